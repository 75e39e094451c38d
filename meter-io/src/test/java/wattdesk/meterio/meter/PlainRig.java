package wattdesk.meterio.meter;

import java.time.Instant;
import java.util.Optional;
import wattdesk.meterio.line.Bus;
import wattdesk.meterio.line.BusSettings;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.meter.profile.Profiles;
import wattdesk.meterio.port.InProcessPort;
import wattdesk.meterio.port.LineSettings;
import wattdesk.meterio.port.PortAddress;
import wattdesk.meterio.port.PortException;
import wattdesk.meterio.port.VirtualLineClock;
import wattdesk.meterio.sim.VirtualLine;
import wattdesk.meterio.sim.model.MeterSpec;
import wattdesk.meterio.sim.model.VirtualMeter;

/// One virtual meter without a purse and its driver, on virtual time that stands still while the
/// test computes.
public final class PlainRig implements AutoCloseable {

    private static final Profiles PROFILES = Profiles.load(null);

    public final VirtualLineClock clock;
    public final VirtualLine line;
    public final VirtualMeter meter;
    public final Bus bus;
    private final PlainMeter driver;
    private final Meters meters = new Meters(PROFILES);

    private PlainRig(String profile, String settings, MeterSpec.Builder spec, Instant origin) {
        clock = new VirtualLineClock(origin);
        clock.enter();
        line = VirtualLine.on(settings, clock);
        meter = line.add(spec);
        bus = new Bus(new BusSettings("plain", new PortAddress.Sim("plain", ""),
                settings(settings)), (address, any) -> open(), clock);
        bus.start();
        driver = as(profile);
    }

    public static PlainRig old(MeterSpec.Builder spec) {
        return old(spec, Instant.parse("2026-01-01T00:00:00Z"));
    }

    static PlainRig old(MeterSpec.Builder spec, Instant origin) {
        return new PlainRig("dlt645-1997", "1200,8E1", spec, origin);
    }

    public static PlainRig water(MeterSpec.Builder spec) {
        return new PlainRig("cjt188-water", "2400,8E1", spec,
                Instant.parse("2026-01-01T00:00:00Z"));
    }

    /// A plain Modbus meter under the profile of its own name.
    public static PlainRig modbus(MeterSpec.Builder spec) {
        return new PlainRig(spec.build().profile(), "9600,8N1", spec,
                Instant.parse("2026-01-01T00:00:00Z"));
    }

    private static LineSettings settings(String text) {
        try {
            return LineSettings.parse(text);
        } catch (PortException e) {
            throw new IllegalStateException(e);
        }
    }

    private InProcessPort open() throws PortException {
        if (line.vanished()) {
            throw new PortException(PortException.Reason.MISSING, "unplugged");
        }
        return new InProcessPort(line);
    }

    /// The same meter under another profile.
    PlainMeter as(String profile) {
        return meters.plain(bus, new MeterAddress(profile, meter.spec().address()));
    }

    public PlainOutcome read() {
        return driver.read(Priority.COUNTER);
    }

    /// From now on every reading is answered with these bytes.
    void answers(String hex) {
        meter.quirks(quirks -> quirks.withAnswersData(Optional.of(hex)));
    }

    /// Plugs the line in again and gives the bus the time to notice.
    public void replug() {
        if (line.vanished()) {
            line.replug();
            clock.sleepUntil(clock.nanoTime() + 5_000_000_000L);
        }
    }

    @Override
    public void close() {
        clock.leave();
        bus.close();
        clock.close();
    }
}
