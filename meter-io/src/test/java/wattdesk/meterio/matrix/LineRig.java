package wattdesk.meterio.matrix;

import java.time.Duration;
import wattdesk.meterio.line.Bus;
import wattdesk.meterio.line.BusSettings;
import wattdesk.meterio.meter.profile.Profiles;
import wattdesk.meterio.port.InProcessPort;
import wattdesk.meterio.port.LineSettings;
import wattdesk.meterio.port.PortAddress;
import wattdesk.meterio.port.PortException;
import wattdesk.meterio.port.VirtualLineClock;
import wattdesk.meterio.sim.VirtualLine;
import wattdesk.meterio.sim.model.MeterSpec;
import wattdesk.meterio.sim.model.VirtualMeter;

/// Driver and simulator on one line in virtual time: the meter under test and a neighbour. Time
/// stands still while the test computes, so that late replies stay under way.
abstract class LineRig implements AutoCloseable {

    static final Profiles PROFILES = Profiles.load(null);

    final VirtualLineClock clock = new VirtualLineClock();
    final VirtualLine line;
    final VirtualMeter meter;
    final VirtualMeter neighbour;
    final Bus bus;

    LineRig(String settings, MeterSpec.Builder spec, MeterSpec.Builder next)
            throws PortException {
        clock.enter();
        line = VirtualLine.on(settings, clock);
        meter = line.add(spec);
        neighbour = line.add(next);
        bus = new Bus(new BusSettings("matrix", new PortAddress.Sim("matrix", ""),
                LineSettings.parse(settings)), (address, any) -> open(), clock);
        bus.start();
    }

    private InProcessPort open() throws PortException {
        if (line.vanished()) {
            throw new PortException(PortException.Reason.MISSING, "unplugged");
        }
        return new InProcessPort(line);
    }

    void pause(Duration time) {
        clock.sleepUntil(clock.nanoTime() + time.toNanos());
    }

    /// Plugs the line in again and gives the bus the time to notice.
    void replug() {
        if (line.vanished()) {
            line.replug();
            pause(Duration.ofSeconds(5));
        }
    }

    @Override
    public void close() {
        clock.leave();
        bus.close();
        clock.close();
    }
}
