package wattdesk.sweep;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import wattdesk.metering.LineWorkers;
import wattdesk.metering.LiveGateway;
import wattdesk.metering.LiveGateway.Look;
import wattdesk.metering.LiveGateway.Urgency;
import wattdesk.metering.Meter;
import wattdesk.metering.RegisterGateway.Cause;

/// Looks at every meter again and again: one conversation at a time on each line; on a line the
/// meter that is due longest goes first. On the wire everything else overtakes it.
public final class Sweep implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Sweep.class.getName());

    private final LiveGateway gateway;
    private final SeenKeeper keeper;
    private final Supplier<List<Meter>> meters;
    private final BooleanSupplier waits;
    private final SweepLimits limits;
    private final SweepPlan plan;
    private final InstantSource clock;
    private final LineWorkers workers = new LineWorkers("sweep");
    /// Meters and lines that are left alone until then.
    private final Map<String, Instant> meterHolds = new ConcurrentHashMap<>();
    private final Map<String, Instant> lineHolds = new ConcurrentHashMap<>();
    private volatile boolean running;

    /// @param meters those that hang at accounts, asked again and again
    /// @param waits true while the daily run reads: the sweep leaves the lines to it
    public Sweep(LiveGateway gateway, SeenKeeper keeper, Supplier<List<Meter>> meters,
            BooleanSupplier waits, SweepLimits limits, InstantSource clock) {
        this.gateway = gateway;
        this.keeper = keeper;
        this.meters = meters;
        this.waits = waits;
        this.limits = limits;
        this.plan = new SweepPlan(limits);
        this.clock = clock;
    }

    /// From here on, the first look after `delay`.
    public void start(Duration delay) {
        running = true;
        workers.start(delay, this::look);
    }

    private void look() {
        if (!waits.getAsBoolean()) {
            dueByLine().keySet().forEach(line -> workers.queue(line, line, () -> goOn(line)));
        }
    }

    private void goOn(String line) {
        try {
            serve(line);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "sweeping line " + line, e);
            lineHolds.put(line, clock.instant().plus(limits.lineDown()));
        }
    }

    /// Looks at what is due on a line until nothing is, at each meter once; returns at how many.
    public int serve(String line) {
        Set<String> looked = new HashSet<>();
        Optional<Meter> next = next(line, looked);
        while (next.isPresent() && !workers.closing() && !waits.getAsBoolean()) {
            look(next.get());
            looked.add(next.get().number());
            next = next(line, looked);
        }
        return looked.size();
    }

    /// Everything that is due, on the calling thread.
    public int serveAll() {
        return dueByLine().keySet().stream().sorted().mapToInt(this::serve).sum();
    }

    private Map<String, List<Meter>> dueByLine() {
        Instant now = clock.instant();
        return meters.get().stream().filter(meter -> due(meter, now))
                .collect(Collectors.groupingBy(Meter::line));
    }

    private boolean due(Meter meter, Instant now) {
        return !now.isBefore(dueAt(meter))
                && !now.isBefore(lineHolds.getOrDefault(meter.line(), Instant.MIN));
    }

    private Instant dueAt(Meter meter) {
        Instant planned = plan.due(keeper.of(meter.number()).orElse(null));
        Instant held = meterHolds.getOrDefault(meter.number(), Instant.MIN);
        return planned.isAfter(held) ? planned : held;
    }

    /// The one that is due longest.
    private Optional<Meter> next(String line, Set<String> without) {
        Instant now = clock.instant();
        return meters.get().stream()
                .filter(meter -> meter.line().equals(line) && due(meter, now)
                        && !without.contains(meter.number()))
                .min(Comparator.comparing(this::dueAt).thenComparing(Meter::number));
    }

    private void look(Meter meter) {
        Look look = gateway.look(meter, Urgency.SWEEP);
        Instant now = clock.instant();
        switch (look) {
            case Look.GaveWay() ->
                meterHolds.put(meter.number(), now.plus(limits.gaveWay()));
            case Look.Missed(var cause, var detail) when cause == Cause.LINE_DOWN ->
                lineDown(meter.line(), detail, now);
            case Look.Missed _, Look.Seen _ -> {
                meterHolds.remove(meter.number());
                keeper.heard(meter, look);
            }
        }
    }

    /// Nobody on it can answer; the line is tried again as a whole. Once its meters are known to be
    /// away, that is not noted again and again.
    private void lineDown(String line, String detail, Instant now) {
        lineHolds.put(line, now.plus(limits.lineDown()));
        meters.get().stream().filter(meter -> meter.line().equals(line))
                .filter(meter -> keeper.of(meter.number())
                        .map(seen -> seen.failures() < Presence.TRIES).orElse(true))
                .forEach(meter -> keeper.missed(meter.number(), Cause.LINE_DOWN, detail));
    }

    SweepState state() {
        Instant now = clock.instant();
        List<Meter> all = meters.get();
        return new SweepState(running && !workers.closing(), waits.getAsBoolean(), all.size(),
                (int) all.stream().filter(meter -> due(meter, now)).count());
    }

    /// Stops after the meters under way.
    @Override
    public void close() {
        workers.close();
    }
}
