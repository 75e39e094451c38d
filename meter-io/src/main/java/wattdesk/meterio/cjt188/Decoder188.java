package wattdesk.meterio.cjt188;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.line.Meaning;

/// Explains CJ/T 188 frames without a line and without a profile (9).
public final class Decoder188 {

    /// What is read and written in this protocol, in reading order.
    private static final Pattern KNOWN =
            Pattern.compile("901F|D12[0-9AB]|810[2-5A]|A01[0-8]|A0EC");
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
        Told188 told = found.checksumFits() && identifier != null
                && (frame.control() & FROM_METER) != 0
                        ? Told188.of(identifier, payload, frame.address()) : null;
        return new Decoded188(found.checksumFits(), frame.address(), Hex.octet(frame.control()),
                identifier, payload, told == null ? null : told.value(),
                told == null ? null : told.unit(), error,
                meaning(found.checksumFits(), frame, identifier, told, error));
    }

    /// Meters differ in the byte order: 1F90 is 901F, 20D1 is D120.
    private static String identifier(String data) {
        String sent = data.substring(0, 4);
        String turned = Hex.reversed(sent);
        return KNOWN.matcher(turned).matches() ? turned : sent;
    }

    private static Meaning meaning(boolean sound, Frame188 frame, @Nullable String identifier,
            @Nullable Told188 told, @Nullable String error) {
        if (!sound) {
            return Meaning.of("decode.checksum");
        }
        if (error != null) {
            return Meaning.of("decode.188.refused", error);
        }
        if (told != null) {
            return told.meaning();
        }
        Meaning command = identifier == null ? null : Command188.of(
                frame.control(), identifier, frame.data().substring(HEAD_DIGITS));
        if (command != null) {
            return command;
        }
        String name = String.valueOf(identifier);
        return (frame.control() & FROM_METER) != 0 ? Meaning.of("decode.188.answer", name)
                : Meaning.of("decode.188.request", name);
    }
}
