package wattdesk.rating;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.Energy;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Tariff;

/// What the charges of an account counted towards its tiers in one commodity, by when each count
/// began, and when the account was opened; null where that is not known.
public record TierCount(@Nullable Instant openedAt, Map<Instant, Usage> counts) {

    /// Of an account that the books do not know.
    public static final TierCount NONE = new TierCount(null, Map.of());

    public TierCount {
        counts = Map.copyOf(counts);
    }

    /// What counts at an instant: of the charges in the count that runs then. Where there is none,
    /// what the account was opened with, as long as the count of its opening runs; else nothing.
    public Energy at(Tariff tariff, Energy openedWith, Instant at) {
        Rating rating = new Rating(tariff);
        Instant since = rating.countedSince(at).orElse(null);
        if (since == null) {
            return openedWith;
        }
        Usage used = counts.get(since);
        return used != null ? Energy.ofWh(used.thousandths())
                : openedIn(rating, since) ? openedWith : Energy.ZERO;
    }

    /// An opening before the first version counts from where that begins, as in a charge.
    private boolean openedIn(Rating rating, Instant since) {
        return openedAt == null || rating.countedSince(openedAt)
                .map(since::equals).orElse(counts.isEmpty());
    }
}
