package wattdesk.sweep;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import wattdesk.metering.LiveGateway.Look;
import wattdesk.metering.LiveValues;
import wattdesk.metering.Meter;
import wattdesk.metering.RegisterGateway.Cause;
import wattdesk.sweep.MeterSeen.Trouble;

/// Hears what came of every look, tells the listeners, and writes it down in batches: a look costs
/// no write of its own.
public final class SeenKeeper implements SeenMeters {

    private static final System.Logger LOG = System.getLogger(SeenKeeper.class.getName());

    private record Slot(String meter, Instant from) {}

    private final SeenBook book;
    private final InstantSource clock;
    private final Map<String, MeterSeen> seen = new HashMap<>();
    private final Map<String, ToldTimes> told = new HashMap<>();
    private final Map<String, MeterSeen> changed = new LinkedHashMap<>();
    private final Map<Slot, MeterHour> hours = new LinkedHashMap<>();
    private final Map<Slot, MeterGap> gaps = new LinkedHashMap<>();
    private final Map<Slot, SwitchTurn> turns = new LinkedHashMap<>();
    private final List<Consumer<MeterSeen>> listeners = new CopyOnWriteArrayList<>();
    private final Object telling = new Object();
    private final Object writing = new Object();

    public SeenKeeper(SeenBook book, InstantSource clock) {
        this.book = book;
        this.clock = clock;
        book.all().forEach(this::remember);
    }

    private void remember(MeterSeen each) {
        seen.put(each.meter(), each);
        LiveValues values = each.values();
        if (values != null) {
            told.put(each.meter(), ToldTimes.kept(values));
        }
    }

    @Override
    public synchronized Optional<MeterSeen> of(String meterNumber) {
        return Optional.ofNullable(seen.get(meterNumber));
    }

    @Override
    public synchronized ToldTimes told(String meterNumber) {
        return told.getOrDefault(meterNumber, ToldTimes.NONE);
    }

    @Override
    public synchronized List<MeterSeen> all() {
        return List.copyOf(seen.values());
    }

    @Override
    public Hearing listen(Consumer<MeterSeen> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// What came of a look; one that gave way says nothing.
    void heard(Meter meter, Look look) {
        switch (look) {
            case Look.Seen(var values) -> answered(meter.number(), values);
            case Look.Missed(var cause, var detail) -> missed(meter.number(), cause, detail);
            case Look.GaveWay() -> { }
        }
    }

    /// It answered; what it was not asked for stays as it was seen before.
    public void answered(String meter, LiveValues values) {
        change(meter, before -> {
            Slot hour = new Slot(meter, MeterHour.of(meter, values).hour());
            hours.merge(hour, MeterHour.of(meter, values), MeterHour::and);
            SwitchTurn.of(before, told(meter).of(ToldTimes.Thing.SWITCH), values)
                    .ifPresent(turn -> turns.put(new Slot(meter, turn.seenAt()), turn));
            told.merge(meter, ToldTimes.of(values), ToldTimes::and);
            Instant last = before == null ? null : before.answeredAt();
            if (before != null && last != null && before.failures() >= Presence.TRIES) {
                gaps.put(new Slot(meter, last),
                        new MeterGap(meter, last, values.at(), cause(before)));
            }
            return before == null ? MeterSeen.first(meter, values) : before.answered(values);
        });
    }

    /// It did not answer, or not as itself.
    public void missed(String meter, Cause cause, String detail) {
        Trouble why = new Trouble(cause, detail);
        change(meter, before -> {
            MeterSeen now = (before == null ? new MeterSeen(meter, clock.instant(), 0, null, null)
                    : before).missed(why, clock.instant());
            Instant last = now.answeredAt();
            if (last != null && now.failures() == Presence.TRIES) {
                gaps.put(new Slot(meter, last), new MeterGap(meter, last, null, cause));
            }
            return now;
        });
    }

    private static Cause cause(MeterSeen seen) {
        Trouble trouble = seen.trouble();
        return trouble == null ? Cause.NO_ANSWER : trouble.cause();
    }

    /// Listeners hear changes in the order in which they happened.
    private void change(String meter, UnaryOperator<@Nullable MeterSeen> how) {
        synchronized (telling) {
            MeterSeen now;
            synchronized (this) {
                now = how.apply(seen.get(meter));
                seen.put(meter, now);
                changed.put(meter, now);
            }
            for (Consumer<MeterSeen> listener : listeners) {
                tell(listener, now);
            }
        }
    }

    /// One that breaks must not disturb the sweep.
    private static void tell(Consumer<MeterSeen> listener, MeterSeen now) {
        try {
            listener.accept(now);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "a look could not be shown", e);
        }
    }

    /// Writes down what has changed; what cannot be written now is kept for the next time. One
    /// after the other, so that nothing is written twice.
    public void flush() {
        synchronized (writing) {
            SeenBook.Batch batch = batch();
            if (!batch.isEmpty()) {
                book.keep(batch);
                written(batch);
            }
        }
    }

    private synchronized SeenBook.Batch batch() {
        return new SeenBook.Batch(List.copyOf(changed.values()), List.copyOf(hours.values()),
                List.copyOf(gaps.values()), List.copyOf(turns.values()));
    }

    private synchronized void written(SeenBook.Batch batch) {
        batch.seen().forEach(each -> changed.remove(each.meter(), each));
        batch.hours().forEach(this::written);
        batch.gaps().forEach(each -> gaps.remove(new Slot(each.meter(), each.from()), each));
        batch.turns().forEach(each -> turns.remove(new Slot(each.meter(), each.seenAt()), each));
    }

    /// What came to the hour since is all that is still to be added.
    private void written(MeterHour hour) {
        hours.computeIfPresent(new Slot(hour.meter(), hour.hour()), (_, now) ->
                now.answers() == hour.answers() ? null : new MeterHour(now.meter(), now.hour(),
                        now.seenAt(), now.figures(), now.balance(), now.highestPower(),
                        now.answers() - hour.answers()));
    }

    /// Meters that are offline now, in order of their numbers.
    public List<MeterSeen> offline() {
        Instant now = clock.instant();
        List<MeterSeen> all = new ArrayList<>(all());
        all.removeIf(each -> Presence.of(each, now) != Presence.OFFLINE);
        all.sort(Comparator.comparing(MeterSeen::meter));
        return List.copyOf(all);
    }
}
