package wattdesk.station;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import java.time.Instant;
import wattdesk.message.Language;
import wattdesk.quantity.BusinessDay;

/// One line of `check` or `doctor`: a rule, whether it holds, and what breaks it.
///
/// `subjects` false means that the station has nothing yet that the rule speaks of.
public record Finding(int number, String rule, boolean holds, boolean subjects, Detail told) {

    public Finding(int number, String rule, boolean holds, boolean subjects, String detail) {
        this(number, rule, holds, subjects, Detail.asIs(detail));
    }

    Finding(int number, String rule, boolean holds, boolean subjects, Detail.Seen words,
            Object... gaps) {
        this(number, rule, holds, subjects, Detail.of(words, gaps));
    }

    /// In English, for scripts; instants in ISO 8601 with +08:00.
    public String detail() {
        return told.in(Language.EN, seen -> seen instanceof Instant at
                ? ISO_OFFSET_DATE_TIME.format(BusinessDay.wallClock(at)) : seen.toString());
    }
}
