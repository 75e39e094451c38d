package wattdesk.meterio.sim;

import java.util.regex.Pattern;

/// How fast a virtual line is.
///
/// @param baud 0 means unpaced
/// @param bits per character, start and stop bits included
/// @param turnaroundMillis from the last byte of a request to the first of its reply
public record Pace(int baud, int bits, int turnaroundMillis) {

    private static final int DEFAULT_TURNAROUND_MILLIS = 20;
    private static final int FIXED_GAP_ABOVE_BAUD = 19_200;
    private static final long FIXED_GAP_NANOS = 1_750_000;
    private static final long PIECE_NANOS = 4_000_000;
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,6}),([78])([NEO])([12])");

    public Pace {
        if (baud < 0 || bits < 0 || bits > 12 || turnaroundMillis < 0) {
            throw new IllegalArgumentException("line settings out of range");
        }
    }

    /// Reads `2400,8E1` (20 ms turn-around), or `0` for a line without pace or turn-around.
    public static Pace parse(String text) {
        if (text.equals("0")) {
            return new Pace(0, 0, 0);
        }
        var match = TEXT.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("line settings like 2400,8E1 needed: " + text);
        }
        int parity = match.group(3).equals("N") ? 0 : 1;
        int bits = 1 + Integer.parseInt(match.group(2)) + parity
                + Integer.parseInt(match.group(4));
        return new Pace(
                Integer.parseInt(match.group(1)), bits, DEFAULT_TURNAROUND_MILLIS);
    }

    public Pace withTurnaroundMillis(int millis) {
        return new Pace(baud, bits, millis);
    }

    Pace withBaud(int value) {
        return new Pace(value, bits == 0 ? 10 : bits, turnaroundMillis);
    }

    Pace withBits(int value) {
        return new Pace(value == 0 ? 0 : baud, value, turnaroundMillis);
    }

    /// Time of so many characters on the wire.
    long nanos(int characters) {
        return baud == 0 ? 0 : characters * (long) bits * 1_000_000_000L / baud;
    }

    /// How many characters may pass as one piece: less than the silence that ends a frame.
    int pieceOf(int characters) {
        if (nanos(1) == 0) {
            return Math.max(1, characters);
        }
        int most = baud > FIXED_GAP_ABOVE_BAUD ? Integer.MAX_VALUE : 3;
        long longest = baud > FIXED_GAP_ABOVE_BAUD ? FIXED_GAP_NANOS * 3 / 4 : PIECE_NANOS;
        return Math.clamp(longest / nanos(1), 1, most);
    }

    /// The silence that ends a Modbus frame: 3.5 characters, 1.75 ms above 19200 Bd.
    long gapNanos() {
        return baud == 0 || baud > FIXED_GAP_ABOVE_BAUD ? FIXED_GAP_NANOS : nanos(7) / 2;
    }
}
