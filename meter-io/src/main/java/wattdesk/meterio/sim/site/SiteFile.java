package wattdesk.meterio.sim.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;
import wattdesk.meterio.sim.fault.FaultPlan;

/// A virtual site as its file describes it: `seed`, `time_factor`, tables `[[line]]`, `[[meter]]`,
/// `[[meters]]` and `[[event]]`.
///
/// @param timeFactor how much faster than the lines the meters live
public record SiteFile(long seed, int timeFactor, List<LinePlan> lines, List<MeterPlan> meters,
        List<EventPlan> events) {

    public SiteFile {
        events = List.copyOf(events);
        lines = List.copyOf(lines);
        meters = List.copyOf(meters);
    }

    /// Reads the file; throws [SiteException] with every problem and its line.
    public static SiteFile read(Path file) throws IOException, SiteException {
        var toml = parse(file);
        var problems = new ArrayList<String>();
        toml.errors().forEach(e ->
                problems.add("line " + e.position().line() + ": " + e.getMessage()));
        var site = problems.isEmpty() ? site(toml, problems) : null;
        if (site == null || !problems.isEmpty()) {
            throw new SiteException(file, problems.stream().distinct().toList());
        }
        return site;
    }

    private static TomlParseResult parse(Path file) throws IOException, SiteException {
        try {
            return Toml.parse(file);
        } catch (RuntimeException parserBroke) {
            throw new SiteException(file, List.of(
                    "line 1: a half-written table somewhere makes the whole file unreadable"));
        }
    }

    private static SiteFile site(TomlTable toml, List<String> problems) {
        var top = new Entry(toml, 1, problems);
        long seed = top.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE, 1);
        int factor = (int) top.whole("time_factor", 1, 100_000, 1);
        top.rejectUnknown(Set.of("line", "meter", "meters", "event"));
        var lines = entries(toml, "line", problems).stream().map(SiteFile::line).toList();
        var meters = Stream.concat(
                entries(toml, "meter", problems).stream()
                        .flatMap(entry -> MeterEntry.read(entry, seed).stream()),
                entries(toml, "meters", problems).stream()
                        .flatMap(entry -> MeterEntry.readMany(entry, seed).stream())).toList();
        var events = entries(toml, "event", problems).stream()
                .flatMap(entry -> EventPlan.read(entry).stream()).toList();
        check(lines, meters, problems);
        checkEvents(meters, events, problems);
        return new SiteFile(seed, factor, lines, meters, events);
    }

    private static List<Entry> entries(TomlTable toml, String name, List<String> problems) {
        var found = new ArrayList<Entry>();
        if (toml.get(name) == null) {
            return found;
        }
        var array = toml.isArray(name) ? toml.getArrayOrEmpty(name) : null;
        for (int i = 0; array != null && i < array.size(); i++) {
            if (array.get(i) instanceof TomlTable table) {
                found.add(new Entry(table, array.inputPositionOf(i).line(), problems));
            }
        }
        if (found.isEmpty()) {
            problems.add("line 1: " + name + ": tables [[" + name + "]] are needed");
        }
        return found;
    }

    private static LinePlan line(Entry entry) {
        var plan = new LinePlan(entry.needed("name"),
                (int) entry.whole("baud", 0, 1_000_000, 9_600),
                (int) entry.whole("bits", 7, 12, 10),
                (int) entry.whole("turnaround_ms", 0, 10_000, 20),
                entry.parsed("faults", "", FaultPlan::parse, FaultPlan.NONE),
                entry.parsed("framing", "serial", SiteFile::packets, false));
        entry.rejectUnknown(Set.of());
        return plan;
    }

    private static boolean packets(String framing) {
        if (!framing.equals("serial") && !framing.equals("modbus-tcp")) {
            throw new IllegalArgumentException("serial or modbus-tcp is needed");
        }
        return framing.equals("modbus-tcp");
    }

    private static void checkEvents(
            List<MeterPlan> meters, List<EventPlan> events, List<String> problems) {
        var numbers = meters.stream().map(plan -> plan.spec().number()).collect(
                Collectors.toSet());
        events.stream().filter(event -> !numbers.contains(event.number())).forEach(event ->
                problems.add("line " + event.fileLine() + ": there is no meter "
                        + event.number()));
    }

    private static void check(
            List<LinePlan> lines, List<MeterPlan> meters, List<String> problems) {
        if (lines.isEmpty()) {
            problems.add("line 1: a [[line]] is needed");
        }
        var names = new HashSet<String>();
        for (var line : lines) {
            if (!names.add(line.name())) {
                problems.add("two lines are named " + line.name());
            }
        }
        for (var plan : meters) {
            if (!names.contains(plan.line())) {
                problems.add("line " + plan.fileLine() + ": there is no line " + plan.line());
            }
        }
    }
}
