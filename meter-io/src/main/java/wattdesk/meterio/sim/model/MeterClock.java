package wattdesk.meterio.sim.model;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/// A meter's own clock: ahead or behind by what its quirks say, drifting on by parts per million
/// since it was last set.
final class MeterClock {

    private final SiteTime time;
    private final Supplier<Quirks> quirks;
    private long setMillis;

    MeterClock(SiteTime time, Supplier<Quirks> quirks) {
        this.time = time;
        this.quirks = quirks;
        this.setMillis = time.millis();
    }

    /// What it shows at an instant of the site, which may be a little in the past.
    Instant at(Instant siteTime) {
        var habit = quirks.get();
        long since = time.millis() - Duration.between(siteTime, time.instant()).toMillis()
                - setMillis;
        long drifted = habit.clockPpm() == 0 ? 0 : since * habit.clockPpm() / 1_000_000;
        return siteTime.plusMillis(habit.clockDriftSeconds() * 1_000L + drifted);
    }

    /// Somebody set it: the drift begins again.
    void wasSet() {
        setMillis = time.millis();
    }
}
