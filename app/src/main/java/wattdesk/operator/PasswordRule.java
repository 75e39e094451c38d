package wattdesk.operator;

import java.lang.Character.UnicodeScript;
import java.nio.CharBuffer;
import java.util.function.IntPredicate;

/// What may be a password: 12 characters or more, or a Chinese phrase of 8 characters or more;
/// and never the same few characters over and over.
public final class PasswordRule {

    static final int LEAST_CHARACTERS = 12;
    static final int LEAST_PHRASE = 8;
    /// More would only keep the machine busy hashing.
    static final int MOST_CHARACTERS = 200;
    private static final int LEAST_DIFFERENT = 5;

    private PasswordRule() {}

    public static boolean accepts(char[] password) {
        CharBuffer text = CharBuffer.wrap(password);
        long length = text.codePoints().count();
        if (length > MOST_CHARACTERS || text.codePoints().distinct().count() < LEAST_DIFFERENT) {
            return false;
        }
        return length >= LEAST_CHARACTERS || han(text) >= LEAST_PHRASE;
    }

    private static long han(CharBuffer text) {
        IntPredicate han = point -> UnicodeScript.of(point) == UnicodeScript.HAN;
        return text.codePoints().filter(han).count();
    }
}
