package wattdesk.meterio.discovery;

import java.util.List;
import java.util.function.Consumer;
import wattdesk.meterio.line.Bus;
import wattdesk.meterio.line.BusSettings;
import wattdesk.meterio.line.FrameRecord;
import wattdesk.meterio.meter.profile.Protocol;
import wattdesk.meterio.port.LineClock;
import wattdesk.meterio.port.LineSettings;
import wattdesk.meterio.port.PortAddress;
import wattdesk.meterio.port.PortOpener;

/// The line that is searched: one that others use meanwhile, or one that nobody has opened.
public sealed interface ScanLine {

    /// A line in use. Everybody else goes first; its settings stay as they are.
    record Running(Bus bus) implements ScanLine {
    }

    /// A port of its own, opened anew for each of the settings and free again at the end. A line
    /// in use is handed over by closing its bus first and starting another one afterwards.
    ///
    /// @param follower hears every frame, on the line's thread
    record Free(PortAddress port, PortOpener opener, LineClock clock,
            Consumer<FrameRecord> follower) implements ScanLine {

        public Free(PortAddress port, PortOpener opener, LineClock clock) {
            this(port, opener, clock, frame -> { });
        }
    }

    /// A bus for one of the settings.
    record Opened(Bus bus, boolean own) implements AutoCloseable {
        @Override
        public void close() {
            if (own) {
                bus.close();
            }
        }
    }

    default Opened open(LineSettings settings) {
        return switch (this) {
            case Running(Bus bus) -> new Opened(bus, false);
            case Free(var port, var opener, var clock, var follower) -> {
                Bus bus = new Bus(new BusSettings("scan", port, settings), opener, clock);
                bus.follow(follower);
                bus.start();
                yield new Opened(bus, true);
            }
        };
    }

    /// Throws `IllegalArgumentException` for settings that a line in use does not have, and for
    /// protocols that a Modbus-TCP gateway does not carry.
    default void check(ScanPlan plan) {
        PortAddress port = switch (this) {
            case Running(Bus bus) -> bus.settings().port();
            case Free free -> free.port();
        };
        if (port.carriesMessages() && plan.searches().stream()
                .anyMatch(search -> search.protocol() != Protocol.MODBUS)) {
            throw new IllegalArgumentException(port + " carries Modbus only");
        }
        if (this instanceof Running(Bus bus)
                && !plan.settings().equals(List.of(bus.settings().line()))) {
            throw new IllegalArgumentException("a line in use keeps its settings");
        }
    }
}
