package wattdesk.station;

import wattdesk.message.Language;

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

    /// In English, for the command line.
    public String detail() {
        return told.in(Language.EN, String::valueOf);
    }
}
