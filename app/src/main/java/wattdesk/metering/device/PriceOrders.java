package wattdesk.metering.device;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.metering.PeriodTables;
import wattdesk.metering.PricePlan;
import wattdesk.metering.TierTable;
import wattdesk.meterio.meter.control.DaySlot;
import wattdesk.meterio.meter.control.Order;
import wattdesk.meterio.meter.control.TableSet;
import wattdesk.meterio.meter.control.YearZone;
import wattdesk.quantity.UnitPrice;
import wattdesk.quantity.Usage;

/// A plan as orders to the meter, in the order in which they are told.
final class PriceOrders {

    /// One order; `whereThere` when a meter that has no such table needs none.
    record Part(Order order, boolean whereThere) {}

    private PriceOrders() {}

    /// @param switchAt on the meter's wall clock; null for the set in force
    static List<Part> of(PricePlan plan, @Nullable LocalDateTime switchAt) {
        TableSet set = switchAt == null ? TableSet.CURRENT : TableSet.STANDBY;
        List<Part> parts = new ArrayList<>();
        if (plan.periods() != null) {
            parts.add(new Part(periods(plan.periods(), set, switchAt), false));
        }
        if (!plan.prices().isEmpty()) {
            parts.add(new Part(new Order.Prices(numbers(plan.prices()), set, switchAt), false));
        }
        TierTable tiers = plan.tiers();
        if (tiers != null) {
            parts.add(new Part(new Order.Tiers(
                    tiers.limits().stream().map(Usage::thousandths).toList(),
                    numbers(tiers.surcharges()), set, switchAt), tiers.whereThere()));
        }
        return parts;
    }

    private static List<Long> numbers(List<UnitPrice> prices) {
        return prices.stream().map(UnitPrice::tenThousandths).toList();
    }

    private static Order.Periods periods(
            PeriodTables periods, TableSet set, @Nullable LocalDateTime switchAt) {
        return new Order.Periods(
                periods.zones().stream()
                        .map(zone -> new YearZone(zone.from(), zone.dayTable())).toList(),
                periods.days().stream().map(day -> day.stream()
                        .map(slot -> new DaySlot(slot.from(), slot.tariff())).toList()).toList(),
                set, switchAt);
    }
}
