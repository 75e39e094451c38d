package wattdesk.meterio.line;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.ExchangeResult.Cancelled;
import wattdesk.meterio.port.LineClock;
import wattdesk.meterio.port.PortOpener;

/// One line and everything that may be said on it. One platform thread owns the port; callers queue
/// exchanges by [Priority] and wait on their own threads. Nothing is repeated here: a reading is
/// repeated by queueing it again, a write never.
public final class Bus implements AutoCloseable {

    /// How long closing waits for what is on the wire.
    private static final long LAST_WORDS_MILLIS = 3_000;

    private final BusSettings settings;
    private final LineClock clock;
    private final Object lock = new Object();
    private final LineQueue queue = new LineQueue();
    private final LineWork work;
    private @Nullable Thread thread;
    private long order;

    public Bus(BusSettings settings, PortOpener opener, LineClock clock) {
        this.settings = settings;
        this.clock = clock;
        this.work = new LineWork(settings, opener, clock, lock, queue);
    }

    /// Starts the line's own thread, which opens the port and keeps opening it.
    public void start() {
        CountDownLatch running = new CountDownLatch(1);
        thread = Thread.ofPlatform().daemon().name("line-" + settings.name()).start(() -> {
            clock.enter();
            running.countDown();
            live();
        });
        boolean interrupted = false;
        while (running.getCount() > 0) {
            try {
                running.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// However the thread ends, nobody waits for it afterwards.
    private void live() {
        try {
            work.run();
        } finally {
            synchronized (lock) {
                work.close();
            }
            cancelQueued(Priority.COUNTER);
            clock.leave();
        }
    }

    /// A meter of this line wants at least this much silence before a request; the line keeps the
    /// largest value of its meters.
    public void keepQuiet(Duration silence) {
        synchronized (lock) {
            work.keepQuiet(silence.toNanos());
        }
    }

    /// Queues an exchange that belongs to no reservation.
    public Ticket submit(Exchange exchange) {
        return submit(exchange, null);
    }

    Ticket submit(Exchange exchange, @Nullable Reservation reservation) {
        synchronized (lock) {
            Ticket job = new Ticket(exchange, clock, order++, reservation);
            if (work.closed() || gaveWay(exchange, reservation)) {
                job.finish(new Cancelled());
            } else {
                queue.add(job);
                clock.signal(lock);
            }
            return job;
        }
    }

    private static boolean gaveWay(Exchange exchange, @Nullable Reservation reservation) {
        return reservation != null && reservation.isWanted()
                && exchange.priority() == Priority.SWEEP;
    }

    /// Waits until the meter is free, at most `limit`, and holds it; null when it stayed taken. A
    /// sweep that holds it gives way at its next exchange.
    public @Nullable Reservation reserve(String meter, Duration limit) {
        Reservation mine = new Reservation(this, meter);
        clock.enter();
        long deadline = clock.nanoTime() + limit.toNanos();
        boolean interrupted = false;
        synchronized (lock) {
            boolean held = queue.reserve(meter, mine);
            if (!held) {
                queue.want(meter).forEach(job -> job.finish(new Cancelled()));
            }
            while (!held && !work.closed() && clock.nanoTime() < deadline) {
                try {
                    clock.awaitUntil(lock, deadline);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
                held = queue.reserve(meter, mine);
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            if (!held) {
                clock.leave();
            }
            return held ? mine : null;
        }
    }

    void release(Reservation reservation) {
        synchronized (lock) {
            queue.release(reservation.meter());
            clock.signal(lock);
        }
        clock.leave();
    }

    /// Takes back every queued job of that class and of less urgent ones.
    public int cancelQueued(Priority least) {
        List<Ticket> taken;
        synchronized (lock) {
            taken = queue.takeFrom(least);
        }
        taken.forEach(job -> job.finish(new Cancelled()));
        return taken.size();
    }

    public BusState state() {
        synchronized (lock) {
            return work.state();
        }
    }

    /// The last frames of this line, oldest first.
    public List<FrameRecord> trace() {
        return work.trace().frames();
    }

    /// Tells every further frame to `reader`, on the line's thread; it must return quickly.
    public void follow(Consumer<FrameRecord> reader) {
        work.trace().follow(reader);
    }

    public BusSettings settings() {
        return settings;
    }

    public LineClock clock() {
        return clock;
    }

    /// Ends the line: what is on the wire runs to its end, what is queued is cancelled. The port is
    /// free again when this returns.
    @Override
    public void close() {
        synchronized (lock) {
            work.close();
        }
        cancelQueued(Priority.COUNTER);
        Thread line = thread;
        if (line == null || line.equals(Thread.currentThread())) {
            return;
        }
        try {
            line.join(LAST_WORDS_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
