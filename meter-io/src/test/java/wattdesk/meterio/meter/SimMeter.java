package wattdesk.meterio.meter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
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

/// One driver and one virtual meter on a paced line, on the virtual clock.
final class SimMeter implements AutoCloseable {

    static final String CUSTOMER = "000000031204";
    static final Allowance ALLOWANCE = new Allowance(5, 62_000);
    private static final Profiles PROFILES = Profiles.load(null);

    final VirtualLineClock clock = new VirtualLineClock();
    final VirtualLine line;
    final VirtualMeter meter;
    final Bus bus;
    final PrepaidMeter driver;
    final List<CreditIntent> intents = new ArrayList<>();
    final List<CreditStep> steps = new ArrayList<>();

    SimMeter(String profile) {
        this(profile, spec -> spec);
    }

    SimMeter(String profile, UnaryOperator<MeterSpec.Builder> change) {
        clock.enter(); // time stands still while the test computes
        boolean modbus = profile.startsWith("acrel");
        String settings = modbus ? "9600,8N1" : "2400,8E1";
        line = VirtualLine.on(settings, clock);
        MeterSpec.Builder spec = modbus ? MeterSpec.acrel(5, "000025010005").profile(profile)
                : MeterSpec.count("000024170093");
        meter = line.add(change.apply(spec.customer(CUSTOMER).balanceFen(3_762).count(31).totalFen(500_000)
                .energyWh(123_450).hoardingFen(1_000_000)));
        try {
            bus = new Bus(new BusSettings("sim", PortAddress.parse("sim:test"), LineSettings.parse(settings)),
                    (address, any) -> new InProcessPort(line), clock);
        } catch (PortException e) {
            throw new IllegalStateException(e);
        }
        bus.start();
        driver = new Meters(PROFILES).on(bus,
                new MeterAddress(profile, modbus ? "5" : "000024170093"));
    }

    CreditOrder order(long fen, Integer count) {
        return new CreditOrder(meter.spec().number(), fen, count, "07000000", CUSTOMER, ALLOWANCE);
    }

    CreditOutcome credit(long fen) {
        return driver.credit(order(fen, 31), intents::add, steps::add);
    }

    @Override
    public void close() {
        clock.leave();
        bus.close();
        clock.close();
    }
}
