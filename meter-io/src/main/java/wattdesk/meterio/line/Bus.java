package wattdesk.meterio.line;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wattdesk.meterio.line.ExchangeResult.Answered;
import wattdesk.meterio.line.ExchangeResult.Cancelled;
import wattdesk.meterio.line.ExchangeResult.Garbled;
import wattdesk.meterio.line.ExchangeResult.LineDown;
import wattdesk.meterio.line.ExchangeResult.Resting;
import wattdesk.meterio.line.ExchangeResult.Silent;
import wattdesk.meterio.port.LineClock;
import wattdesk.meterio.port.PortOpener;

/// One line and everything that may be said on it. One platform thread owns the port; callers queue
/// exchanges by [Priority] and wait on their own threads. Nothing is repeated here: a reading is
/// repeated by queueing it again, a write never.
public final class Bus implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Bus.class);
    /// How long a job waits for a line that is down before it is told so.
    private static final long PATIENCE = Duration.ofSeconds(3).toNanos();

    private final BusSettings settings;
    private final LineClock clock;
    private final Object lock = new Object();
    private final LineQueue queue = new LineQueue();
    private final PortKeeper port;
    private final FrameTrace trace = new FrameTrace();
    private final RateMeter rate = new RateMeter();
    private final RestingMeters resting = new RestingMeters();
    private @Nullable Conversation conversation;
    private long order;
    private volatile long quietNanos;
    private volatile boolean closed;

    public Bus(BusSettings settings, PortOpener opener, LineClock clock) {
        this.settings = settings;
        this.clock = clock;
        this.port = new PortKeeper(settings, opener, clock, lock);
        this.quietNanos = settings.line().gapNanos();
    }

    /// Starts the line's own thread, which opens the port and keeps opening it.
    public void start() {
        CountDownLatch running = new CountDownLatch(1);
        Thread.ofPlatform().daemon().name("line-" + settings.name()).start(() -> {
            clock.enter();
            running.countDown();
            run();
            clock.leave();
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

    /// A meter of this line wants at least this much silence before a request; the line keeps the
    /// largest value of its meters.
    public void keepQuiet(Duration silence) {
        synchronized (lock) {
            quietNanos = Math.max(quietNanos, silence.toNanos());
        }
    }

    /// Queues an exchange that belongs to no reservation.
    public Ticket submit(Exchange exchange) {
        return submit(exchange, null);
    }

    Ticket submit(Exchange exchange, @Nullable Reservation reservation) {
        synchronized (lock) {
            Ticket job = new Ticket(exchange, clock, order++, reservation);
            if (closed) {
                job.finish(new Cancelled());
            } else {
                queue.add(job);
                clock.signal(lock);
            }
            return job;
        }
    }

    /// Waits until the meter is free, at most `limit`, and holds it; null when it stayed taken.
    public @Nullable Reservation reserve(String meter, Duration limit) {
        Reservation mine = new Reservation(this, meter);
        clock.enter();
        long deadline = clock.nanoTime() + limit.toNanos();
        boolean interrupted = false;
        synchronized (lock) {
            boolean held = queue.reserve(meter, mine);
            while (!held && !closed && clock.nanoTime() < deadline) {
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
            return new BusState(settings.name(), port.online(), rate.perMinute(clock.nanoTime()),
                    queue.size(), port.lastError());
        }
    }

    /// The last frames of this line, oldest first.
    public List<FrameRecord> trace() {
        return trace.frames();
    }

    /// Tells every further frame to `reader`, on the line's thread; it must return quickly.
    public void follow(Consumer<FrameRecord> reader) {
        trace.follow(reader);
    }

    public BusSettings settings() {
        return settings;
    }

    public LineClock clock() {
        return clock;
    }

    /// Ends the line: what is on the wire runs to its end, what is queued is cancelled.
    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            clock.signal(lock);
        }
        cancelQueued(Priority.COUNTER);
    }

    private void run() {
        while (!closed) {
            step();
        }
        cancelQueued(Priority.COUNTER);
        port.close();
    }

    private void step() {
        Reception line = port.line();
        if (line == null && clock.nanoTime() >= port.nextAttempt()) {
            port.attempt();
            line = port.line();
        }
        if (line == null) {
            giveUpWaiting();
        }
        Ticket job = next(line);
        if (job != null && line != null && job.start()) {
            job.finish(guarded(job.exchange(), line));
        }
    }

    /// The next job of an open line; otherwise null after a wait, to look around again.
    private @Nullable Ticket next(@Nullable Reception line) {
        synchronized (lock) {
            Ticket job = line == null ? null : queue.poll();
            if (job != null || closed || (line != null && line.gone() != null)) {
                return job;
            }
            try {
                clock.awaitUntil(lock, line == null ? wakeUp() : LineClock.NEVER);
            } catch (InterruptedException e) {
                // interrupting a line means nothing
            }
            return null;
        }
    }

    private long wakeUp() {
        long oldest = queue.oldest();
        long patience = oldest == Long.MAX_VALUE ? LineClock.NEVER
                : Math.max(oldest, port.downSince()) + PATIENCE;
        return Math.min(port.nextAttempt(), patience);
    }

    private void giveUpWaiting() {
        long now = clock.nanoTime();
        List<Ticket> impatient;
        synchronized (lock) {
            impatient = now - port.downSince() < PATIENCE ? List.of()
                    : queue.takeQueuedBefore(now - PATIENCE);
        }
        String why = String.valueOf(port.lastError());
        impatient.forEach(job -> job.finish(new LineDown(false, why, List.of())));
    }

    /// A defect in a reply finder must not leave its caller waiting.
    private ExchangeResult guarded(Exchange exchange, Reception line) {
        try {
            return perform(exchange, line);
        } catch (RuntimeException e) {
            LOG.error("line {}: an exchange failed", settings.name(), e);
            return new Garbled(List.of());
        }
    }

    private ExchangeResult perform(Exchange exchange, Reception line) {
        if (resting.rests(exchange, clock.nanoTime())) {
            return new Resting();
        }
        Conversation now = conversation;
        if (now == null || !now.on(line)) {
            now = new Conversation(port, line, clock, settings.line(), trace);
            conversation = now;
        }
        ExchangeResult result = now.perform(exchange, quietNanos);
        note(exchange.meter(), result);
        return result;
    }

    private void note(String meter, ExchangeResult result) {
        switch (result) {
            case Answered answered -> {
                resting.answered(meter);
                rate.count(clock.nanoTime());
            }
            case Silent silent -> resting.silent(meter, clock.nanoTime());
            case LineDown down -> port.lost(down.why());
            case Garbled garbled -> resting.answered(meter);
            case Cancelled cancelled -> { }
            case Resting rests -> { }
        }
    }
}
