package wattdesk.cli.demo;

import java.time.Instant;
import java.time.InstantSource;
import wattdesk.meterio.port.LineClock;
import wattdesk.meterio.port.RealLineClock;

/// The pace of the wall for the virtual lines, and another time of day for what hangs at them.
final class DemoLineClock implements LineClock {

    private final LineClock wall = new RealLineClock();
    private final InstantSource day;

    DemoLineClock(InstantSource day) {
        this.day = day;
    }

    @Override
    public Instant instant() {
        return day.instant();
    }

    @Override
    public long nanoTime() {
        return wall.nanoTime();
    }

    @Override
    public void awaitUntil(Object lock, long deadlineNanos) throws InterruptedException {
        wall.awaitUntil(lock, deadlineNanos);
    }

    @Override
    public void sleepUntil(long deadlineNanos) {
        wall.sleepUntil(deadlineNanos);
    }

    @Override
    public void schedule(long atNanos, Runnable action) {
        wall.schedule(atNanos, action);
    }

    @Override
    public void signal(Object lock) {
        wall.signal(lock);
    }
}
