package wattdesk.meterio.sim.site;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import wattdesk.meterio.sim.model.Happening;
import wattdesk.meterio.sim.model.Incident;

/// One `[[event]]` of a site file.
///
/// @param number whom it happens to: the number the meter left the factory with
/// @param at `+36h` after the site began, or a date and time such as `2026-11-25 03:00`
/// @param lasts after so long what ends it happens
public record EventPlan(
        String number, String at, Happening what, String value, Optional<Duration> lasts,
        int fileLine) {

    private static final ZoneOffset SITE_ZONE = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final Pattern SPAN = Pattern.compile("([0-9]{1,6})([smhd])");

    /// What happens to the meter of a site that began at this time.
    public Stream<Incident> incidents(Instant start) {
        var begins = time(at, start);
        var end = lasts.flatMap(span -> what.end().map(ending ->
                new Incident(begins.plus(span), ending, "")));
        return Stream.concat(Stream.of(new Incident(begins, what, value)), end.stream());
    }

    private static Instant time(String at, Instant start) {
        return at.startsWith("+") ? start.plus(span(at.substring(1)))
                : LocalDateTime.parse(at, TIME).toInstant(SITE_ZONE);
    }

    /// A span such as `90s`, `15m`, `36h` or `7d`.
    public static Duration span(String text) {
        var match = SPAN.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("a span such as 90s, 15m, 36h or 7d is needed");
        }
        long number = Long.parseLong(match.group(1));
        return switch (match.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    /// Reads one; nothing after problems were noted.
    static Optional<EventPlan> read(Entry entry) {
        var number = entry.needed("meter");
        var at = entry.parsed("at", "", EventPlan::checked, "+0s");
        var what = entry.parsed("what", "", EventPlan::happening,
                Optional.<Happening>empty());
        var lasts = entry.parsed(
                "for", "", EventPlan::lasting, Optional.<Duration>empty());
        var value = entry.text("value", "");
        entry.rejectUnknown(Set.of());
        what.filter(w -> lasts.isPresent() && w.end().isEmpty())
                .ifPresent(w -> entry.problem("for", "nothing ends what happens here"));
        what.filter(w -> !valued(w, value))
                .ifPresent(w -> entry.problem("value: fen, a number or seconds are needed"));
        return what.map(w -> new EventPlan(number, at, w, value, lasts, entry.line()));
    }

    private static Optional<Duration> lasting(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(span(text));
    }

    private static Optional<Happening> happening(String word) {
        return Optional.of(Happening.named(word));
    }

    private static String checked(String at) {
        try {
            var _ = time(at, Instant.EPOCH);
            return at;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "+36h, or a time such as 2026-11-25 03:00, is needed", e);
        }
    }

    private static boolean valued(Happening what, String value) {
        return switch (what) {
            case FOREIGN_PURCHASE -> value.matches("[0-9]{1,9}");
            case CLOCK -> value.matches("-?[0-9]{1,9}");
            case SWAP -> value.matches("[0-9]{12}|[0-9]{14}");
            default -> value.isEmpty();
        };
    }
}
