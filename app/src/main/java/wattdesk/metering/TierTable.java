package wattdesk.metering;

import java.util.List;
import wattdesk.quantity.UnitPrice;
import wattdesk.quantity.Usage;

/// Tiers as a meter keeps them: up to each limit one surcharge on the price of the tariff that
/// counts, and one more beyond the last (meter-io 7.6). `whereThere` marks a table that only ends
/// the tiers of an earlier price: a meter without tiers does not need it.
public record TierTable(List<Usage> limits, List<UnitPrice> surcharges, boolean whereThere) {

    public TierTable {
        limits = List.copyOf(limits);
        surcharges = List.copyOf(surcharges);
        if (surcharges.size() != limits.size() + 1) {
            throw new IllegalArgumentException("one surcharge more than limits");
        }
    }
}
