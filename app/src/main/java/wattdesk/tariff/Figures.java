package wattdesk.tariff;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import wattdesk.quantity.UnitPrice;
import wattdesk.quantity.Usage;

/// Reads the figures of documents: plain decimals without sign, exponent or blank, instants with
/// offset, dates, times of day. Empty for what is none, never a guess.
public final class Figures {

    private static final Pattern PRICE = Pattern.compile("\\d{1,18}(\\.\\d{1,4})?");
    private static final Pattern USAGE = Pattern.compile("\\d{1,18}(\\.\\d{1,3})?");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-.{2}-.{2}T.+");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH_DAY = Pattern.compile("\\d{2}-\\d{2}");
    private static final Pattern MINUTE = Pattern.compile("\\d{2}:\\d{2}");

    private Figures() {}

    private static <T> Optional<T> read(
            Pattern form, String text, Function<String, T> reader) {
        if (!form.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(text));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /// Yuan per unit, at most four decimals.
    public static Optional<UnitPrice> price(String text) {
        return read(PRICE, text, UnitPrice::parse);
    }

    /// kWh or m³, at most three decimals.
    public static Optional<Usage> usage(String text) {
        return read(USAGE, text, Usage::parse);
    }

    /// A whole second with an offset: `2026-01-01T00:00:00+08:00`.
    public static Optional<Instant> instant(String text) {
        return read(INSTANT, text, written -> OffsetDateTime.parse(written).toInstant())
                .filter(at -> at.truncatedTo(ChronoUnit.SECONDS).equals(at));
    }

    /// `2026-10-01`
    public static Optional<LocalDate> date(String text) {
        return read(DATE, text, LocalDate::parse);
    }

    /// `07-01`; 02-29 is one.
    public static Optional<MonthDay> monthDay(String text) {
        return read(MONTH_DAY, text, written -> MonthDay.parse("--" + written));
    }

    /// `08:00`, from 00:00 to 23:59.
    public static Optional<LocalTime> minute(String text) {
        return read(MINUTE, text, LocalTime::parse);
    }

    public static boolean isBand(String text) {
        return Arrays.stream(Band.values()).anyMatch(band -> band.name().equals(text));
    }

    /// Start of a month or a year of tiers; empty where period or start is none.
    public static Optional<TierPeriod> tierPeriod(String period, String start) {
        return switch (period) {
            case "MONTH" -> Optional.of(start).filter(day -> day.matches("0[1-9]|1\\d|2[0-8]"))
                    .map(day -> new TierPeriod.Monthly(Integer.parseInt(day)));
            case "YEAR" -> monthDay(start).filter(day -> !day.equals(MonthDay.of(2, 29)))
                    .map(TierPeriod.Yearly::new);
            default -> Optional.empty();
        };
    }
}
