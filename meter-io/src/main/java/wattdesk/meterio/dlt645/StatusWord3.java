package wattdesk.meterio.dlt645;

import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Hex;

/// Run status word 3, identifier 04000503 (F1, 7.7).
public record StatusWord3(int bits) {

    private static final int RELAY_OPEN = 1 << 4;
    private static final int COMMANDED_OPEN = 1 << 6;
    private static final int ALARM_BEFORE_TRIP = 1 << 7;
    private static final int TYPE_SHIFT = 8;
    private static final int KEEP_POWER = 1 << 12;

    /// What the meter counts, bits 8 and 9.
    public enum MeterType { NOT_PREPAID, ENERGY, MONEY, RESERVED }

    /// Two bytes, low byte first; null for FFFF or anything that is not two bytes.
    public static @Nullable StatusWord3 parse(String hex) {
        return hex.length() != 4 || "FFFF".equals(hex) ? null
                : new StatusWord3(Integer.parseInt(Hex.reversed(hex), 16));
    }

    public boolean relayOpen() {
        return (bits & RELAY_OPEN) != 0;
    }

    public boolean commandedOpen() {
        return (bits & COMMANDED_OPEN) != 0;
    }

    public boolean alarmBeforeTrip() {
        return (bits & ALARM_BEFORE_TRIP) != 0;
    }

    public boolean keepPower() {
        return (bits & KEEP_POWER) != 0;
    }

    public MeterType meterType() {
        return MeterType.values()[(bits >> TYPE_SHIFT) & 3];
    }
}
