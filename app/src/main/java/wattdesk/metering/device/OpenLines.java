package wattdesk.metering.device;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wattdesk.metering.Line;
import wattdesk.metering.LineState;
import wattdesk.metering.Lines;
import wattdesk.meterio.line.Bus;
import wattdesk.meterio.line.BusSettings;
import wattdesk.meterio.line.BusState;
import wattdesk.meterio.port.LineClock;
import wattdesk.meterio.port.LineSettings;
import wattdesk.meterio.port.PortAddress;
import wattdesk.meterio.port.PortException;
import wattdesk.meterio.port.PortOpener;

/// The buses of the station: one per line, opened when somebody first needs it, and opened anew
/// when its port or settings were changed.
public final class OpenLines implements AutoCloseable {

    /// A bus, or why there is none.
    sealed interface Opening {
        record Opened(Bus bus) implements Opening {}

        record NotOpened(String why) implements Opening {}
    }

    private record Open(Line line, Bus bus) {}

    private static final int SECONDS_PER_MINUTE = 60;

    private final Lines lines;
    private final PortOpener opener;
    private final LineClock clock;
    private final Path base;
    private final Map<String, Open> open = new HashMap<>();
    private boolean closed;

    /// Virtual sites of lines are looked for from `base` where their path is not absolute.
    public OpenLines(Lines lines, PortOpener opener, LineClock clock, Path base) {
        this.base = base;
        this.lines = lines;
        this.opener = opener;
        this.clock = clock;
    }

    synchronized Opening open(String name) {
        if (closed) {
            return new Opening.NotOpened("the station is closing");
        }
        Optional<Line> line = lines.list().stream().filter(l -> l.name().equals(name)).findFirst();
        if (line.isEmpty()) {
            return new Opening.NotOpened("there is no line " + name);
        }
        Open known = open.get(name);
        if (known != null && known.line().equals(line.get())) {
            return new Opening.Opened(known.bus());
        }
        if (known != null) {
            known.bus().close();
        }
        return start(line.get());
    }

    private Opening start(Line line) {
        Opening opening = alone(line);
        if (opening instanceof Opening.Opened(var bus)) {
            open.put(line.name(), new Open(line, bus));
        }
        return opening;
    }

    /// The bus of a line that the station has not got yet; whoever asks closes it.
    Opening alone(Line line) {
        try {
            BusSettings settings = new BusSettings(line.name(),
                    from(PortAddress.parse(line.port())), LineSettings.parse(line.settings()));
            Bus bus = new Bus(settings, opener, clock);
            bus.start();
            return new Opening.Opened(bus);
        } catch (PortException | IllegalArgumentException e) {
            return new Opening.NotOpened(String.valueOf(e.getMessage()));
        }
    }

    /// What makes the ports of the lines.
    PortOpener opener() {
        return opener;
    }

    /// Where that is, told from the folder of the station.
    PortAddress from(PortAddress address) {
        return switch (address) {
            case PortAddress.Sim(var file, var line) ->
                new PortAddress.Sim(base.resolve(file).toString(), line);
            case PortAddress.Device _, PortAddress.Tcp _, PortAddress.ModbusTcp _ -> address;
        };
    }

    /// Opens every line, so that the strip can tell how they do.
    public void openAll() {
        for (Line line : lines.list()) {
            Opening ignored = open(line.name());
        }
    }

    /// How the station's lines do right now.
    public synchronized List<LineState> states() {
        return lines.list().stream().map(this::state).toList();
    }

    private LineState state(Line line) {
        Open known = open.get(line.name());
        if (known == null) {
            return new LineState(line.name(), false, 0, null);
        }
        BusState now = known.bus().state();
        int perSecond = Math.ceilDiv(now.exchangesPerMinute(), SECONDS_PER_MINUTE);
        return new LineState(line.name(), now.online(), perSecond,
                now.online() ? null : now.lastError());
    }

    /// The bus of a line that is open, for the bench and the trace.
    public synchronized Optional<Bus> bus(String name) {
        return Optional.ofNullable(open.get(name)).map(Open::bus);
    }

    @Override
    public synchronized void close() {
        closed = true;
        open.values().forEach(line -> line.bus().close());
    }
}
