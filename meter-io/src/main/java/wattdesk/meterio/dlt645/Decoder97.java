package wattdesk.meterio.dlt645;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.line.Meaning;

/// Explains frames of DL/T 645-1997: the same frame, identifiers of two bytes (8).
public final class Decoder97 {

    private static final int READ = 0x01;
    private static final int WRITE = 0x04;

    private record Value(@Nullable String text, @Nullable String unit) {
        static final Value NONE = new Value(null, null);
    }

    private Decoder97() {
    }

    /// Every frame in the bytes; FE and noise are skipped. One invalid record when there is none.
    public static List<Decoded645> decode(byte[] wire) {
        List<Decoded645> decoded = Scanner645.all(wire).stream().map(Decoder97::explain).toList();
        return decoded.isEmpty() ? List.of(Decoded645.nothing()) : decoded;
    }

    private static Decoded645 explain(Scanner645.Candidate found) {
        Frame645 frame = found.frame();
        boolean named = !frame.abnormal() && frame.data().length() >= 4
                && (frame.function() == READ || frame.function() == WRITE);
        String identifier = named ? Hex.reversed(frame.data().substring(0, 4)) : null;
        String payload = named ? frame.data().substring(4) : frame.data();
        String error = found.checksumFits() && frame.fromMeter() && frame.abnormal()
                ? Hex.reversed(frame.data()) : null;
        Value value = identifier != null && found.checksumFits() && frame.fromMeter()
                ? value(identifier, payload) : Value.NONE;
        return new Decoded645(found.checksumFits(), frame.address(), Hex.octet(frame.control()),
                identifier, payload, value.text, value.unit, error,
                meaning(found, identifier, payload, value, error));
    }

    private static Value value(String identifier, String payload) {
        return switch (identifier) {
            case "9010" -> number(payload, 4, 2, "kWh");
            case "B611", "B612", "B613" -> number(payload, 2, 0, "V");
            case "C032" -> new Value(payload.length() == 12 ? Hex.reversed(payload) : null, null);
            default -> Value.NONE;
        };
    }

    private static Value number(String payload, int bytes, int decimals, String unit) {
        Long raw = payload.length() < 2 * bytes
                ? null : Bcd.unsigned(payload.substring(0, 2 * bytes));
        return raw == null ? Value.NONE
                : new Value(BigDecimal.valueOf(raw, decimals).toPlainString(), unit);
    }

    private static Meaning meaning(Scanner645.Candidate found, @Nullable String identifier,
            String payload, Value value, @Nullable String error) {
        if (!found.checksumFits()) {
            return Meaning.of("decode.checksum");
        }
        if (error != null) {
            return Meaning.of("decode.645.refused", error, "@error645.other");
        }
        String name = String.valueOf(identifier);
        if (value.text != null) {
            return Meaning.of("decode.645.value", name, value.text,
                    value.unit == null ? "" : value.unit);
        }
        return found.frame().fromMeter() ? Meaning.of("decode.645.data", name, payload)
                : Meaning.of("decode.645.read", name);
    }
}
