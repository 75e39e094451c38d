package wattdesk.meterio.sim.model;

import java.time.Duration;
import java.time.Instant;
import wattdesk.meterio.port.LineClock;

/// The time in which the meters of a site live: the line's clock, run faster by a factor and put
/// forward by steps. The line itself stays at its own pace.
public final class SiteTime {

    private final LineClock clock;
    private final int factor;
    private final long startNanos;
    private long aheadMillis;

    public SiteTime(LineClock clock, int factor) {
        if (factor < 1) {
            throw new IllegalArgumentException("time runs forward");
        }
        this.clock = clock;
        this.factor = factor;
        this.startNanos = clock.nanoTime();
    }

    /// Milliseconds of the site since it began.
    synchronized long millis() {
        return lineMillis() * factor + aheadMillis;
    }

    /// The right time of day at the site.
    public synchronized Instant instant() {
        return clock.instant().plusMillis(lineMillis() * (factor - 1) + aheadMillis);
    }

    /// Lets time pass at once; what happens meanwhile happens when a meter is next looked at.
    public synchronized void step(Duration ahead) {
        if (ahead.isNegative()) {
            throw new IllegalArgumentException("time runs forward");
        }
        aheadMillis += ahead.toMillis();
    }

    private long lineMillis() {
        return (clock.nanoTime() - startNanos) / 1_000_000;
    }
}
