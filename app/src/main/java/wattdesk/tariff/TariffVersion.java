package wattdesk.tariff;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import wattdesk.quantity.Energy;
import wattdesk.quantity.UnitPrice;

/// Prices from an instant on. Never edited, only superseded. A version without steps has one tier
/// without end.
public record TariffVersion(Instant effectiveFrom, List<Band> bands, List<Tier> tiers) {

    public TariffVersion {
        bands = List.copyOf(bands);
        tiers = List.copyOf(tiers);
        requireBands(bands, tiers);
        requireSteps(tiers);
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
        Energy below = Energy.ZERO;
        for (int i = 0; i < tiers.size(); i++) {
            Energy upTo = tiers.get(i).upTo();
            if ((upTo == null) != (i == tiers.size() - 1)) {
                throw new IllegalArgumentException("exactly the last step has no upper end");
            }
            if (upTo != null && upTo.compareTo(below) <= 0) {
                throw new IllegalArgumentException("steps must rise: " + upTo.kWh());
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
        return tiers.stream().flatMap(tier -> tier.prices().values().stream())
                .max(UnitPrice::compareTo).orElseThrow();
    }
}
