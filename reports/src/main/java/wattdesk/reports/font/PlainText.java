package wattdesk.reports.font;

/// Names come from people and files: they may hold anything. This is the one filter between
/// them and paper.
public final class PlainText {

    /// What stands for a character that the bundled font cannot draw: seen, never silent.
    public static final char NO_GLYPH = '〓';

    private static final int LAST_ASCII = 0x7E;

    private PlainText() {}

    /// `text` with line ends kept, other control characters as spaces (a name must not command
    /// a printer), invisible format characters and variation selectors dropped (a name must
    /// not turn the line around), and what the font lacks as [#NO_GLYPH].
    public static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().filter(PlainText::isVisible).map(PlainText::drawn)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean isVisible(int code) {
        boolean selector = (code >= 0xFE00 && code <= 0xFE0F) || (code >> 8) == 0xE01;
        return !selector && Character.getType(code) != Character.FORMAT;
    }

    private static int drawn(int code) {
        if (code == '\n') {
            return code;
        }
        if (Character.isISOControl(code)) {
            return ' ';
        }
        return code <= LAST_ASCII || Fonts.REGULAR.draws(code) ? code : NO_GLYPH;
    }
}
