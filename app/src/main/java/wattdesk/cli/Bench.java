package wattdesk.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import wattdesk.meterio.line.Bus;
import wattdesk.meterio.line.BusSettings;
import wattdesk.meterio.meter.profile.MeterProfile;
import wattdesk.meterio.meter.profile.Profiles;
import wattdesk.meterio.meter.profile.Protocol;
import wattdesk.meterio.port.LineSettings;
import wattdesk.meterio.port.PortAddress;
import wattdesk.meterio.port.PortException;
import wattdesk.meterio.port.RealLineClock;
import wattdesk.meterio.port.StandardPorts;
import wattdesk.meterio.sim.VirtualSites;

/// Where a meter on the bench hangs: the options of [Target] and of `meter trace`.
final class Bench {

    @Option(names = "--port", paramLabel = "P", required = true, descriptionKey = "bench.port")
    private String port = "";

    @Option(names = "--line", paramLabel = "9600,8E1", descriptionKey = "bench.line")
    private @Nullable String line;

    @Option(names = "--protocol", paramLabel = "dlt645|dlt645-97|modbus|cjt188", required = true,
            descriptionKey = "bench.protocol")
    private String protocol = "";

    @Option(names = "--profile", paramLabel = "ID", descriptionKey = "bench.profile")
    private @Nullable String profile;

    /// A line that is open for one command.
    record Opened(Bus bus, VirtualSites sites) implements AutoCloseable {
        @Override
        public void close() {
            bus.close();
            try {
                sites.close();
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    /// With the settings that were typed, else those of the profile.
    Opened open(MeterProfile profile) {
        RealLineClock clock = new RealLineClock();
        VirtualSites sites = new VirtualSites(clock);
        Bus bus = new Bus(new BusSettings("bench", address(), settings(Optional.of(profile))),
                new StandardPorts(sites), clock);
        bus.start();
        return new Opened(bus, sites);
    }

    PortAddress address() {
        try {
            return PortAddress.parse(port);
        } catch (PortException e) {
            throw Typed.wrong("--port", port);
        }
    }

    /// As told, else as the profile's meters leave the factory.
    LineSettings settings(Optional<MeterProfile> typical) {
        String given = line;
        if (given == null) {
            return typical.map(MeterProfile::serial)
                    .orElseGet(() -> new LineSettings(9600, 8, LineSettings.Parity.NONE, 1));
        }
        try {
            return LineSettings.parse(given);
        } catch (PortException | IllegalArgumentException e) {
            throw Typed.wrong("--line", given);
        }
    }

    Protocol protocol() {
        Protocol spoken = Protocols.named(protocol);
        Protocols.carried(spoken, address());
        return spoken;
    }

    /// The named profile, else the first one of the protocol.
    MeterProfile profile(Profiles profiles) {
        Protocol wanted = protocol();
        String id = profile;
        MeterProfile found = profiles.all().stream()
                .filter(p -> id == null ? p.protocol() == wanted : p.id().equals(id))
                .findFirst().orElseThrow(() -> Fault.of(
                        Exit.USAGE, "WD-1030", id == null ? wanted.word() : id).thrown());
        if (found.protocol() != wanted) {
            throw Fault.of(Exit.USAGE, "WD-1090", found.id(), found.protocol().word(),
                    wanted.word()).thrown();
        }
        return found;
    }

    /// The same, of a meter that keeps a balance.
    MeterProfile prepaid(Profiles profiles) {
        MeterProfile found = profile(profiles);
        if (!found.prepaid()) {
            throw Fault.of(Exit.REFUSED, "WD-1035", protocol().word()).thrown();
        }
        return found;
    }
}
