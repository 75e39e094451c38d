package wattdesk.meterio.port;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Speed and byte format of a line, written `2400,8E1`; `8N1` alone means 9600 Bd. For experts a
/// third word has the driver switch the direction of an RS-485 adapter: `9600,8N1,rs485`.
///
/// On a pseudo-terminal use 8N1: its kernel drops parity, and a second opening with 8E1 fails.
public record LineSettings(
        int baud, int dataBits, Parity parity, int stopBits, Direction direction) {

    public enum Parity { NONE, EVEN, ODD }

    /// Who switches an RS-485 adapter between sending and listening (5.3). Asking the driver proves
    /// nothing: the library says yes although the kernel said no. Only a meter's answer tells.
    public enum Direction {
        /// The adapter itself, as most do.
        ADAPTER(""),
        /// The driver, by RTS high while sending.
        RTS_HIGH(",rs485"),
        /// The driver, by RTS low while sending.
        RTS_LOW(",rs485-low");

        private final String word;

        Direction(String word) {
            this.word = word;
        }
    }

    private static final Pattern FORM = Pattern.compile(
            "(?:(\\d{3,7}),?)?(?:([78])([NEO])([12]))?(,rs485|,rs485-low)?");
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    /// Above this speed Modbus fixes the gap instead of counting characters.
    private static final int FIXED_GAP_ABOVE_BAUD = 19_200;
    private static final long FIXED_GAP_NANOS = 1_750_000;

    public LineSettings {
        if (baud < 300 || baud > 4_000_000) {
            throw new IllegalArgumentException("baud " + baud);
        }
    }

    /// The adapter switches its direction itself.
    public LineSettings(int baud, int dataBits, Parity parity, int stopBits) {
        this(baud, dataBits, parity, stopBits, Direction.ADAPTER);
    }

    /// Reads `9600,8E1`, `9600` (8N1) or `8N1` (9600 Bd), each with `,rs485` behind for experts.
    public static LineSettings parse(String text) throws PortException {
        Matcher form = FORM.matcher(text.strip());
        boolean known = form.matches() && (form.group(1) != null || form.group(2) != null);
        if (!known) {
            throw new PortException(
                    PortException.Reason.BAD_SETTINGS, "not line settings: " + text);
        }
        int baud = form.group(1) == null ? 9600 : Integer.parseInt(form.group(1));
        if (form.group(2) == null) {
            return new LineSettings(baud, 8, Parity.NONE, 1, direction(form.group(5)));
        }
        return new LineSettings(baud, Integer.parseInt(form.group(2)), parity(form.group(3)),
                Integer.parseInt(form.group(4)), direction(form.group(5)));
    }

    private static Direction direction(@Nullable String word) {
        return Arrays.stream(Direction.values()).filter(each -> each.word.equals(word)).findFirst()
                .orElse(Direction.ADAPTER);
    }

    private static Parity parity(String letter) {
        return switch (letter) {
            case "E" -> Parity.EVEN;
            case "O" -> Parity.ODD;
            default -> Parity.NONE;
        };
    }

    /// Start, data, parity and stop bits of one character: 10 for 8N1, 11 for 8E1.
    public int bitsPerCharacter() {
        return 1 + dataBits + (parity == Parity.NONE ? 0 : 1) + stopBits;
    }

    /// Time on the wire of that many bytes.
    public long lineNanos(int bytes) {
        return bytes * (bitsPerCharacter() * NANOS_PER_SECOND) / baud;
    }

    /// 3.5 characters, or 1.75 ms above 19200 Bd.
    public long gapNanos() {
        return baud > FIXED_GAP_ABOVE_BAUD ? FIXED_GAP_NANOS : lineNanos(7) / 2;
    }

    @Override
    public String toString() {
        return baud + "," + dataBits + parity.name().charAt(0) + stopBits + direction.word;
    }
}
