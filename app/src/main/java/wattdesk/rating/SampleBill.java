package wattdesk.rating;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;
import wattdesk.quantity.UnitPrice;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Band;
import wattdesk.tariff.Commodity;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.TariffVersion;
import wattdesk.tariff.TierPeriod;

/// What a month would cost under a version: somebody who uses the same every second of the month,
/// and used as much in each month since the count of tiers began.
public record SampleBill(YearMonth month, Usage usage, List<Line> lines, Money total) {

    public SampleBill {
        lines = List.copyOf(lines);
    }

    /// Everything of one tier in one band.
    public record Line(int tier, Band band, Usage usage, UnitPrice price, Money amount) {}

    /// Empty for what cannot be rated, such as a figure beyond counting.
    public static Optional<SampleBill> of(TariffVersion version, YearMonth month, Usage usage) {
        Instant from = midnight(month.atDay(1));
        Instant to = midnight(month.plusMonths(1).atDay(1));
        TariffVersion then = new TariffVersion(from, version.bands(), version.calendar(),
                version.tierPeriod(), version.tiers());
        Step step = new Step(
                new RegisterReading(from, new Registers.Total(Usage.ZERO)),
                new RegisterReading(to, new Registers.Total(usage)), 1);
        Tariff tariff = new Tariff("sample", "sample", Commodity.ELECTRICITY, List.of(then));
        Rating rating = new Rating(tariff);
        try {
            Standing before = before(rating, then.tierPeriod(), from, usage);
            return rating.rate(before, step) instanceof Rated.Charged(var charge)
                    ? Optional.of(bill(month, usage, charge)) : Optional.empty();
        } catch (ArithmeticException beyondCounting) {
            return Optional.empty();
        }
    }

    private static Standing before(
            Rating rating, @Nullable TierPeriod period, Instant from, Usage usage) {
        Optional<Instant> since = rating.countedSince(from);
        if (period == null || since.isEmpty()) {
            return Standing.START;
        }
        LocalDate start = BusinessDay.of(period.startOf(from)).date();
        long months = ChronoUnit.MONTHS.between(start, BusinessDay.of(from).date());
        Usage used = new Usage(Math.multiplyExact(usage.thousandths(), months));
        return Standing.of(since.get(), used, 0);
    }

    private static SampleBill bill(YearMonth month, Usage usage, Charge charge) {
        List<Line> lines = new ArrayList<>();
        for (ChargeLine line : charge.lines()) {
            Line own = new Line(line.tier(), line.band(), line.usage(), line.price(),
                    line.amount());
            int same = indexOf(lines, own);
            if (same < 0) {
                lines.add(own);
            } else {
                lines.set(same, together(lines.get(same), own));
            }
        }
        return new SampleBill(month, usage, lines, charge.amount());
    }

    private static int indexOf(List<Line> lines, Line like) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).tier() == like.tier() && lines.get(i).band() == like.band()
                    && lines.get(i).price().equals(like.price())) {
                return i;
            }
        }
        return -1;
    }

    private static Line together(Line one, Line other) {
        return new Line(one.tier(), one.band(), one.usage().plus(other.usage()), one.price(),
                one.amount().plus(other.amount()));
    }

    /// Yuan per unit over the whole month, rounded to four decimals; empty where nothing is used.
    public Optional<UnitPrice> average() {
        return average(total, usage);
    }

    /// Yuan per unit, rounded half up to four decimals; empty for no usage.
    public static Optional<UnitPrice> average(Money amount, Usage usage) {
        if (usage.thousandths() <= 0 || amount.isNegative()) {
            return Optional.empty();
        }
        return Optional.of(UnitPrice.average(amount, usage));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay().toInstant(BusinessDay.ZONE);
    }
}
