package wattdesk.tariff;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.UnitPrice;
import wattdesk.quantity.Usage;

/// Prices from an instant on. Never edited, only superseded.
///
/// `calendar` tells which band holds when; it is there if and only if there are two bands or more.
/// `tierPeriod` is null for a version without tiers, which then has one tier without end.
public record TariffVersion(
        Instant effectiveFrom, List<Band> bands, @Nullable BandCalendar calendar,
        @Nullable TierPeriod tierPeriod, List<Tier> tiers) {

    public TariffVersion {
        bands = List.copyOf(bands);
        tiers = List.copyOf(tiers);
        requireBands(bands, tiers);
        requireSteps(tiers);
        if ((calendar != null) != (bands.size() > 1)) {
            throw new IllegalArgumentException("a calendar belongs to two bands or more");
        }
        if (tierPeriod == null && tiers.size() > 1) {
            throw new IllegalArgumentException("tiers without a period");
        }
    }

    /// One price for every hour and every kWh.
    public static TariffVersion flat(Instant effectiveFrom, UnitPrice price) {
        return new TariffVersion(effectiveFrom, List.of(Band.FLAT), null, null,
                List.of(new Tier(null, Map.of(Band.FLAT, price))));
    }

    private static void requireBands(List<Band> bands, List<Tier> tiers) {
        Set<Band> each = Set.copyOf(bands);
        if (bands.isEmpty() || each.size() != bands.size()) {
            throw new IllegalArgumentException("bands must be there, each once: " + bands);
        }
        for (Tier tier : tiers) {
            if (!tier.prices().keySet().equals(each)) {
                throw new IllegalArgumentException("prices for " + tier.prices().keySet()
                        + " where the bands are " + bands);
            }
        }
    }

    private static void requireSteps(List<Tier> tiers) {
        Usage below = Usage.ZERO;
        for (int i = 0; i < tiers.size(); i++) {
            Usage upTo = tiers.get(i).upTo();
            if ((upTo == null) != (i == tiers.size() - 1)) {
                throw new IllegalArgumentException("exactly the last step has no upper end");
            }
            if (upTo != null && upTo.compareTo(below) <= 0) {
                throw new IllegalArgumentException("steps must rise: " + upTo.units());
            }
            below = upTo == null ? below : upTo;
        }
        if (tiers.isEmpty()) {
            throw new IllegalArgumentException("a version without prices");
        }
    }

    public boolean dependsOnTime() {
        return bands.size() > 1;
    }

    public UnitPrice highestPrice() {
        return prices().max(UnitPrice::compareTo).orElseThrow();
    }

    public UnitPrice lowestPrice() {
        return prices().min(UnitPrice::compareTo).orElseThrow();
    }

    /// Empty where the price depends on the hour or on the tier.
    public Optional<UnitPrice> singlePrice() {
        return dependsOnTime() || tiers.size() > 1 ? Optional.empty()
                : Optional.of(highestPrice());
    }

    private Stream<UnitPrice> prices() {
        return tiers.stream().flatMap(tier -> tier.prices().values().stream());
    }
}
