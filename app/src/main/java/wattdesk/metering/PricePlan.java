package wattdesk.metering;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.UnitPrice;

/// Prices and tables as a meter keeps them. `prices` are those of its tariffs 1, 2, … (尖 峰 平 谷);
/// empty where the meter deducts nothing. Null parts are left as they are.
public record PricePlan(
        List<UnitPrice> prices, @Nullable TierTable tiers, @Nullable PeriodTables periods) {

    public PricePlan {
        prices = List.copyOf(prices);
        if (prices.isEmpty() && tiers == null && periods == null) {
            throw new IllegalArgumentException("a plan that says nothing");
        }
    }
}
