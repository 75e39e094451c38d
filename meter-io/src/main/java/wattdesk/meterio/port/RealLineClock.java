package wattdesk.meterio.port;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// The clock on the wall. One per process is enough; its scheduling thread is a daemon that exists
/// while something is scheduled, and a little longer.
public final class RealLineClock implements LineClock {

    private static final long NANOS_PER_MILLI = 1_000_000;
    /// Longest single wait; a woken waiter looks at its condition again anyway.
    private static final long LONGEST_MILLIS = 3_600_000;

    /// A parked thread wakes about so late; the end of a gap on a line is waited for awake.
    private static final long LATE_NANOS = 150_000;

    private static final Duration REST = Duration.ofSeconds(10);

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            1, work -> Thread.ofPlatform().daemon().name("line-clock").unstarted(work));

    public RealLineClock() {
        this(REST);
    }

    /// With nothing scheduled for so long the thread ends; the next action starts another.
    RealLineClock(Duration rest) {
        timer.setKeepAliveTime(rest.toNanos(), TimeUnit.NANOSECONDS);
        timer.allowCoreThreadTimeOut(true);
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    @SuppressWarnings("WaitNotInLoop") // the caller loops over its own condition
    public void awaitUntil(Object lock, long deadlineNanos) throws InterruptedException {
        if (deadlineNanos == NEVER) {
            lock.wait();
            return;
        }
        long left = deadlineNanos - System.nanoTime();
        if (left > 0) {
            // rounded up: a wait that ends early would spin through its last millisecond
            lock.wait(Math.min(LONGEST_MILLIS, left / NANOS_PER_MILLI + 1));
        }
    }

    @Override
    public void sleepUntil(long deadlineNanos) {
        boolean interrupted = false;
        for (long left = deadlineNanos - nanoTime(); left > 0; left = deadlineNanos - nanoTime()) {
            if (left > LATE_NANOS) {
                LockSupport.parkNanos(left - LATE_NANOS);
                interrupted |= Thread.interrupted();
            } else {
                Thread.onSpinWait();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // actions of a line report through the line
    public void schedule(long atNanos, Runnable action) {
        timer.schedule(action, Math.max(0, atNanos - nanoTime()), TimeUnit.NANOSECONDS);
    }

    @Override
    public void signal(Object lock) {
        lock.notifyAll();
    }
}
