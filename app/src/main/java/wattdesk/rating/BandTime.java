package wattdesk.rating;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import wattdesk.quantity.BusinessDay;
import wattdesk.tariff.Band;
import wattdesk.tariff.BandCalendar;
import wattdesk.tariff.Segment;

/// How many seconds of a time lie in each band, day by day (UTC+8) under a calendar.
final class BandTime {

    private static final long DAY = 86_400;

    private final List<Band> bands;
    private final BandCalendar calendar;
    private final long[] seconds;

    private BandTime(List<Band> bands, BandCalendar calendar) {
        this.bands = bands;
        this.calendar = calendar;
        this.seconds = new long[bands.size()];
    }

    /// In the order of `bands`.
    static long[] seconds(List<Band> bands, BandCalendar calendar, Instant from, Instant to) {
        BandTime time = new BandTime(bands, calendar);
        LocalDate day = BusinessDay.of(from).date();
        long midnight = day.atTime(LocalTime.MIDNIGHT).toEpochSecond(BusinessDay.ZONE);
        while (midnight < to.getEpochSecond()) {
            time.add(day, from.getEpochSecond() - midnight, to.getEpochSecond() - midnight);
            day = day.plusDays(1);
            midnight += DAY;
        }
        return time.seconds;
    }

    /// What of a day lies between two of its seconds.
    private void add(LocalDate day, long from, long to) {
        List<Segment> segments = calendar.plan(day).segments();
        for (int i = 0; i < segments.size(); i++) {
            long begin = segments.get(i).from().toSecondOfDay();
            long end = i + 1 < segments.size()
                    ? segments.get(i + 1).from().toSecondOfDay() : DAY;
            long inside = Math.min(end, to) - Math.max(begin, from);
            seconds[bands.indexOf(segments.get(i).band())] += Math.max(0, inside);
        }
    }
}
