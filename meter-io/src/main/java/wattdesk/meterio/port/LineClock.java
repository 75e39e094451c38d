package wattdesk.meterio.port;

import java.time.Instant;

/// Time as a line sees it: monotonic nanoseconds and waiting. The real clock, or a virtual one in
/// which hours of line time pass in milliseconds, so that timing is proved without sleeping.
public interface LineClock {

    /// The deadline of a wait that only a signal ends.
    long NEVER = Long.MAX_VALUE;

    /// Monotonic nanoseconds.
    long nanoTime();

    /// The time of day, for records that people read. Never used to measure.
    default Instant instant() {
        return Instant.now();
    }

    /// Waits on `lock` (held by the caller) until notified or until `deadlineNanos` has come.
    void awaitUntil(Object lock, long deadlineNanos) throws InterruptedException;

    /// Waits until `deadlineNanos`, more finely than [#awaitUntil] can; holds no lock meanwhile.
    void sleepUntil(long deadlineNanos);

    /// Runs the action at `atNanos` or shortly after, on a thread of the clock.
    void schedule(long atNanos, Runnable action);

    /// Wakes the waiters of `lock`; call with the lock held.
    void signal(Object lock);

    /// The calling thread works on line time from now on: a virtual clock stands still while it
    /// computes and goes on only when every such thread waits here. May be nested.
    default void enter() {
    }

    /// Ends what [#enter] began.
    default void leave() {
    }
}
