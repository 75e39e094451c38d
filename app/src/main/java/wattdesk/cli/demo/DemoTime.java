package wattdesk.cli.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import wattdesk.meterio.port.LineClock;
import wattdesk.quantity.BusinessDay;

/// The time of the demo: begins so many days before this month that the last of them ends the month
/// before, and is put forward by days that pass at once, for the station and for its virtual meters
/// alike. So the days that are charged are a month that is over, whenever the demo is played.
final class DemoTime extends Clock {

    private static final LocalTime EARLY = LocalTime.of(0, 30);

    private final Clock wall;
    private volatile Duration ahead;

    /// `days` are charged; the midnight before them gives the values that meters start from.
    DemoTime(Clock wall, int days) {
        this.wall = wall;
        LocalDate now = BusinessDay.of(wall.instant()).date();
        LocalDate first = now.withDayOfMonth(1).minusDays(days + 1L);
        ahead = Duration.ofDays(ChronoUnit.DAYS.between(now, first));
    }

    /// For the lines of the virtual meters; made before any day passes.
    LineClock lines() {
        return new DemoLineClock(Clock.offset(wall, ahead));
    }

    /// On to half past midnight, when the day before can be run; returns how far that was.
    Duration toTheNextDay() {
        Instant morning = today().next().date().atTime(EARLY).toInstant(BusinessDay.ZONE);
        Duration step = Duration.between(instant(), morning);
        ahead = ahead.plus(step);
        return step;
    }

    BusinessDay today() {
        return BusinessDay.of(instant());
    }

    @Override
    public Instant instant() {
        return wall.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
