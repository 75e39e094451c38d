package wattdesk.rating;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import wattdesk.quantity.Usage;

/// Where an account stands between two steps.
///
/// `counts` tells what it used since each start of a count ([Rating#countedSince]); a start that
/// is not there has counted nothing yet. An account with several meters may have a step before a
/// start still to come when another meter's step behind it is rated already, so more than one count
/// can be alive. `carry` is the remainder of the rounding in units of 0.00001 fen
/// (−50,000 ≤ carry < 50,000).
public record Standing(Map<Instant, Usage> counts, long carry) {

    public static final Standing START = new Standing(Map.of(), 0);

    public Standing {
        counts = Map.copyOf(counts);
        if (carry < -Fen.HALF || carry >= Fen.HALF) {
            throw new IllegalArgumentException("a carry is at most half a fen: " + carry);
        }
    }

    /// An account with one count: so much used since that start.
    public static Standing of(Instant countedSince, Usage used, long carry) {
        return new Standing(Map.of(countedSince, used), carry);
    }

    public Usage used(Instant countedSince) {
        return counts.getOrDefault(countedSince, Usage.ZERO);
    }

    /// Of the count that began last; zero where nothing was counted yet.
    Usage lastCount() {
        return counts.entrySet().stream().max(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue).orElse(Usage.ZERO);
    }

    Standing after(Map<Instant, Usage> newCounts, long newCarry) {
        Map<Instant, Usage> all = new HashMap<>(counts);
        all.putAll(newCounts);
        return new Standing(all, newCarry);
    }
}
