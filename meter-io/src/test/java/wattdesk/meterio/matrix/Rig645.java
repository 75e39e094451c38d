package wattdesk.meterio.matrix;

import java.time.Duration;
import wattdesk.meterio.line.Bus;
import wattdesk.meterio.line.BusSettings;
import wattdesk.meterio.meter.MeterAddress;
import wattdesk.meterio.meter.Meters;
import wattdesk.meterio.meter.PrepaidMeter;
import wattdesk.meterio.meter.Terminal645;
import wattdesk.meterio.meter.control.Authority;
import wattdesk.meterio.meter.control.ControlOutcome;
import wattdesk.meterio.meter.control.ControlledMeter;
import wattdesk.meterio.meter.control.Order;
import wattdesk.meterio.meter.profile.Profiles;
import wattdesk.meterio.port.InProcessPort;
import wattdesk.meterio.port.LineSettings;
import wattdesk.meterio.port.PortAddress;
import wattdesk.meterio.port.PortException;
import wattdesk.meterio.port.VirtualLineClock;
import wattdesk.meterio.sim.VirtualLine;
import wattdesk.meterio.sim.model.MeterSpec;
import wattdesk.meterio.sim.model.VirtualMeter;

/// One 645 meter of the simulator and a neighbour on one line in virtual time, with everything that
/// the driver can do with it.
final class Rig645 implements AutoCloseable {

    static final String ADDRESS = "000024170093";
    static final String PASSWORD = "123456";
    static final Authority AUTHORITY = new Authority(PASSWORD, "07000000");

    private static final Profiles PROFILES = Profiles.load(null);
    private static final String SETTINGS = "2400,8E1";

    final VirtualLineClock clock = new VirtualLineClock();
    final VirtualLine line;
    final VirtualMeter meter;
    final VirtualMeter neighbour;
    final PrepaidMeter purse;
    final ControlledMeter control;
    final Terminal645 terminal;
    private final Bus bus;

    Rig645(String profile, MeterSpec.Builder spec, MeterSpec.Builder next) throws PortException {
        clock.enter();
        line = VirtualLine.on(SETTINGS, clock);
        meter = line.add(spec);
        neighbour = line.add(next);
        bus = new Bus(new BusSettings("matrix", new PortAddress.Sim("matrix", ""),
                LineSettings.parse(SETTINGS)), (address, settings) -> open(), clock);
        bus.start();
        var meters = new Meters(PROFILES);
        var address = new MeterAddress(profile, ADDRESS);
        purse = meters.on(bus, address);
        control = meters.control(bus, address, ADDRESS);
        terminal = meters.terminal645(bus, address);
    }

    static Rig645 count() throws PortException {
        return new Rig645("demo-645-count", given(MeterSpec.count(ADDRESS)),
                given(MeterSpec.count("000024170094")));
    }

    static Rig645 order() throws PortException {
        return new Rig645("demo-645-order", given(MeterSpec.order(ADDRESS)),
                given(MeterSpec.order("000024170094")));
    }

    static MeterSpec.Builder given(MeterSpec.Builder spec) {
        return spec.customer("000000031204").balanceFen(37_000).energyWh(62_370)
                .overdraftFen(1_000).hoardingFen(9_000_000).habits(habits -> habits
                        .withAccess(access -> access.withPassword(2, PASSWORD)));
    }

    private InProcessPort open() throws PortException {
        if (line.vanished()) {
            throw new PortException(PortException.Reason.MISSING, "unplugged");
        }
        return new InProcessPort(line);
    }

    ControlOutcome tell(Order order) {
        return control.tell(order, AUTHORITY, step -> { });
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
