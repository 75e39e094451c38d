package wattdesk.reports.print;

import java.util.ArrayList;
import java.util.List;
import wattdesk.reports.font.PlainText;

/// Text measured in printer columns: ASCII takes one, everything else two.
public final class Cells {

    private static final int LAST_ASCII = 0x7E;
    private static final String CLOSING = "，。；：！？）】》、,.;:!?)";

    private Cells() {}

    static int width(int code) {
        return code <= LAST_ASCII ? 1 : 2;
    }

    public static int width(String text) {
        return text.codePoints().map(Cells::width).sum();
    }

    /// Text as the printer may get it: `¥` (U+00A5), which GBK lacks, becomes `￥`.
    static String clean(String text) {
        return PlainText.of(text).replace('\u00A5', '￥').replace('\n', ' ');
    }

    /// Breaks `text` into lines of at most `columns`: at line ends, then at spaces, else
    /// anywhere. Nothing is dropped but the space at which a line was broken.
    public static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        text.lines().forEach(line -> wrapLine(line, Math.max(2, columns), lines));
        return lines.isEmpty() ? List.of("") : List.copyOf(lines);
    }

    private static void wrapLine(String line, int columns, List<String> lines) {
        String rest = line;
        while (width(rest) > columns) {
            int fit = fitting(rest, columns);
            int space = rest.lastIndexOf(' ', fit);
            boolean atSpace = space > 0 && width(rest.substring(0, space)) * 2 > columns;
            int end = atSpace ? space : fit;
            lines.add(rest.substring(0, end));
            rest = rest.substring(atSpace ? end + 1 : end);
        }
        lines.add(rest);
    }

    /// Number of chars of `text` that fit, never splitting a surrogate pair and never leaving a
    /// closing mark to begin the next line.
    private static int fitting(String text, int columns) {
        int used = 0;
        int index = 0;
        while (index < text.length()) {
            int code = text.codePointAt(index);
            used += width(code);
            if (used > columns) {
                break;
            }
            index += Character.charCount(code);
        }
        boolean closing = index < text.length() && CLOSING.indexOf(text.charAt(index)) >= 0;
        int before = text.offsetByCodePoints(index, -1);
        return closing && before > 0 ? before : index;
    }
}
