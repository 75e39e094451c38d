package wattdesk.tariff;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.UnitPrice;
import wattdesk.quantity.Usage;

/// One step of consumption within a tier period: up to and with `upTo` (null: without end), with a
/// price for every band of the version.
public record Tier(@Nullable Usage upTo, Map<Band, UnitPrice> prices) {

    public Tier {
        prices = Map.copyOf(prices);
        if (prices.isEmpty()) {
            throw new IllegalArgumentException("a tier without a price");
        }
    }

    /// Throws IllegalArgumentException for a band without a price: never a free kWh.
    public UnitPrice price(Band band) {
        UnitPrice price = prices.get(band);
        if (price == null) {
            throw new IllegalArgumentException("no price for " + band);
        }
        return price;
    }
}
