package wattdesk.station.ui;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import wattdesk.message.Language;
import wattdesk.message.Words;
import wattdesk.quantity.BusinessDay;
import wattdesk.station.Finding;

/// Findings in the reader's language and time: the checks name their rules in English, for the
/// command line. Of what a device or the system says, the causes that occur are known; another
/// detail stays as it is.
final class FindingWords {

    private static final String LINE = "line ";
    private static final String THEN = ": ";
    private static final int HEAD = 16;
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final Words told;

    FindingWords(Language language) {
        told = Words.of("station", "findings", language);
    }

    String rule(Finding finding) {
        String rule = finding.rule();
        if (rule.startsWith(LINE)) {
            return told.get("finding.line", rule.substring(LINE.length()));
        }
        String key = "finding." + slug(rule);
        return told.has(key) ? told.get(key) : rule;
    }

    String detail(Finding finding) {
        String detail = finding.told().in(told.language(), this::gap);
        return switch (finding.rule()) {
            case "audit head" -> detail.substring(0, Math.min(HEAD, detail.length()));
            case "trial balance" -> finding.holds() ? "0.00" : detail;
            default -> detail;
        };
    }

    private String gap(Object seen) {
        return seen instanceof Instant instant
                ? SECONDS.format(BusinessDay.wallClock(instant)) : caused(seen.toString());
    }

    /// "/dev/ttyUSB0: no such device"
    private String caused(String text) {
        int at = text.lastIndexOf(THEN);
        String cause = "cause." + slug(at < 0 ? text : text.substring(at));
        if (!told.has(cause)) {
            return text;
        }
        return at < 0 ? told.get(cause)
                : told.get("caused", text.substring(0, at), told.get(cause));
    }

    private static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-")
                .replaceAll("^-|-$", "");
    }
}
