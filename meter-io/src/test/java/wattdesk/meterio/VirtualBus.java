package wattdesk.meterio;

import java.util.List;
import java.util.function.Function;
import wattdesk.meterio.line.Bus;
import wattdesk.meterio.line.BusSettings;
import wattdesk.meterio.port.InProcessPort;
import wattdesk.meterio.port.LineSettings;
import wattdesk.meterio.port.PortAddress;
import wattdesk.meterio.port.VirtualLineClock;

/// A real line over a scripted wire, on the virtual clock.
public final class VirtualBus implements AutoCloseable {

    public final VirtualLineClock clock = new VirtualLineClock();
    public final ScriptedWire wire;
    public final Bus bus;

    public VirtualBus(LineSettings settings, Function<byte[], List<ScriptedWire.Chunk>> script) {
        wire = new ScriptedWire(clock, settings, script);
        bus = new Bus(new BusSettings("test", new PortAddress.Sim("test", ""), settings),
                (address, line) -> new InProcessPort(wire), clock);
        bus.start();
    }

    /// Meters that answer after 20 ms.
    public static VirtualBus answering(LineSettings settings, Function<byte[], byte[]> meter) {
        return new VirtualBus(settings, request -> {
            byte[] reply = meter.apply(request);
            return reply == null ? List.of() : List.of(new ScriptedWire.Chunk(20_000_000, reply));
        });
    }

    @Override
    public void close() {
        bus.close();
        clock.close();
    }
}
