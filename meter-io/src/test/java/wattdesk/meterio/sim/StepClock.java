package wattdesk.meterio.sim;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import wattdesk.meterio.port.LineClock;

/// A clock that a test moves by hand; everything runs on the test's own thread.
public final class StepClock implements LineClock {

    private record Due(long at, long order, Runnable action) {}

    private final PriorityQueue<Due> due = new PriorityQueue<>(
            Comparator.comparingLong(Due::at).thenComparingLong(Due::order));
    private long now = 1_000;
    private long order;

    @Override
    public long nanoTime() {
        return now;
    }

    @Override
    public Instant instant() {
        return Instant.parse("2026-11-22T02:00:00Z").plusNanos(now);
    }

    @Override
    public void sleepUntil(long deadlineNanos) {
        throw new UnsupportedOperationException("nobody sleeps on this clock");
    }

    @Override
    public void awaitUntil(Object lock, long deadlineNanos) {
        throw new UnsupportedOperationException("nobody waits on this clock");
    }

    @Override
    public void schedule(long atNanos, Runnable action) {
        due.add(new Due(atNanos, order++, action));
    }

    @Override
    public void signal(Object lock) { }

    public void advanceMillis(double millis) {
        long until = now + Math.round(millis * 1_000_000);
        while (!due.isEmpty() && due.peek().at <= until) {
            var next = due.remove();
            now = Math.max(now, next.at);
            next.action.run();
        }
        now = until;
    }
}
