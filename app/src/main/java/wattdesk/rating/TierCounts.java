package wattdesk.rating;

import java.time.Instant;
import wattdesk.tariff.Commodity;

/// What counts towards the tiers of accounts, as the books have it.
public interface TierCounts {

    /// Up to the last charge.
    TierCount now(String account, Commodity commodity);

    /// Of the count that began at `since`, as it was before that place in the books.
    TierCount before(long sequence, String account, Commodity commodity, Instant since);
}
