package wattdesk.meterio.matrix;

import java.time.Duration;
import wattdesk.meterio.line.Bus;
import wattdesk.meterio.line.BusSettings;
import wattdesk.meterio.meter.MeterAddress;
import wattdesk.meterio.meter.Meters;
import wattdesk.meterio.meter.PrepaidMeter;
import wattdesk.meterio.meter.profile.Profiles;
import wattdesk.meterio.port.InProcessPort;
import wattdesk.meterio.port.LineSettings;
import wattdesk.meterio.port.PortAddress;
import wattdesk.meterio.port.PortException;
import wattdesk.meterio.port.VirtualLineClock;
import wattdesk.meterio.sim.VirtualLine;
import wattdesk.meterio.sim.model.VirtualMeter;

/// Driver and simulator on one line in virtual time, with a second meter in overdraft. Time
/// stands still while the test computes, so that late replies stay under way.
final class Rig implements AutoCloseable {

    private static final Profiles PROFILES = Profiles.load(null);

    final Tested kind;
    final VirtualLineClock clock = new VirtualLineClock();
    final VirtualLine line;
    final VirtualMeter meter;
    final VirtualMeter neighbour;
    final PrepaidMeter driver;
    final PrepaidMeter neighbourDriver;
    private final Bus bus;

    Rig(Tested kind) throws PortException {
        this.kind = kind;
        clock.enter();
        line = VirtualLine.on(kind.settings, clock);
        meter = line.add(kind.meter(kind.address));
        neighbour = line.add(kind.meter(kind.neighbour)
                .balanceFen(-1_250).overdraftFen(9_000));
        bus = new Bus(new BusSettings("matrix", new PortAddress.Sim("matrix", ""),
                LineSettings.parse(kind.settings)), (address, settings) -> open(), clock);
        bus.start();
        var meters = new Meters(PROFILES);
        driver = meters.on(bus, new MeterAddress(kind.profile, kind.address));
        neighbourDriver = meters.on(bus, new MeterAddress(kind.profile, kind.neighbour));
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
