package wattdesk.meterio.cjt188;

import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.line.Meaning;

/// What a write tells a meter (9), and what the meter answers to it.
final class Command188 {

    private static final int WRITE = 0x04;
    private static final int WRITTEN = 0x84;

    private Command188() {
    }

    /// Null where it is no write.
    static @Nullable Meaning of(int control, String identifier, String payload) {
        return switch (control) {
            case WRITE -> told(identifier, payload);
            case WRITTEN -> payload.isEmpty() ? Meaning.of("decode.188.written", identifier)
                    : Meaning.of("decode.188.written_status", identifier, Hex.reversed(payload));
            default -> null;
        };
    }

    private static Meaning told(String identifier, String payload) {
        return switch (identifier) {
            case "A017" -> valve(payload);
            case "A015" -> clock(payload);
            default -> other(identifier, payload);
        };
    }

    private static Meaning valve(String payload) {
        return switch (payload) {
            case "55" -> Meaning.of("decode.188.valve_open");
            case "99" -> Meaning.of("decode.188.valve_close");
            default -> other("A017", payload);
        };
    }

    /// Seconds first, the century last, BCD.
    private static Meaning clock(String payload) {
        return payload.matches("\\d{14}") ? Meaning.of("decode.188.clock",
                Hex.reversed(payload).replaceFirst("(....)(..)(..)(..)(..)(..)",
                        "$1-$2-$3 $4:$5:$6")) : other("A015", payload);
    }

    private static Meaning other(String identifier, String payload) {
        return Meaning.of("decode.188.write", identifier, payload);
    }
}
