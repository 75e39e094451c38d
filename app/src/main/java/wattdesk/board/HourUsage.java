package wattdesk.board;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wattdesk.metering.Figures;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;
import wattdesk.sweep.MeterHour;
import wattdesk.tariff.Band;

/// What a meter used hour by hour, out of the last look of each hour.
///
/// Looks do not stand on the full hour: a register there lies on the straight line between the
/// looks around it, so that hours add up to what the registers say. Between looks too far apart
/// nothing is made up: such hours have no bar.
public final class HourUsage {

    /// Looks come every half hour; one that is missing is bridged, a time offline is not.
    static final Duration MOST_APART = Duration.ofHours(2);

    private final List<Point> points;
    private final long ratio;

    /// Registers at an instant: by band, or all of it in one.
    record Point(Instant at, Map<Band, Usage> registers) {

        /// Null where the look told no register.
        static @Nullable Point of(Instant at, @Nullable Figures figures) {
            if (figures == null) {
                return null;
            }
            Usage total = figures.total();
            return new Point(at, !figures.bands().isEmpty() || total == null
                    ? figures.bands() : Map.of(Band.FLAT, total));
        }

        /// Whether the other one can come after this one on the same registers.
        boolean risesTo(Point later) {
            return later.at.isAfter(at) && registers.keySet().equals(later.registers.keySet())
                    && registers.entrySet().stream().allMatch(register -> value(later,
                            register.getKey()) >= register.getValue().thousandths());
        }

        private static long value(Point point, Band band) {
            return point.registers.getOrDefault(band, Usage.ZERO).thousandths();
        }

        private Point between(Point later, Instant when) {
            long whole = Duration.between(at, later.at).toSeconds();
            long part = Duration.between(at, when).toSeconds();
            Map<Band, Usage> there = new EnumMap<>(Band.class);
            registers.forEach((band, usage) -> there.put(band, new Usage(usage.thousandths()
                    + (value(later, band) - usage.thousandths()) * part / whole)));
            return new Point(when, there);
        }

        Map<Band, Usage> usedUntil(Point later, long ratio) {
            Map<Band, Usage> used = new EnumMap<>(Band.class);
            registers.forEach((band, usage) -> used.put(band, new Usage(
                    (value(later, band) - usage.thousandths()) * ratio)));
            return used;
        }
    }

    /// `looks` are of one meter and in order; `ratio` is what its registers are multiplied by.
    public HourUsage(List<MeterHour> looks, long ratio) {
        List<Point> told = new ArrayList<>();
        for (MeterHour look : looks) {
            Point point = Point.of(look.seenAt(), look.figures());
            if (point != null) {
                told.add(point);
            }
        }
        points = List.copyOf(told);
        this.ratio = ratio;
    }

    long ratio() {
        return ratio;
    }

    /// A bar for each hour of the day of which something is known.
    public List<UsageBar> of(LocalDate day) {
        List<UsageBar> bars = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            LocalDateTime start = day.atTime(hour, 0);
            Instant from = start.toInstant(BusinessDay.ZONE);
            within(from, from.plus(Duration.ofHours(1))).ifPresent(used ->
                    bars.add(new UsageBar(start, used, Money.ZERO)));
        }
        return bars;
    }

    private Optional<Map<Band, Usage>> within(Instant from, Instant to) {
        Optional<Point> first = at(from).or(() -> points.stream().filter(point ->
                point.at().isAfter(from) && point.at().isBefore(to)).findFirst());
        Optional<Point> last = at(to).or(() -> points.stream().filter(point ->
                point.at().isAfter(from) && point.at().isBefore(to))
                .reduce((_, later) -> later));
        return first.isPresent() && last.isPresent() && first.get().risesTo(last.get())
                ? Optional.of(first.get().usedUntil(last.get(), ratio)) : Optional.empty();
    }

    /// The registers at an instant, where looks are close enough around it.
    Optional<Point> at(Instant when) {
        Point before = null;
        for (Point point : points) {
            if (point.at().equals(when)) {
                return Optional.of(point);
            }
            if (point.at().isAfter(when)) {
                return before != null && before.risesTo(point)
                        && Duration.between(before.at(), point.at()).compareTo(MOST_APART) <= 0
                        ? Optional.of(before.between(point, when)) : Optional.empty();
            }
            before = point;
        }
        return Optional.empty();
    }

    /// The first look after an instant.
    Optional<Point> firstAfter(Instant when) {
        return points.stream().filter(point -> point.at().isAfter(when)).findFirst();
    }

    Optional<Point> last() {
        return points.isEmpty() ? Optional.empty() : Optional.of(points.getLast());
    }
}
