package wattdesk.meterio.meter.profile;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What differs between CJ/T 188 meters (9).
///
/// @param type meter type; AA asks any
/// @param identifier 901F, or 1F90 for meters that send it the other way round
/// @param status how the status bytes read, null when the meter has no valve
/// @param open, close what A017 takes
/// @param within how long the valve may take to move
public record Framing188(int type, String identifier, @Nullable Status status, int open, int close,
        Duration within) {

    private static final int OPEN = 0x55;
    private static final int CLOSE = 0x99;
    private static final int MOST_SECONDS = 600;
    private static final int LAST_WORD = 0xFFFF;

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

    static Framing188 read(ProfileTable root, ControlRule control) {
        ProfileTable framing = root.table("framing");
        String identifier = framing.text("identifier", "901F");
        if (!identifier.equals("901F") && !identifier.equals("1F90")) {
            framing.wrong("identifier", "profile.word", identifier);
        }
        ProfileTable valve = root.table("valve");
        Status status = root.has("status") ? status(root.table("status")) : null;
        judge(root, control, status);
        return new Framing188(framing.within("meter_type", 0, 0xFF, 0x10), identifier, status,
                valve.within("open", 0, 0xFF, OPEN), valve.within("close", 0, 0xFF, CLOSE),
                Duration.ofSeconds(valve.within("within_s", 1, MOST_SECONDS,
                        (int) control.within().toSeconds())));
    }

    /// A valve that nobody can see must not be told to move.
    private static void judge(
            ProfileTable root, ControlRule control, @Nullable Status status) {
        for (Capability capability : control.can()) {
            boolean known = capability == Capability.CLOCK
                    || (capability == Capability.VALVE && status != null);
            if (!known) {
                root.table("control").wrong("can", "profile.needs",
                        capability == Capability.VALVE ? "status" : capability.word());
            }
        }
    }

    private static Status status(ProfileTable status) {
        return new Status(status.within("mask", 1, LAST_WORD),
                status.within("open", 0, LAST_WORD), status.within("closed", 0, LAST_WORD),
                status.within("abnormal", 0, LAST_WORD), status.within("battery_bit", 0, 15, -1));
    }
}
