package wattdesk.meterio.cjt188;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.line.Meaning;

/// Explains CJ/T 188 frames without a line and without a profile (9).
public final class Decoder188 {

    private static final String METERING = "901F";
    private static final int ABNORMAL = 0x40;
    private static final int FROM_METER = 0x80;
    private static final int HEAD_DIGITS = 6;

    private Decoder188() {
    }

    /// Every frame in the bytes; FE and noise are skipped. One invalid record when there is none.
    public static List<Decoded188> decode(byte[] wire) {
        List<Decoded188> decoded = Frame188.all(wire).stream().map(Decoder188::explain).toList();
        return decoded.isEmpty() ? List.of(new Decoded188(false, null, null, null, null, null, null,
                null, Meaning.of("decode.nothing"))) : decoded;
    }

    private static Decoded188 explain(Frame188.Candidate found) {
        Frame188 frame = found.frame();
        String data = frame.data();
        boolean refusal = (frame.control() & ABNORMAL) != 0;
        String identifier = refusal || data.length() < HEAD_DIGITS ? null : identifier(data);
        String payload = identifier == null ? data : data.substring(HEAD_DIGITS);
        String error = refusal && data.length() == HEAD_DIGITS && found.checksumFits()
                ? Hex.reversed(data.substring(2)) : null;
        boolean metering = found.checksumFits() && METERING.equals(identifier)
                && (frame.control() & FROM_METER) != 0;
        String value = metering ? number(payload) : null;
        return new Decoded188(found.checksumFits(), frame.address(), Hex.octet(frame.control()),
                identifier, payload, value, value == null ? null : unit(payload), error,
                meaning(found.checksumFits(), frame, identifier, value, error));
    }

    /// Meters differ in the byte order: both 901F and 1F90 are metering data.
    private static String identifier(String data) {
        String sent = data.substring(0, 4);
        return "1F90".equals(sent) ? METERING : sent;
    }

    /// Four bytes BCD, low byte first, hundredths.
    private static @Nullable String number(String payload) {
        if (payload.length() < 10) {
            return null;
        }
        String digits = Hex.reversed(payload.substring(0, 8));
        return digits.matches("\\d+")
                ? BigDecimal.valueOf(Long.parseLong(digits), 2).toPlainString() : null;
    }

    private static @Nullable String unit(String payload) {
        return switch (payload.substring(8, 10)) {
            case "2C" -> "m3";
            case "05" -> "kWh";
            case "29" -> "L";
            default -> null;
        };
    }

    private static Meaning meaning(boolean sound, Frame188 frame, @Nullable String identifier,
            @Nullable String value, @Nullable String error) {
        if (!sound) {
            return Meaning.of("decode.checksum");
        }
        if (error != null) {
            return Meaning.of("decode.188.refused", error);
        }
        if (value != null) {
            return Meaning.of("decode.188.value", value);
        }
        String name = String.valueOf(identifier);
        return (frame.control() & FROM_METER) != 0 ? Meaning.of("decode.188.answer", name)
                : Meaning.of("decode.188.request", name);
    }
}
