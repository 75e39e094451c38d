package wattdesk.meterio.port;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// A clock that advances only when every thread that works on line time waits: no test sleeps, and
/// an hour on the line takes milliseconds. Equal inputs give equal times.
///
/// Between [#enter] and [#leave] a thread counts as working except while it waits here. Use
/// [#hold] to let a test queue several things at one and the same instant.
public final class VirtualLineClock implements LineClock, AutoCloseable {

    private static final class Waiter {
        final Object lock;
        final long deadline;
        final boolean counted;
        boolean woken;

        Waiter(Object lock, long deadline, boolean counted) {
            this.lock = lock;
            this.deadline = deadline;
            this.counted = counted;
        }
    }

    private record Event(long at, long order, Runnable action) {
    }

    private final Instant origin;
    private final Map<Thread, Integer> entered = new HashMap<>();
    private final List<Waiter> waiters = new ArrayList<>();
    private final PriorityQueue<Event> events = new PriorityQueue<>(
            Comparator.comparingLong(Event::at).thenComparingLong(Event::order));
    private long now;
    private long order;
    private int working;
    private int holds;
    private boolean closed;

    public VirtualLineClock() {
        this(Instant.parse("2026-01-01T00:00:00Z"));
    }

    /// A clock whose nanosecond 0 is the time of day `origin`.
    public VirtualLineClock(Instant origin) {
        this.origin = origin;
        Thread.ofPlatform().daemon().name("virtual-line-clock").start(this::run);
    }

    @Override
    public synchronized long nanoTime() {
        return now;
    }

    @Override
    public Instant instant() {
        return origin.plusNanos(nanoTime());
    }

    @Override
    public void awaitUntil(Object lock, long deadlineNanos) throws InterruptedException {
        Waiter waiter = startWaiting(lock, deadlineNanos);
        if (waiter == null) {
            return;
        }
        try {
            while (!waiter.woken) {
                lock.wait();
            }
        } finally {
            giveUp(waiter);
        }
    }

    @Override
    public void sleepUntil(long deadlineNanos) {
        Object lock = new Object();
        boolean interrupted = false;
        while (nanoTime() < deadlineNanos) {
            synchronized (lock) {
                try {
                    awaitUntil(lock, deadlineNanos);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable Waiter startWaiting(Object lock, long deadline) {
        if (deadline <= now) {
            return null;
        }
        Waiter waiter = new Waiter(lock, deadline, entered.containsKey(Thread.currentThread()));
        waiters.add(waiter);
        working -= waiter.counted ? 1 : 0;
        notifyAll();
        return waiter;
    }

    /// An interrupted waiter works again.
    private synchronized void giveUp(Waiter waiter) {
        if (waiters.remove(waiter)) {
            working += waiter.counted ? 1 : 0;
        }
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // a monitor is known by its identity
    public void signal(Object lock) {
        synchronized (this) {
            for (Waiter waiter : List.copyOf(waiters)) {
                if (waiter.lock == lock) {
                    giveUp(waiter);
                    waiter.woken = true;
                }
            }
        }
        lock.notifyAll();
    }

    @Override
    public synchronized void schedule(long atNanos, Runnable action) {
        events.add(new Event(Math.max(now, atNanos), order++, action));
        notifyAll();
    }

    @Override
    public synchronized void enter() {
        if (entered.merge(Thread.currentThread(), 1, Integer::sum) == 1) {
            working++;
        }
    }

    @Override
    public synchronized void leave() {
        Integer left = entered.computeIfPresent(
                Thread.currentThread(), (thread, depth) -> depth == 1 ? null : depth - 1);
        if (left == null) {
            working--;
            notifyAll();
        }
    }

    /// Stops time until [#release]; several holds add up.
    public synchronized void hold() {
        holds++;
    }

    public synchronized void release() {
        holds--;
        notifyAll();
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    private void run() {
        for (Object next = nextStep(); next != null; next = nextStep()) {
            if (next instanceof Event event) {
                event.action.run();
            } else if (next instanceof Waiter waiter) {
                synchronized (waiter.lock) {
                    waiter.woken = true;
                    waiter.lock.notifyAll();
                }
            }
        }
    }

    /// The earliest event or waiter, once nobody works; the clock then shows its time.
    private synchronized @Nullable Object nextStep() {
        boolean interrupted = false;
        while (!closed) {
            Object step = working == 0 && holds == 0 ? take() : null;
            if (step != null) {
                return step;
            }
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    private @Nullable Object take() {
        Waiter waiter = waiters.stream()
                .min(Comparator.comparingLong(each -> each.deadline)).orElse(null);
        Event event = events.peek();
        if (event != null && (waiter == null || event.at <= waiter.deadline)) {
            events.remove();
            now = Math.max(now, event.at);
            return event;
        }
        if (waiter == null || waiter.deadline == NEVER) {
            return null;
        }
        now = Math.max(now, waiter.deadline);
        giveUp(waiter);
        return waiter;
    }
}
