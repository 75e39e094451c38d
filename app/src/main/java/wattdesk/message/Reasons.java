package wattdesk.message;

import java.util.Locale;
import java.util.regex.Pattern;

/// Reasons in the reader's words: those of the program travel as codes; of those that devices and
/// the system give, the usual ones are known. Another stays as it is.
public final class Reasons {

    private static final Pattern CODE =
            Pattern.compile("[A-Z]{4,}|no answer: [a-z]+|encrypted link");
    private static final String THEN = ": ";

    private Reasons() {}

    public static String in(Language language, String reason) {
        Words details = Words.of("message", "details", language);
        String code = slug(reason);
        if (CODE.matcher(reason).matches() && details.has(code)) {
            return details.get(code);
        }
        int at = reason.lastIndexOf(THEN);
        String cause = "cause." + slug(reason.substring(at + 1));
        if (!details.has(cause)) {
            return reason;
        }
        return at < 0 ? details.get(cause)
                : details.get("caused", reason.substring(0, at), details.get(cause));
    }

    private static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-")
                .replaceAll("^-|-$", "");
    }
}
