package wattdesk.meterio.line;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A meter held for several exchanges in a row: no other job for it comes between them, while other
/// meters of the line go on. Keeps the frames of everything said under it.
public final class Reservation implements AutoCloseable {

    private final Bus bus;
    private final String meter;
    private final List<FrameRecord> frames = new ArrayList<>();
    /// Somebody waits for the meter.
    private volatile boolean wanted;

    Reservation(Bus bus, String meter) {
        this.bus = bus;
        this.meter = meter;
    }

    /// Waits for its turn on the line and for the end of the exchange. One of the sweep is not even
    /// begun, and cancelled, while somebody waits for the meter.
    public ExchangeResult exchange(Exchange exchange) {
        if (!exchange.meter().equals(meter)) {
            throw new IllegalArgumentException(
                    exchange.meter() + " under the reservation of " + meter);
        }
        ExchangeResult result = bus.submit(exchange, this).await();
        synchronized (frames) {
            frames.addAll(result.frames());
        }
        return result;
    }

    /// Waits on line time, while the meter stays reserved.
    public void pause(Duration time) {
        bus.clock().sleepUntil(bus.clock().nanoTime() + time.toNanos());
    }

    /// All frames so far, in order.
    public List<FrameRecord> frames() {
        synchronized (frames) {
            return List.copyOf(frames);
        }
    }

    void wanted() {
        wanted = true;
    }

    boolean isWanted() {
        return wanted;
    }

    public Bus bus() {
        return bus;
    }

    public String meter() {
        return meter;
    }

    @Override
    public void close() {
        bus.release(this);
    }
}
