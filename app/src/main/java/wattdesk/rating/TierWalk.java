package wattdesk.rating;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Band;
import wattdesk.tariff.TariffVersion;
import wattdesk.tariff.Tier;

/// Takes the parts of a step up the tiers, from the lowest (rule 4), and writes a line for each
/// tier and band that has energy; what they cost is not rounded yet.
final class TierWalk {

    private final Standing before;
    private final boolean divided;
    private final List<ChargeLine> lines = new ArrayList<>();
    private final Map<Instant, Usage> counts = new HashMap<>();
    private Usage usage = Usage.ZERO;

    /// `divided` tells that the step has several parts, so that every line is estimated.
    TierWalk(Standing before, boolean divided) {
        this.before = before;
        this.divided = divided;
    }

    List<ChargeLine> lines() {
        return lines;
    }

    /// The counts that the parts went on with.
    Map<Instant, Usage> counts() {
        return counts;
    }

    /// Of all parts.
    Usage usage() {
        return usage;
    }

    void add(BandEnergy energy) {
        Span part = energy.part();
        TariffVersion version = part.version();
        long[] left = energy.wh();
        long all = LargestRemainder.sum(left);
        usage = usage.plus(new Usage(all));
        boolean counted = version.tierPeriod() != null;
        Usage used = counted ? before(part.countedSince()) : Usage.ZERO;
        for (int tier = 0; tier < version.tiers().size(); tier++) {
            long taken = Math.min(all, room(version.tiers().get(tier), used, all));
            if (taken > 0) {
                Usage after = counted ? used.plus(new Usage(taken)) : used;
                long[] shares = LargestRemainder.shares(taken, left);
                write(energy, tier, shares, used, after);
                subtract(left, shares);
                used = after;
                all -= taken;
            }
        }
        if (counted) {
            counts.put(part.countedSince(), used);
        }
    }

    private Usage before(Instant countedSince) {
        @Nullable Usage here = counts.get(countedSince);
        return here == null ? before.used(countedSince) : here;
    }

    private static long room(Tier tier, Usage used, long all) {
        @Nullable Usage upTo = tier.upTo();
        return upTo == null ? all : upTo.minus(used).thousandths();
    }

    private static void subtract(long[] left, long[] shares) {
        for (int i = 0; i < left.length; i++) {
            left[i] -= shares[i];
        }
    }

    private void write(BandEnergy energy, int tier, long[] shares, Usage used, Usage after) {
        Span part = energy.part();
        TariffVersion version = part.version();
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > 0) {
                Band band = version.bands().get(i);
                lines.add(new ChargeLine(part.from(), part.to(), version.effectiveFrom(),
                        tier + 1, band, new Usage(shares[i]),
                        version.tiers().get(tier).price(band), Money.ZERO, used, after,
                        divided || energy.byTime()));
            }
        }
    }
}
