package wattdesk.reports.print;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/// A tiny printer: reads a job back into text lines as they would stand on the paper. Double
/// size characters are spread over twice their columns. It knows only the commands that
/// [EscPos] promises and throws on every other byte below a space.
public final class PaperReader {

    private final ByteBuffer in;
    private final List<String> lines = new ArrayList<>();
    private StringBuilder line = new StringBuilder();
    private boolean big;
    private boolean cut;

    private PaperReader(byte[] job) {
        in = ByteBuffer.wrap(job);
    }

    public static List<String> read(byte[] job) {
        PaperReader reader = new PaperReader(job);
        while (reader.in.hasRemaining()) {
            reader.next();
        }
        if (!reader.cut || !reader.line.isEmpty()) {
            throw new IllegalArgumentException("job does not end with a cut");
        }
        return reader.lines;
    }

    private void next() {
        int first = take();
        switch (first) {
            case 0x1B -> escape(take());
            case 0x1C -> expect(take(), '&');
            case 0x1D -> group(take());
            case '\n' -> newLine();
            default -> text(first);
        }
    }

    private void escape(int command) {
        switch (command) {
            case '@' -> big = false;
            case 'E' -> take();
            case 'd' -> take();
            default -> throw new IllegalArgumentException("ESC " + command);
        }
    }

    private void group(int command) {
        switch (command) {
            case '!' -> big = take() != 0;
            case 'v' -> picture();
            case 'V' -> {
                expect(take(), 66);
                expect(take(), 0);
                cut = true;
            }
            default -> throw new IllegalArgumentException("GS " + command);
        }
    }

    private void picture() {
        expect(take(), '0');
        expect(take(), 0);
        int bytes = take() + 256 * take();
        int rows = take() + 256 * take();
        int ink = 0;
        for (int i = 0; i < bytes * rows; i++) {
            ink += Integer.bitCount(take());
        }
        lines.add("[picture " + bytes * 8 + "x" + rows + (ink > 0 ? "" : " blank") + "]");
    }

    private void text(int first) {
        if (first < ' ') {
            throw new IllegalArgumentException("control byte " + first);
        }
        byte[] code = first < 0x80
                ? new byte[] {(byte) first}
                : new byte[] {(byte) first, (byte) take()};
        try {
            line.append(Charset.forName("GB18030").newDecoder().decode(ByteBuffer.wrap(code)));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not a character", e);
        }
        line.append(big ? " ".repeat(code.length) : "");
    }

    private void newLine() {
        lines.add(line.toString());
        line = new StringBuilder();
    }

    private int take() {
        return in.get() & 0xFF;
    }

    private static void expect(int actual, int wanted) {
        if (actual != wanted) {
            throw new IllegalArgumentException(actual + " instead of " + wanted);
        }
    }
}
