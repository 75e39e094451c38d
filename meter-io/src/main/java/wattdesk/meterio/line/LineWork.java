package wattdesk.meterio.line;

import java.time.Duration;
import java.util.List;
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

/// What the thread of a line does: keep the port open, take the next job, say it, tell its end.
final class LineWork {

    private static final Logger LOG = LoggerFactory.getLogger(LineWork.class);
    /// How long a job waits for a line that is down before it is told so.
    private static final long PATIENCE = Duration.ofSeconds(3).toNanos();

    private final BusSettings settings;
    private final LineClock clock;
    private final Object lock;
    private final LineQueue queue;
    private final PortKeeper port;
    private final FrameTrace trace = new FrameTrace();
    private final RateMeter rate = new RateMeter();
    private final RestingMeters resting = new RestingMeters();
    private @Nullable Conversation conversation;
    private volatile long quietNanos;
    private volatile boolean closed;

    LineWork(BusSettings settings, PortOpener opener, LineClock clock, Object lock,
            LineQueue queue) {
        this.settings = settings;
        this.clock = clock;
        this.lock = lock;
        this.queue = queue;
        this.port = new PortKeeper(settings, opener, clock, lock);
        this.quietNanos = settings.port().carriesMessages() ? 0 : settings.line().gapNanos();
    }

    /// Call with the lock held.
    void keepQuiet(long nanos) {
        quietNanos = Math.max(quietNanos, nanos);
    }

    /// Call with the lock held.
    BusState state() {
        return new BusState(settings.name(), port.online(), rate.perMinute(clock.nanoTime()),
                queue.size(), port.lastError());
    }

    FrameTrace trace() {
        return trace;
    }

    boolean closed() {
        return closed;
    }

    /// Call with the lock held.
    void close() {
        closed = true;
        clock.signal(lock);
    }

    void run() {
        try {
            while (!closed) {
                survive();
            }
        } finally {
            port.close();
        }
    }

    /// Whatever breaks, an error of the native serial library too, costs the opening of the port
    /// and a pause; a line that died silently would leave its callers waiting for ever.
    private void survive() {
        try {
            step();
        } catch (Throwable e) {
            LOG.error("line {}: a step failed", settings.name(), e);
            port.lost(String.valueOf(e));
        }
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

    /// The next job of an open line; otherwise null after a wait, to look around again. A line that
    /// is gone takes none: what is queued waits for the next opening.
    private @Nullable Ticket next(@Nullable Reception line) {
        synchronized (lock) {
            if (closed || (line != null && line.gone() != null)) {
                return null;
            }
            Ticket job = line == null ? null : queue.poll();
            if (job != null) {
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

    /// A defect in a reply finder, or below the port, must not leave its caller waiting.
    private ExchangeResult guarded(Exchange exchange, Reception line) {
        try {
            return perform(exchange, line);
        } catch (Throwable e) {
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
            now = new Conversation(port, line, clock, settings, trace);
            conversation = now;
        }
        ExchangeResult result = now.perform(exchange, quietNanos);
        note(exchange, result);
        return result;
    }

    /// A search asks thousands of addresses where nobody is: no meter died there.
    private void note(Exchange exchange, ExchangeResult result) {
        switch (result) {
            case Answered answered -> {
                resting.answered(exchange.meter());
                rate.count(clock.nanoTime());
            }
            case Silent silent -> {
                if (exchange.priority() != Priority.DISCOVERY) {
                    resting.silent(exchange.meter(), clock.nanoTime());
                }
            }
            case LineDown down -> port.lost(down.why());
            case Garbled garbled -> resting.answered(exchange.meter());
            case Cancelled cancelled -> { }
            case Resting rests -> { }
        }
    }
}
