package wattdesk.meterio.meter.profile;

import org.jspecify.annotations.Nullable;

/// What differs between CJ/T 188 meters (9).
///
/// @param type meter type; AA asks any
/// @param identifier 901F, or 1F90 for meters that send it the other way round
/// @param status how the status bytes read, null when the meter has no valve
public record Framing188(int type, String identifier, @Nullable Status status) {

    /// Values of ST, its first byte as the low one, under the mask.
    ///
    /// @param batteryBit -1 when no bit tells
    public record Status(int mask, int open, int closed, int abnormal, int batteryBit) {

        public ValveState valve(@Nullable Integer word) {
            if (word == null) {
                return ValveState.UNKNOWN;
            }
            int bits = word & mask;
            if (bits == open) {
                return ValveState.OPEN;
            }
            if (bits == closed) {
                return ValveState.CLOSED;
            }
            return bits == abnormal ? ValveState.ABNORMAL : ValveState.UNKNOWN;
        }

        public @Nullable Boolean batteryLow(@Nullable Integer word) {
            return (word == null || batteryBit < 0) ? null
                    : Boolean.valueOf(((word >> batteryBit) & 1) == 1);
        }
    }

    static Framing188 read(ProfileTable root) {
        ProfileTable framing = root.table("framing");
        String identifier = framing.text("identifier", "901F");
        if (!identifier.equals("901F") && !identifier.equals("1F90")) {
            framing.wrong("identifier", "profile.word", identifier);
        }
        return new Framing188(framing.number("meter_type", 0x10), identifier,
                root.has("status") ? status(root.table("status")) : null);
    }

    private static Status status(ProfileTable status) {
        return new Status(status.number("mask"), status.number("open"), status.number("closed"),
                status.number("abnormal"), status.number("battery_bit", -1));
    }
}
