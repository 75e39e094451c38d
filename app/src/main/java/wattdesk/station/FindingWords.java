package wattdesk.station;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import wattdesk.message.Language;
import wattdesk.message.Reasons;
import wattdesk.message.Words;
import wattdesk.quantity.BusinessDay;

/// Findings in the reader's language and time: the checks name their rules in English, for
/// scripts. A detail that names rooms or amounts stays as it is.
public final class FindingWords {

    private static final String LINE = "line ";
    private static final int HEAD = 16;
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final Words told;

    public FindingWords(Language language) {
        told = Words.of("station", "findings", language);
    }

    public String rule(Finding finding) {
        String rule = finding.rule();
        if (rule.startsWith(LINE)) {
            return told.get("finding.line", rule.substring(LINE.length()));
        }
        String key = "finding." + slug(rule);
        return told.has(key) ? told.get(key) : rule;
    }

    public String detail(Finding finding) {
        String detail = finding.told().in(told.language(), this::gap);
        return switch (finding.rule()) {
            case "audit head" -> detail.substring(0, Math.min(HEAD, detail.length()));
            case "trial balance" -> finding.holds() ? "0.00" : detail;
            default -> detail;
        };
    }

    private String gap(Object seen) {
        return seen instanceof Instant instant
                ? SECONDS.format(BusinessDay.wallClock(instant))
                : Reasons.in(told.language(), seen.toString());
    }

    private static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-")
                .replaceAll("^-|-$", "");
    }
}
