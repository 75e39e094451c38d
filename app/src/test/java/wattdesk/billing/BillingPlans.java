package wattdesk.billing;

import java.time.Instant;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.UnitPrice;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Band;
import wattdesk.tariff.BandCalendar;
import wattdesk.tariff.Commodity;
import wattdesk.tariff.DayPlan;
import wattdesk.tariff.DayType;
import wattdesk.tariff.Season;
import wattdesk.tariff.Segment;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.TariffVersion;
import wattdesk.tariff.Tier;
import wattdesk.tariff.TierPeriod;

/// Tariffs of tests.
final class BillingPlans {

    static final Instant EARLY = BillingTown.at("2024-01-01T00:00");

    private BillingPlans() {}

    static UnitPrice price(String yuan) {
        return UnitPrice.parse(yuan);
    }

    static Tariff flat(String id, String yuan) {
        return of(id, TariffVersion.flat(EARLY, price(yuan)));
    }

    static Tariff of(String id, TariffVersion... versions) {
        return new Tariff(id, id, Commodity.ELECTRICITY, List.of(versions));
    }

    /// By year from 1 January; `limits` in kWh, a price more than limits.
    static TariffVersion tiers(Instant from, List<String> limits, String... prices) {
        List<Tier> tiers = new java.util.ArrayList<>();
        for (int i = 0; i < prices.length; i++) {
            @Nullable Usage upTo = i < limits.size() ? Usage.parse(limits.get(i)) : null;
            tiers.add(new Tier(upTo, Map.of(Band.FLAT, price(prices[i]))));
        }
        return new TariffVersion(from, List.of(Band.FLAT), null,
                new TierPeriod.Yearly(MonthDay.of(1, 1)), tiers);
    }

    /// Peak from 08:00, valley from 22:00.
    static Tariff timeOfUse(String id) {
        DayPlan plan = new DayPlan(List.of(new Segment(LocalTime.MIDNIGHT, Band.VALLEY),
                new Segment(LocalTime.of(8, 0), Band.PEAK),
                new Segment(LocalTime.of(22, 0), Band.VALLEY)));
        Season all = new Season("all", MonthDay.of(1, 1), MonthDay.of(12, 31),
                Map.of(DayType.ALL, plan));
        return of(id, new TariffVersion(EARLY, List.of(Band.PEAK, Band.VALLEY),
                new BandCalendar(List.of(all), Set.of(), Set.of()), null,
                List.of(new Tier(null, Map.of(Band.PEAK, price("1.0000"),
                        Band.VALLEY, price("0.4000"))))));
    }
}
