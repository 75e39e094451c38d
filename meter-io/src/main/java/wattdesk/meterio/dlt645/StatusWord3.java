package wattdesk.meterio.dlt645;

import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Hex;

/// Run status word 3, identifier 04000503 (F1, 7.7).
public record StatusWord3(int bits) {

    private static final int SECOND_DAYS = 1;
    private static final int SECOND_ZONES = 1 << 5;
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

    /// The second set of day tables runs (bit 0 of the standard).
    public boolean secondDays() {
        return (bits & SECOND_DAYS) != 0;
    }

    /// The second set of zones runs (bit 5 of the standard).
    public boolean secondZones() {
        return (bits & SECOND_ZONES) != 0;
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
