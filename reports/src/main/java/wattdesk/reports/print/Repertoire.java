package wattdesk.reports.print;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/// What a printer's built-in Chinese font can draw. Printers differ (money 14): GB2312 lacks
/// 堃 and 喆, GBK lacks 𠮷 and 㙓. What is missing is printed as a picture.
public enum Repertoire {
    GB2312("GB2312"),
    GBK("GBK");

    private static final int TWO_BYTES = 2;
    private static final Charset WIRE = Charset.forName("GB18030");

    private final Charset charset;

    Repertoire(String charset) {
        this.charset = Charset.forName(charset);
    }

    /// True if the printer draws every character of `text` from its own font.
    boolean covers(String text) {
        CharsetEncoder encoder = charset.newEncoder();
        return text.codePoints().allMatch(code -> covers(encoder, code));
    }

    private static boolean covers(CharsetEncoder encoder, int code) {
        String character = Character.toString(code);
        return encoder.canEncode(character) && wire(character).length <= TWO_BYTES;
    }

    /// The bytes sent: GB18030, whose one- and two-byte codes all these printers share.
    static byte[] wire(String text) {
        return text.getBytes(WIRE);
    }
}
