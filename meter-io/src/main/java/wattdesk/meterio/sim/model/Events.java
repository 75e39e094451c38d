package wattdesk.meterio.sim.model;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;

/// A meter's records: how often something happened and the last ten times.
public final class Events {

    public static final int KEPT = 10;

    private final Memory memory;

    Events(Memory memory) {
        this.memory = memory;
    }

    /// Since the meter left the factory or its events were cleared.
    public long count(EventKind kind) {
        return memory.whole(name(kind), 0);
    }

    /// The record before so many others; 1 is the last.
    public Optional<MeterEvent> last(EventKind kind, int back) {
        long number = count(kind) - back;
        return back < 1 || back > KEPT || number < 0
                ? Optional.empty() : memory.text(place(kind, number)).map(MeterEvent::read);
    }

    /// True between [#begin] and [#finish].
    public boolean lasts(EventKind kind) {
        return memory.flag(name(kind) + ".on");
    }

    void begin(EventKind kind, LocalDateTime at, long energyWh) {
        if (!lasts(kind)) {
            add(kind, new MeterEvent(at, Optional.empty(), "", energyWh, energyWh, ""));
            memory.put(name(kind) + ".on", true);
        }
    }

    void finish(EventKind kind, LocalDateTime at, long energyWh) {
        if (lasts(kind)) {
            var open = last(kind, 1).orElseThrow();
            memory.put(place(kind, count(kind) - 1), new MeterEvent(open.start(), Optional.of(at),
                    "", open.beforeWh(), energyWh, open.extra()).text());
            memory.put(name(kind) + ".minutes", minutes(kind)
                    + java.time.Duration.between(open.start(), at).toMinutes());
            memory.forget(name(kind) + ".on");
        }
    }

    /// How long all finished ones lasted together.
    public long minutes(EventKind kind) {
        return memory.whole(name(kind) + ".minutes", 0);
    }

    void add(EventKind kind, MeterEvent event) {
        long count = count(kind);
        memory.put(place(kind, count), event.text());
        memory.put(name(kind), count + 1);
    }

    void clear(EventKind kind) {
        boolean lasts = lasts(kind);
        memory.forgetAll(name(kind) + ".");
        memory.forget(name(kind));
        if (lasts) {
            memory.put(name(kind) + ".on", false);
        }
    }

    private static String place(EventKind kind, long number) {
        return name(kind) + "." + number % KEPT;
    }

    private static String name(EventKind kind) {
        return "event." + kind.name().toLowerCase(Locale.ROOT);
    }
}
