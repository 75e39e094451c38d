package wattdesk.board;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wattdesk.board.HourUsage.Point;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Energy;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;
import wattdesk.rating.Rated;
import wattdesk.rating.Rating;
import wattdesk.rating.RegisterReading;
import wattdesk.rating.Registers;
import wattdesk.rating.Standing;
import wattdesk.rating.Step;
import wattdesk.tariff.Band;
import wattdesk.tariff.Tariff;

/// What a meter used today as far as looks tell, and what that costs at the prices in force; the
/// day is charged only when it has ended. `since` is midnight or the first look after it; `cost` is
/// null where the tariff cannot price it.
public record TodayUse(
        Instant since, Instant upTo, Map<Band, Usage> byBand, @Nullable Money cost) {

    public TodayUse {
        byBand = Map.copyOf(byBand);
    }

    /// Empty while there are no two looks of today.
    public static Optional<TodayUse> of(HourUsage looks, @Nullable Tariff tariff,
            Energy tierUsed, Instant now) {
        Instant midnight = BusinessDay.of(now).date().atStartOfDay()
                .toInstant(BusinessDay.ZONE);
        Optional<Point> from = looks.at(midnight).or(() -> looks.firstAfter(midnight));
        Optional<Point> to = looks.last();
        if (from.isEmpty() || to.isEmpty() || !from.get().risesTo(to.get())) {
            return Optional.empty();
        }
        Money cost = tariff == null ? null
                : cost(tariff, tierUsed, from.get(), to.get(), looks.ratio());
        return Optional.of(new TodayUse(from.get().at(), to.get().at(),
                from.get().usedUntil(to.get(), looks.ratio()), cost));
    }

    private static @Nullable Money cost(
            Tariff tariff, Energy tierUsed, Point from, Point to, long ratio) {
        Rating rating = new Rating(tariff);
        RegisterReading first = reading(from);
        RegisterReading last = reading(to);
        if (!last.at().isAfter(first.at())) {
            return null;
        }
        Standing before = rating.countedSince(first.at())
                .map(since -> Standing.of(since, Usage.of(tierUsed), 0)).orElse(Standing.START);
        return rating.rate(before, new Step(first, last, ratio))
                instanceof Rated.Charged(var charge) ? charge.amount() : null;
    }

    private static RegisterReading reading(Point point) {
        boolean one = point.registers().keySet().equals(java.util.Set.of(Band.FLAT));
        return new RegisterReading(point.at().truncatedTo(ChronoUnit.SECONDS), one
                ? new Registers.Total(point.registers().getOrDefault(Band.FLAT, Usage.ZERO))
                : new Registers.ByBand(point.registers()));
    }

    public Usage used() {
        return byBand.values().stream().reduce(Usage.ZERO, Usage::plus);
    }

    /// As the last bar of a chart by days.
    public UsageBar bar() {
        return new UsageBar(BusinessDay.of(upTo).date().atStartOfDay(), byBand,
                cost == null ? Money.ZERO : cost);
    }
}
