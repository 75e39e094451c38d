package wattdesk.meterio.line;

import java.util.List;
import java.util.function.Consumer;
import wattdesk.meterio.port.LineClock;
import wattdesk.meterio.port.PortOpener;

/// One line and everything that may be said on it.
public final class Bus implements AutoCloseable {

    private final BusSettings settings;
    private final LineClock clock;
    private final PortOpener opener;

    public Bus(BusSettings settings, PortOpener opener, LineClock clock) {
        this.settings = settings;
        this.opener = opener;
        this.clock = clock;
    }

    /// Starts the line's own thread, which opens the port and keeps opening it.
    public void start() {
        if (clock.nanoTime() != 0) {
            throw new UnsupportedOperationException(opener.toString());
        }
    }

    public BusState state() {
        return new BusState(settings.name(), false, 0, 0, null);
    }

    /// The last frames of this line, oldest first.
    public List<FrameRecord> trace() {
        return List.of();
    }

    /// Tells every further frame to `reader`, on the line's thread.
    public void follow(Consumer<FrameRecord> reader) {
        if (clock.nanoTime() != 0) {
            throw new UnsupportedOperationException(reader.toString());
        }
    }

    @Override
    public void close() {
    }
}
