package wattdesk.station;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Language;
import wattdesk.message.Words;

/// What a finding saw: words of the findings' bundles with what fills their gaps, or, without
/// words, one thing that is the same in every language, such as a path or an instant.
public record Detail(@Nullable Seen words, List<Object> gaps) {

    /// The sentences there are; each is `detail.…` in both bundles.
    public enum Seen {
        NONE,
        OPEN,
        CLOSED,
        FREE,
        CLOCK_BEHIND,
        WAITING,
        ONLINE,
        NOT_USED_YET,
        LINE_DOWN,
        PRINTER_WAITS,
        PRINTER_FAILS,
        PRINTER_FAILS_AND_WAITS,
        BACKUP_VERIFIED,
        BACKUP_GONE,
        BACKUP_FAILED,
        BACKUP_NEVER,
        PRICES_NEVER,
        PRICES_AGREE,
        PRICES_DIFFER,
        METERS_SEEN,
        METERS_OFFLINE,
        METERS_NEVER_SEEN,
        METERS_FORCED,
        ORDERS_OPEN,
        VERIFICATION_DUE;

        public String key() {
            return "detail." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Detail {
        gaps = List.copyOf(gaps);
    }

    static Detail of(Seen words, Object... gaps) {
        return new Detail(words, List.of(gaps));
    }

    static Detail asIs(Object same) {
        return new Detail(null, List.of(same));
    }

    /// `tell` says what stands in a gap in the reader's way.
    public String in(Language language, Function<Object, String> tell) {
        if (words == null) {
            return tell.apply(gaps.getFirst());
        }
        return Words.of("station", "findings", language)
                .get(words.key(), gaps.stream().map(tell).toArray());
    }
}
