package wattdesk.meterio.line;

import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.ExchangeResult.Cancelled;
import wattdesk.meterio.port.LineClock;

/// A queued exchange: wait for it or take it back.
public final class Ticket {

    private final Exchange exchange;
    private final LineClock clock;
    private final long order;
    private final long queuedAt;
    private final @Nullable Reservation reservation;
    private @Nullable ExchangeResult result;
    private boolean started;

    Ticket(Exchange exchange, LineClock clock, long order, @Nullable Reservation reservation) {
        this.exchange = exchange;
        this.clock = clock;
        this.order = order;
        this.reservation = reservation;
        this.queuedAt = clock.nanoTime();
    }

    Exchange exchange() {
        return exchange;
    }

    long order() {
        return order;
    }

    long queuedAt() {
        return queuedAt;
    }

    @Nullable Reservation reservation() {
        return reservation;
    }

    /// Waits for the end. An interrupt does not end the wait; it is kept for the caller.
    public synchronized ExchangeResult await() {
        boolean interrupted = false;
        ExchangeResult end = result;
        while (end == null) {
            try {
                clock.awaitUntil(this, LineClock.NEVER);
            } catch (InterruptedException e) {
                interrupted = true;
            }
            end = result;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return end;
    }

    /// Takes the job back if it was not yet sent; what is on the wire runs to its end.
    public synchronized boolean cancel() {
        if (started || result != null) {
            return false;
        }
        finish(new Cancelled());
        return true;
    }

    /// False when it was cancelled meanwhile.
    synchronized boolean start() {
        started = result == null;
        return started;
    }

    synchronized void finish(ExchangeResult end) {
        if (result == null) {
            result = end;
            clock.signal(this);
        }
    }
}
