package wattdesk.message;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reasons in the reader's words: those of the program travel as codes; of those that devices and
/// the system give, the usual ones are known. Another stays as it is.
public final class Reasons {

    private static final Pattern CODE =
            Pattern.compile("[A-Z]{4,}|no answer: [a-z]+|encrypted link");
    private static final Pattern REFUSAL = Pattern.compile("refusal ([a-z_]+) (\\S+)");
    private static final Pattern EVIDENCE = Pattern.compile("evidence ([A-Z_]+)((?: \\S+){7})");
    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z");
    private static final Pattern YUAN = Pattern.compile("-?\\d{4,}\\.\\d\\d");
    private static final DateTimeFormatter WALL_CLOCK = DateTimeFormatter
            .ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.ofHours(8));
    private static final String THEN = ": ";

    private Reasons() {}

    /// That a meter refused: what its code means (a word of the error table), and the code.
    public static String refusal(String meaning, String code) {
        return "refusal " + meaning + " " + code;
    }

    /// What does not fit at a meter, expected against found: counts before and after, amount; the
    /// meter's number, count, balance, total.
    public static String evidence(String kind, Object... figures) {
        return "evidence " + kind + Arrays.stream(figures).map(f -> " " + f)
                .collect(Collectors.joining());
    }

    public static String in(Language language, String reason) {
        Words details = Words.of("message", "details", language);
        Matcher refusal = REFUSAL.matcher(reason);
        if (refusal.matches() && details.has("refusal." + refusal.group(1))) {
            return details.get("refusal", details.get("refusal." + refusal.group(1)),
                    refusal.group(2));
        }
        Matcher evidence = EVIDENCE.matcher(reason);
        if (evidence.matches() && details.has("evidence." + slug(evidence.group(1)))) {
            return details.get("caused",
                    details.get("evidence." + slug(evidence.group(1))),
                    details.get("evidence.figures",
                            (Object[]) evidence.group(2).strip().split(" ")));
        }
        return YUAN.matcher(reason).matches() ? grouped(reason)
                : wallClock(caused(details, reason));
    }

    private static String caused(Words details, String reason) {
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

    /// Amounts with thousands separated, as on every screen.
    private static String grouped(String amount) {
        return amount.replaceAll("(?<=\\d)(?=(\\d{3})+\\.)", ",");
    }

    /// Instants as the station's wall clock shows them.
    private static String wallClock(String reason) {
        return INSTANT.matcher(reason).replaceAll(found -> WALL_CLOCK.format(
                Instant.parse(found.group()).truncatedTo(ChronoUnit.SECONDS)));
    }

    private static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-")
                .replaceAll("^-|-$", "");
    }
}
