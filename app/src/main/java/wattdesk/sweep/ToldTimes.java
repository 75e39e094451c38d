package wattdesk.sweep;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wattdesk.metering.Electrics;
import wattdesk.metering.Electrics.Phase;
import wattdesk.metering.LiveValues;

/// When a meter last told each kind of thing. Whoever asks it asks for what he needs: what stands
/// beside a fresh balance may be old.
public record ToldTimes(Map<Thing, Instant> at) {

    public static final ToldTimes NONE = new ToldTimes(Map.of());

    /// Kinds of things that are asked for together.
    public enum Thing { BALANCE, COUNTER, REGISTERS, SWITCH, STATUS, CLOCK, POWER, PHASES }

    public ToldTimes {
        at = Map.copyOf(at);
    }

    /// Everything that these values tell, at their own time.
    public static ToldTimes of(LiveValues values) {
        Map<Thing, Instant> told = new EnumMap<>(Thing.class);
        put(told, Thing.BALANCE, values.balance(), values.at());
        put(told, Thing.COUNTER, values.purchases(), values.at());
        put(told, Thing.REGISTERS, values.figures(), values.at());
        put(told, Thing.SWITCH, values.switchState(), values.at());
        put(told, Thing.STATUS, values.marks(), values.at());
        put(told, Thing.CLOCK, values.drift(), values.at());
        Electrics electrics = values.electrics();
        put(told, Thing.POWER, electrics.power(), values.at());
        put(told, Thing.PHASES, phase(electrics), values.at());
        return new ToldTimes(told);
    }

    private static @Nullable Phase phase(Electrics electrics) {
        return electrics.a().told() || electrics.b().told() || electrics.c().told()
                ? electrics.a() : null;
    }

    private static void put(
            Map<Thing, Instant> told, Thing thing, @Nullable Object value, Instant at) {
        if (value != null) {
            told.put(thing, at);
        }
    }

    /// What is kept over a restart: the last answer did not tell voltages and currents unless a
    /// person asked, so that nobody knows how old they are.
    static ToldTimes kept(LiveValues values) {
        Map<Thing, Instant> told = new EnumMap<>(Thing.class);
        told.putAll(of(values).at);
        told.remove(Thing.PHASES);
        return new ToldTimes(told);
    }

    ToldTimes and(ToldTimes later) {
        Map<Thing, Instant> told = new EnumMap<>(Thing.class);
        told.putAll(at);
        told.putAll(later.at);
        return new ToldTimes(told);
    }

    /// Null where nobody knows, or it was never told.
    public @Nullable Instant of(Thing thing) {
        return at.get(thing);
    }
}
