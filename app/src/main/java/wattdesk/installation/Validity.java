package wattdesk.installation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// How the verification of a device stands on a day. The last day itself still counts.
public record Validity(Word word, long days) {

    public enum Word {
        VALID,
        /// `days` more days; 0 is today.
        EXPIRES,
        /// Since `days` days.
        EXPIRED,
        /// Nobody said.
        UNKNOWN
    }

    /// `warnDays` before the last day it begins to be said.
    public static Validity of(@Nullable LocalDate due, LocalDate today, int warnDays) {
        if (due == null) {
            return new Validity(Word.UNKNOWN, 0);
        }
        long left = ChronoUnit.DAYS.between(today, due);
        return left < 0 ? new Validity(Word.EXPIRED, -left)
                : new Validity(left <= warnDays ? Word.EXPIRES : Word.VALID, left);
    }

    /// Whether somebody has to do something about it.
    public boolean needsWork() {
        return word == Word.EXPIRES || word == Word.EXPIRED;
    }
}
