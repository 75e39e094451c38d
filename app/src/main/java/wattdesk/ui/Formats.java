package wattdesk.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Language;
import wattdesk.message.Words;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Energy;
import wattdesk.quantity.Money;

/// How quantities, times and numbers look on every screen.
public final class Formats {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter FULL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final int WH_PER_HUNDREDTH = 10;

    private final Words words;

    public Formats(Language language) {
        words = Words.of("ui", "ui", language);
    }

    /// Yuan with thousands separators and two decimals, a minus when negative: "-1,234.50".
    public static String yuan(Money money) {
        return grouped(money.yuan());
    }

    /// Kilowatt-hours with two decimals, rounded half up: "1,343.64".
    public static String kWh(Energy energy) {
        long hundredths = Math.floorDiv(energy.wh() + WH_PER_HUNDREDTH / 2, WH_PER_HUNDREDTH);
        return grouped(Money.ofFen(hundredths).yuan());
    }

    private static String grouped(String plain) {
        int dot = plain.indexOf('.');
        return plain.substring(0, dot).replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",")
                + plain.substring(dot);
    }

    /// Today's times as HH:mm, this year's with the day, others in full.
    public static String time(Instant at, Instant now) {
        OffsetDateTime then = BusinessDay.wallClock(at);
        LocalDate today = BusinessDay.wallClock(now).toLocalDate();
        if (then.toLocalDate().equals(today)) {
            return TIME.format(then);
        }
        return (then.getYear() == today.getYear() ? DAY : FULL).format(then);
    }

    /// Day and minute on the wall clock: "2026-11-28 08:00".
    public static String minute(Instant at) {
        return FULL.format(BusinessDay.wallClock(at));
    }

    /// The wall clock, HH:mm.
    public static String clock(Instant at) {
        return TIME.format(BusinessDay.wallClock(at));
    }

    /// "3 s ago", "4 min ago", "2 h ago", "5 d ago".
    public String ago(Instant at, Instant now) {
        return words.get("ago", span(Duration.between(at, now)));
    }

    /// The largest whole unit of a duration: "4 min".
    public String span(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        if (seconds < 60) {
            return words.get("seconds", seconds);
        }
        if (seconds < 3600) {
            return words.get("minutes", seconds / 60);
        }
        return seconds < 86_400
                ? words.get("hours", seconds / 3600) : words.get("days", seconds / 86_400);
    }

    /// A phone number with its middle hidden: "138****5678".
    public static String phone(@Nullable String phone) {
        if (phone == null || phone.length() < 8) {
            return phone == null ? "" : phone;
        }
        return phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }

    /// A meter number in groups of four: "0000 2417 0093".
    public static String meter(String number) {
        return number.replaceAll("(?<=^(.{4}|.{8}|.{12}))", " ").strip();
    }
}
