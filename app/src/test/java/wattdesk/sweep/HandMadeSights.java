package wattdesk.sweep;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import wattdesk.metering.LiveGateway.Look;
import wattdesk.metering.Meter;
import wattdesk.metering.RegisterGateway.Cause;

/// What was seen, as a test says it was.
public final class HandMadeSights implements Sights, SeenMeters {

    private final Map<String, MeterSeen> meters = new ConcurrentHashMap<>();
    private final List<Consumer<MeterSeen>> listeners = new CopyOnWriteArrayList<>();

    /// From now on this is what was last seen; listeners hear it on this thread.
    public void see(MeterSeen seen) {
        meters.put(seen.meter(), seen);
        listeners.forEach(listener -> listener.accept(seen));
    }

    @Override
    public SeenMeters seen() {
        return this;
    }

    @Override
    public Optional<MeterSeen> of(String meterNumber) {
        return Optional.ofNullable(meters.get(meterNumber));
    }

    @Override
    public ToldTimes told(String meterNumber) {
        return of(meterNumber).map(MeterSeen::values).map(ToldTimes::of).orElse(ToldTimes.NONE);
    }

    @Override
    public List<MeterSeen> all() {
        return List.copyOf(meters.values());
    }

    @Override
    public Hearing listen(Consumer<MeterSeen> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public List<MeterHour> hours(String meterNumber, Instant from) {
        return List.of();
    }

    @Override
    public List<MeterGap> gaps(String meterNumber, Instant from) {
        return List.of();
    }

    @Override
    public List<SwitchTurn> turns(String meterNumber, Instant from) {
        return List.of();
    }

    @Override
    public Look now(Meter meter) {
        MeterSeen seen = meters.get(meter.number());
        return seen == null || seen.values() == null
                ? new Look.Missed(Cause.NO_ANSWER, "TIMEOUT") : new Look.Seen(seen.values());
    }

    @Override
    public SweepState sweep() {
        return new SweepState(false, false, meters.size(), 0);
    }
}
