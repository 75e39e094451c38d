package wattdesk.meterio.sim;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wattdesk.meterio.port.LineClock;
import wattdesk.meterio.sim.model.MeterSpec;
import wattdesk.meterio.sim.model.SiteTime;
import wattdesk.meterio.sim.model.StateFolder;
import wattdesk.meterio.sim.model.VirtualMeter;
import wattdesk.meterio.sim.site.SiteException;
import wattdesk.meterio.sim.site.SiteFile;

/// All lines and meters of a site file; the same file and seed behave the same every time.
///
/// What the meters did lives in a folder of synced files, so that it outlives kills; delete the
/// folder to begin at the factory again.
public final class VirtualSite implements AutoCloseable {

    private final Map<String, VirtualLine> lines = new LinkedHashMap<>();
    private final StateFolder states;
    private final SiteTime time;

    private VirtualSite(StateFolder states, SiteTime time) {
        this.states = states;
        this.time = time;
    }

    /// Loads a site whose meters keep their state in `NAME.state` beside `NAME.toml`.
    public static VirtualSite load(Path file, LineClock clock) throws IOException, SiteException {
        return load(file, clock, stateBeside(file));
    }

    /// Loads a site. Throws [SiteException] with line numbers for a bad file, and
    /// [wattdesk.meterio.sim.model.FolderHeldException] when another program runs its meters.
    public static VirtualSite load(Path file, LineClock clock, Path state)
            throws IOException, SiteException {
        var plan = SiteFile.read(file);
        var time = new SiteTime(clock, plan.timeFactor());
        var site = new VirtualSite(StateFolder.open(state), time);
        long seed = plan.seed();
        for (var line : plan.lines()) {
            var pace = new Pace(line.baud(), line.bits(), line.turnaroundMillis());
            var virtual = VirtualLine.of(pace, clock, seed++, line.packets(), time);
            virtual.plan(line.faults());
            site.lines.put(line.name(), virtual);
        }
        var start = time.instant();
        for (var meter : plan.meters()) {
            var added = site.line(meter.line()).orElseThrow()
                    .add(meter.spec(), site.states.of(key(meter.line(), meter.spec())));
            added.expect(plan.events().stream()
                    .filter(event -> event.number().equals(meter.spec().number()))
                    .flatMap(event -> event.incidents(start)).toList());
        }
        return site;
    }

    static Path stateBeside(Path file) {
        var name = String.valueOf(file.getFileName()).replaceFirst("\\.toml$", "");
        return file.resolveSibling(name + ".state");
    }

    private static String key(String line, MeterSpec spec) {
        return line + "-" + spec.address() + "-" + spec.number();
    }

    /// The time in which the meters live.
    public SiteTime time() {
        return time;
    }

    /// Names in the file's order.
    public List<String> lineNames() {
        return List.copyOf(lines.keySet());
    }

    public Optional<VirtualLine> line(String name) {
        return Optional.ofNullable(lines.get(name));
    }

    public List<VirtualMeter> meters() {
        return lines.values().stream().flatMap(line -> line.meters().stream()).toList();
    }

    /// The meter that left the factory with this number.
    public Optional<VirtualMeter> meter(String number) {
        return meters().stream().filter(m -> m.spec().number().equals(number)).findFirst();
    }

    /// Lets another program have the meters.
    @Override
    public void close() throws IOException {
        states.close();
    }
}
