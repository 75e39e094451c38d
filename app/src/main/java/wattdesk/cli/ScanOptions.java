package wattdesk.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import wattdesk.meterio.discovery.ScanPlan;
import wattdesk.meterio.discovery.Search;
import wattdesk.meterio.line.FrameRecord;
import wattdesk.meterio.meter.profile.MeterProfile;
import wattdesk.meterio.meter.profile.Profiles;
import wattdesk.meterio.meter.profile.Protocol;
import wattdesk.meterio.port.LineSettings;
import wattdesk.meterio.port.PortAddress;
import wattdesk.meterio.port.PortException;

/// What to look for on which line: the options of `meter scan`.
final class ScanOptions {

    private static final long MOST_TURNAROUND_MILLIS = 10_000;
    private static final int MOST_TRIES = 5;

    @Option(names = "--port", paramLabel = "P", required = true, descriptionKey = "bench.port")
    private String port = "";

    @Option(names = "--line", paramLabel = "9600,8E1")
    private @Nullable String line;

    @Option(names = "--protocol", paramLabel = "dlt645|dlt645-97|modbus|cjt188", split = ",")
    private List<String> protocols = List.of();

    @Option(names = "--from", paramLabel = "A")
    private @Nullable Long from;

    @Option(names = "--to", paramLabel = "A")
    private @Nullable Long to;

    @Option(names = "--baud", paramLabel = "N", split = ",")
    private List<String> bauds = List.of();

    @Option(names = "--parity", paramLabel = "N,E,O", split = ",")
    private List<String> parities = List.of();

    @Option(names = "--turnaround", paramLabel = "MS", defaultValue = "500")
    private long turnaroundMillis = 500;

    @Option(names = "--tries", paramLabel = "N", defaultValue = "1")
    private int tries = 1;

    @Option(names = "--beyond-silence")
    private boolean beyondSilence;

    @Option(names = "--trace", descriptionKey = "bench.trace")
    private boolean trace;

    /// Shows what is said, where that is wanted.
    Consumer<FrameRecord> follower(Desk desk, ScanPlan plan) {
        return trace ? new TraceLines(desk, plan.searches().stream().map(Search::protocol)
                .distinct().toList()) : frame -> { };
    }

    PortAddress address() {
        try {
            return PortAddress.parse(port);
        } catch (PortException e) {
            throw Typed.wrong("--port", port);
        }
    }

    ScanPlan plan(Profiles profiles) {
        if (turnaroundMillis < 1 || turnaroundMillis > MOST_TURNAROUND_MILLIS) {
            throw Typed.wrong("--turnaround", turnaroundMillis);
        }
        if (tries < 1 || tries > MOST_TRIES) {
            throw Typed.wrong("--tries", tries);
        }
        List<Protocol> wanted = wanted();
        return new ScanPlan(settings(profiles, wanted), searches(wanted),
                Duration.ofMillis(turnaroundMillis), tries);
    }

    /// Those named, else all that the port can carry; the younger dialect before the elder one.
    private List<Protocol> wanted() {
        boolean modbusOnly = address().carriesMessages();
        if (protocols.isEmpty()) {
            return modbusOnly ? List.of(Protocol.MODBUS) : List.of(Protocol.values());
        }
        List<Protocol> named = protocols.stream().map(Protocols::named).distinct().sorted()
                .toList();
        named.forEach(protocol -> Protocols.carried(protocol, address()));
        return named;
    }

    private List<Search> searches(List<Protocol> wanted) {
        if (from == null && to == null) {
            return wanted.stream().map(this::everywhere).toList();
        }
        if (from == null || to == null || wanted.size() != 1) {
            throw Fault.of(Exit.USAGE, "WD-1077").thrown();
        }
        try {
            return List.of(new Search.Range(wanted.getFirst(), from, to));
        } catch (IllegalArgumentException e) {
            throw Typed.wrong("--from --to", from + " " + to);
        }
    }

    private Search everywhere(Protocol protocol) {
        return protocol == Protocol.MODBUS ? Search.Range.units()
                : new Search.Anybody(protocol, beyondSilence);
    }

    /// As told; without any word about the line, as the meters of the profiles leave the factory.
    private List<LineSettings> settings(Profiles profiles, List<Protocol> wanted) {
        Set<LineSettings> all = new LinkedHashSet<>();
        if (line != null) {
            all.add(parsed("--line", line));
        }
        List<String> formats = parities.isEmpty() ? List.of("E", "N") : parities;
        for (String baud : bauds.isEmpty() && !parities.isEmpty() ? List.of("9600") : bauds) {
            formats.forEach(parity -> all.add(parsed("--baud --parity",
                    baud.strip() + ",8" + parity.strip() + "1")));
        }
        if (all.isEmpty()) {
            profiles.all().stream().filter(profile -> wanted.contains(profile.protocol()))
                    .map(MeterProfile::serial).forEach(all::add);
        }
        return new ArrayList<>(all);
    }

    private static LineSettings parsed(String option, String text) {
        try {
            return LineSettings.parse(text);
        } catch (PortException | IllegalArgumentException e) {
            throw Typed.wrong(option, text);
        }
    }
}
