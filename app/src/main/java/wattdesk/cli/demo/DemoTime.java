package wattdesk.cli.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import wattdesk.meterio.sim.VirtualSite;
import wattdesk.quantity.BusinessDay;

/// The time of the demo: the right one, put forward by days that pass at once, for the station and
/// for its virtual meters alike.
final class DemoTime extends Clock {

    private static final LocalTime EARLY = LocalTime.of(0, 30);

    private volatile Duration ahead = Duration.ZERO;

    /// On to half past midnight, when the day before can be run.
    void toTheNextDay(VirtualSite meters) {
        Instant morning = today().next().date().atTime(EARLY).toInstant(BusinessDay.ZONE);
        Duration step = Duration.between(instant(), morning);
        ahead = ahead.plus(step);
        meters.time().step(step);
    }

    BusinessDay today() {
        return BusinessDay.of(instant());
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(ahead);
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
