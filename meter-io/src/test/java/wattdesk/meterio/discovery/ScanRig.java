package wattdesk.meterio.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import wattdesk.meterio.line.Bus;
import wattdesk.meterio.line.BusSettings;
import wattdesk.meterio.meter.profile.Profiles;
import wattdesk.meterio.meter.profile.Protocol;
import wattdesk.meterio.port.InProcessPort;
import wattdesk.meterio.port.LineSettings;
import wattdesk.meterio.port.PortAddress;
import wattdesk.meterio.port.PortException;
import wattdesk.meterio.port.VirtualLineClock;
import wattdesk.meterio.sim.VirtualLine;
import wattdesk.meterio.sim.model.MeterSpec;

/// A virtual line with meters that nobody wrote down, on virtual time.
final class ScanRig implements AutoCloseable {

    static final Profiles PROFILES = Profiles.load(null);

    final VirtualLineClock clock = new VirtualLineClock();
    final LineSettings settings;
    final VirtualLine line;
    final List<ScanProgress> progress = new ArrayList<>();
    private Bus bus;

    ScanRig(String settings) {
        this.settings = settings(settings);
        this.line = VirtualLine.on(settings, clock);
    }

    static LineSettings settings(String text) {
        try {
            return LineSettings.parse(text);
        } catch (PortException e) {
            throw new IllegalStateException(e);
        }
    }

    Bus bus() {
        if (bus == null) {
            bus = new Bus(new BusSettings("scan", new PortAddress.Sim("scan", ""), settings),
                    (address, any) -> new InProcessPort(line), clock);
            bus.start();
        }
        return bus;
    }

    ScanResult scan(Search... searches) {
        return scan(ScanPlan.of(settings, searches), progress::add);
    }

    ScanResult scan(ScanPlan plan, Consumer<ScanProgress> told) {
        return new Scan(new ScanLine.Running(bus()), plan, PROFILES, told).run();
    }

    /// A plan that asks twice before an address counts as silent.
    ScanPlan patient(Search... searches) {
        return new ScanPlan(List.of(settings), List.of(searches),
                ScanPlan.USUAL_TURNAROUND, 2);
    }

    static Search anybody(Protocol protocol) {
        return new Search.Anybody(protocol, false);
    }

    static List<String> addresses(ScanResult result) {
        return result.meters().stream().map(FoundMeter::address).sorted().toList();
    }

    List<String> truth() {
        return line.meters().stream().map(meter -> meter.spec().address()).sorted().toList();
    }

    /// Different addresses, some of which share their low pairs.
    static List<String> addresses(int many, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TreeSet<String> all = new TreeSet<>();
        while (all.size() < many) {
            String low = String.format(java.util.Locale.ROOT, "%06d", random.nextInt(1_000_000));
            String high = String.format(java.util.Locale.ROOT, "%06d", random.nextInt(1_000_000));
            all.add(high + low);
            if (random.nextInt(4) == 0) {
                all.add(high.substring(0, 4) + String.format(java.util.Locale.ROOT, "%02d",
                        random.nextInt(100)) + low);
            }
        }
        return all.stream().limit(many).collect(Collectors.toList());
    }

    void addCount(List<String> addresses) {
        addresses.forEach(address -> line.add(MeterSpec.count(address).balanceFen(2_000).count(3)));
    }

    @Override
    public void close() {
        if (bus != null) {
            bus.close();
        }
        clock.close();
    }
}
