package wattdesk.tariff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import wattdesk.quantity.BusinessDay;

/// The time over which tiers are counted; each period begins at 00:00 (UTC+8) of its first day.
public sealed interface TierPeriod {

    /// Every month, from that day (1–28) on.
    record Monthly(int startDay) implements TierPeriod {

        private static final int LAST_START = 28;

        public Monthly {
            if (startDay < 1 || startDay > LAST_START) {
                throw new IllegalArgumentException("a month of tiers starts on day 1 to 28");
            }
        }

        @Override
        public LocalDate firstDay(LocalDate date) {
            LocalDate thisMonth = date.withDayOfMonth(startDay);
            return thisMonth.isAfter(date) ? thisMonth.minusMonths(1) : thisMonth;
        }

        @Override
        public LocalDate nextFirstDay(LocalDate date) {
            return firstDay(date).plusMonths(1);
        }
    }

    /// Every year, from that day on; any but 29 February.
    record Yearly(MonthDay start) implements TierPeriod {

        private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

        public Yearly {
            if (start.equals(LEAP_DAY)) {
                throw new IllegalArgumentException("a year of tiers starts on any day but 02-29");
            }
        }

        @Override
        public LocalDate firstDay(LocalDate date) {
            LocalDate thisYear = start.atYear(date.getYear());
            return thisYear.isAfter(date) ? thisYear.minusYears(1) : thisYear;
        }

        @Override
        public LocalDate nextFirstDay(LocalDate date) {
            return firstDay(date).plusYears(1);
        }
    }

    /// First day of the period that holds the date.
    LocalDate firstDay(LocalDate date);

    /// First day of the period after the one that holds the date.
    LocalDate nextFirstDay(LocalDate date);

    /// Start of the period that holds the instant; an instant on a start is that start.
    default Instant startOf(Instant at) {
        return midnight(firstDay(BusinessDay.of(at).date()));
    }

    /// The first start after the instant.
    default Instant startAfter(Instant at) {
        return midnight(nextFirstDay(BusinessDay.of(at).date()));
    }

    private static Instant midnight(LocalDate day) {
        return day.atTime(LocalTime.MIDNIGHT).toInstant(BusinessDay.ZONE);
    }
}
