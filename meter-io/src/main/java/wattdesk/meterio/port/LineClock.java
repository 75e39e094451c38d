package wattdesk.meterio.port;

/// Time as a line sees it: monotonic nanoseconds and waiting. The real clock, or a virtual one in
/// which hours of line time pass in milliseconds, so that timing is proved without sleeping.
public interface LineClock {

    /// Monotonic nanoseconds.
    long nanoTime();

    /// Waits on `lock` (held by the caller) until notified or until `deadlineNanos` has come.
    void awaitUntil(Object lock, long deadlineNanos) throws InterruptedException;

    /// Runs the action at `atNanos` or shortly after, on a thread of the clock.
    void schedule(long atNanos, Runnable action);

    /// Wakes the waiters of `lock`; call with the lock held.
    void signal(Object lock);
}
