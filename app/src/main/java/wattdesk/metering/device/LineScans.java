package wattdesk.metering.device;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wattdesk.metering.FoundOnLine;
import wattdesk.metering.LineSearch;
import wattdesk.meterio.discovery.Remark;
import wattdesk.meterio.discovery.Scan;
import wattdesk.meterio.discovery.ScanLine;
import wattdesk.meterio.discovery.ScanPlan;
import wattdesk.meterio.discovery.ScanResult;
import wattdesk.meterio.discovery.Search;
import wattdesk.meterio.line.Bus;
import wattdesk.meterio.meter.profile.Profiles;
import wattdesk.meterio.meter.profile.Protocol;

/// Searches on the open lines of the station; their speed and bytes stay as they are.
public final class LineScans implements LineSearch {

    private final OpenLines lines;
    private final Profiles profiles;

    public LineScans(OpenLines lines, Profiles profiles) {
        this.lines = lines;
        this.profiles = profiles;
    }

    @Override
    public List<String> protocols() {
        return Arrays.stream(Protocol.values()).map(Protocol::word).toList();
    }

    @Override
    public Running prepare(String line, String protocol, @Nullable Long from, @Nullable Long to,
            Consumer<Progress> progress) {
        return switch (lines.open(line)) {
            case OpenLines.Opening.NotOpened(var why) -> not(why);
            case OpenLines.Opening.Opened(var bus) -> {
                try {
                    yield running(scan(bus, search(protocol, from, to), progress));
                } catch (IllegalArgumentException e) {
                    yield not(String.valueOf(e.getMessage()));
                }
            }
        };
    }

    private static Search search(String word, @Nullable Long from, @Nullable Long to) {
        Protocol protocol = Arrays.stream(Protocol.values())
                .filter(each -> each.word().equals(word)).findFirst().orElseThrow(() ->
                        new IllegalArgumentException(word));
        if (from != null && to != null) {
            return new Search.Range(protocol, from, to);
        }
        return protocol == Protocol.MODBUS ? Search.Range.units()
                : new Search.Anybody(protocol, false);
    }

    private Scan scan(Bus bus, Search search, Consumer<Progress> progress) {
        return new Scan(new ScanLine.Running(bus), ScanPlan.of(bus.settings().line(), search),
                profiles, now -> progress.accept(new Progress(
                        now.asking(), now.done(), now.total(), now.found())));
    }

    private static Running not(String why) {
        return new Running() {
            @Override
            public Result run() {
                return new Result.NotSearched(why);
            }

            @Override
            public void cancel() {
                // it never began
            }
        };
    }

    private static Running running(Scan scan) {
        return new Running() {
            @Override
            public Result run() {
                return result(scan.run());
            }

            @Override
            public void cancel() {
                scan.cancel();
            }
        };
    }

    private static Result result(ScanResult came) {
        List<String> shared = came.remarks().stream()
                .filter(Remark.SameAddress.class::isInstance)
                .map(remark -> ((Remark.SameAddress) remark).address()).toList();
        return came.remarks().stream().filter(Remark.LineDown.class::isInstance)
                .map(remark -> ((Remark.LineDown) remark).why()).findFirst()
                .<Result>map(Result.NotSearched::new)
                .orElseGet(() -> new Result.Found(came.meters().stream()
                        .map(meter -> new FoundOnLine(meter.address(), meter.number(),
                                meter.profiles(), meter.doubled())).toList(),
                        came.complete(), came.asked(), shared));
    }
}
