package wattdesk.metering.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wattdesk.metering.FoundPort;
import wattdesk.metering.Line;
import wattdesk.metering.Lines;
import wattdesk.metering.PortSearch;
import wattdesk.meterio.discovery.FoundMeter;
import wattdesk.meterio.discovery.Remark;
import wattdesk.meterio.discovery.Scan;
import wattdesk.meterio.discovery.ScanLine;
import wattdesk.meterio.discovery.ScanProgress;
import wattdesk.meterio.discovery.ScanResult;
import wattdesk.meterio.line.Bus;
import wattdesk.meterio.meter.profile.Profiles;
import wattdesk.meterio.meter.profile.Protocol;
import wattdesk.meterio.port.LineClock;
import wattdesk.meterio.port.LineSettings;
import wattdesk.meterio.port.PortAddress;
import wattdesk.meterio.port.PortException;
import wattdesk.meterio.port.SerialDevices;
import wattdesk.meterio.port.SerialDevices.SerialDevice;
import wattdesk.meterio.port.UsbIdentity;

/// Finds ports, and meters behind them: one scan per setting, until one of them found somebody.
public final class LineFinder implements PortSearch {

    /// What a search stands on. `virtual` are lines without a wire.
    public record Parts(Lines lines, OpenLines open, Profiles profiles, LineClock clock,
            SerialDevices devices, Supplier<List<FoundPort>> virtual) {}

    private final Parts parts;

    public LineFinder(Parts parts) {
        this.parts = parts;
    }

    @Override
    public List<FoundPort> ports() {
        return Stream.concat(parts.devices().list().stream().map(LineFinder::found),
                parts.virtual().get().stream()).map(this::taken).toList();
    }

    private static FoundPort found(SerialDevice device) {
        return new FoundPort(device.path(), device.description(), told(device.usb()), null);
    }

    private static @Nullable String told(@Nullable UsbIdentity usb) {
        return usb == null ? null : String.format(Locale.ROOT, "%04X:%04X %s", usb.vendor(),
                usb.product(), Objects.requireNonNullElse(usb.serial(), "")).strip();
    }

    private FoundPort taken(FoundPort port) {
        return known(port.port()).map(line -> new FoundPort(port.port(), port.description(),
                port.usb(), line.name())).orElse(port);
    }

    private Optional<Line> known(String port) {
        return parts.lines().list().stream().filter(line -> line.port().equals(port)).findFirst();
    }

    @Override
    public Outcome search(String port, boolean everywhere, Watch watch) {
        try {
            PortAddress address = parts.open().from(PortAddress.parse(port));
            Optional<Line> known = known(port);
            return known.isPresent() ? inUse(known.get(), address, everywhere, watch)
                    : new Course(address, everywhere, watch).free();
        } catch (PortException e) {
            return new Outcome.NoPort(Trouble.NOT_VALID, String.valueOf(e.getMessage()));
        }
    }

    private Outcome inUse(Line line, PortAddress address, boolean everywhere, Watch watch) {
        return switch (parts.open().open(line.name())) {
            case OpenLines.Opening.NotOpened(var why) ->
                new Outcome.NoPort(Trouble.OTHER, why);
            case OpenLines.Opening.Opened(var bus) ->
                new Course(address, everywhere, watch).running(bus);
        };
    }

    /// One search: what it heard so far.
    private final class Course {

        private final PortAddress port;
        private final boolean everywhere;
        private final Watch watch;
        private int asked;
        private boolean noise;
        private boolean stopped;
        /// One protocol is enough: another one on the same line is rare, and silence is slow.
        private @Nullable Protocol asking;

        Course(PortAddress port, boolean everywhere, Watch watch) {
            this.port = port;
            this.everywhere = everywhere;
            this.watch = watch;
        }

        Outcome running(Bus bus) {
            ScanResult result = scan(new ScanLine.Running(bus), null, bus.settings().line(), 1, 1);
            Optional<Outcome> down = result.remarks().stream()
                    .filter(Remark.LineDown.class::isInstance).map(Remark.LineDown.class::cast)
                    .<Outcome>map(lost -> new Outcome.NoPort(Trouble.OTHER, lost.why()))
                    .findFirst();
            return found(result).or(() -> down).orElseGet(this::nobody);
        }

        Outcome free() {
            List<LineSettings> all = SearchPlans.settings(port);
            Outcome trouble = null;
            for (int i = 0; i < all.size() && !stopped; i++) {
                NotedPorts noted = new NotedPorts(parts.open().opener());
                ScanResult result = scan(new ScanLine.Free(port, noted, parts.clock()), noted,
                        all.get(i), i + 1, all.size());
                Optional<Outcome> found = found(result);
                if (found.isPresent()) {
                    return found.get();
                }
                trouble = trouble(noted);
                if (trouble instanceof Outcome.NoPort(var why, var _) && why != Trouble.OTHER) {
                    return trouble;
                }
            }
            return trouble == null || (asked > 0 && stopped) ? nobody() : trouble;
        }

        private ScanResult scan(ScanLine line, @Nullable NotedPorts ports, LineSettings settings,
                int nth, int of) {
            AtomicReference<@Nullable Scan> scan = new AtomicReference<>();
            Scan made = new Scan(line, SearchPlans.at(settings, port, everywhere),
                    parts.profiles(), at -> told(at, nth, of, scan.get()));
            scan.set(made);
            if (ports != null) {
                ports.onTrouble(made::cancel);
            }
            ScanResult result = made.run();
            asked += result.asked();
            noise |= result.remarks().stream().anyMatch(Remark.Noise.class::isInstance);
            return result;
        }

        private void told(ScanProgress at, int nth, int of, @Nullable Scan scan) {
            stopped |= !watch.goOn(new Progress(at.settings().toString(), nth, of,
                    SearchPlans.called(at.protocol()), at.done(), at.total()));
            boolean enough = !everywhere && at.found() > 0 && at.protocol() != asking;
            asking = at.protocol();
            if (scan != null && (stopped || enough)) {
                scan.cancel();
            }
        }

        private Outcome nobody() {
            return stopped ? new Outcome.Stopped() : new Outcome.Nobody(asked, noise);
        }

        private Optional<Outcome> found(ScanResult result) {
            return result.meters().isEmpty() ? Optional.empty()
                    : Optional.of(new Outcome.Found(sighted(result.meters())));
        }
    }

    private static List<Sighted> sighted(List<FoundMeter> meters) {
        List<Sighted> all = new ArrayList<>();
        meters.forEach(meter -> all.add(new Sighted(meter.number(), meter.address(),
                meter.settings().toString(), SearchPlans.called(meter.protocols().getFirst()),
                meter.profiles(), meter.doubled())));
        return all;
    }

    /// A port that opens at other settings only is tried at the next ones.
    private static @Nullable Outcome trouble(NotedPorts ports) {
        PortException why = ports.trouble();
        return why == null ? null : new Outcome.NoPort(switch (why.reason()) {
            case MISSING -> Trouble.MISSING;
            case IN_USE -> Trouble.IN_USE;
            case NO_PERMISSION -> Trouble.NO_PERMISSION;
            case UNREACHABLE -> Trouble.UNREACHABLE;
            case BAD_SETTINGS -> Trouble.NOT_VALID;
            case OTHER -> Trouble.OTHER;
        }, String.valueOf(why.getMessage()));
    }
}
