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
/// A worker that waits for a moment lets time pass on its own thread: handing every byte of a line
/// to another thread and back costs many times what the byte does. The clock's thread is there for
/// when nobody waits so. What is scheduled therefore runs with the lock of such a wait held.
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

        /// An idle line waits for ever and must leave its lock to who wants to use it.
        boolean lives() {
            return counted && deadline != NEVER;
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
            if (waiter.lives()) {
                pass(waiter);
            }
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
        if (!waiter.lives()) {
            mayPass();
        }
        return waiter;
    }

    /// Wakes the clock's thread when there may be something for it to do, and only then.
    private void mayPass() {
        if (still()) {
            notifyAll();
        }
    }

    private boolean still() {
        return working == 0 && holds == 0;
    }

    private void pass(Waiter mine) {
        for (Object step = step(mine); step != null; step = step(mine)) {
            perform(step);
        }
    }

    private synchronized @Nullable Object step(Waiter mine) {
        return mine.woken || closed ? null : step();
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
        mayPass();
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
            mayPass();
        }
    }

    /// Stops time until [#release]; several holds add up.
    public synchronized void hold() {
        holds++;
    }

    public synchronized void release() {
        holds--;
        mayPass();
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    private void run() {
        for (Object next = nextStep(); next != null; next = nextStep()) {
            perform(next);
        }
    }

    private void perform(Object step) {
        try {
            if (step instanceof Event event) {
                event.action.run();
            } else if (step instanceof Waiter waiter) {
                synchronized (waiter.lock) {
                    waiter.woken = true;
                    waiter.lock.notifyAll();
                }
            }
        } finally {
            synchronized (this) {
                working--;
            }
        }
    }

    /// The earliest event or waiter, once nobody works; the clock then shows its time.
    private synchronized @Nullable Object nextStep() {
        boolean interrupted = false;
        while (!closed) {
            Object step = step();
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

    /// Who performs a step works meanwhile.
    private @Nullable Object step() {
        Object step = still() ? take() : null;
        working += step == null ? 0 : 1;
        return step;
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
