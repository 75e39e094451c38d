package wattdesk.meterio.sim.site;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import wattdesk.meterio.sim.modbus.TalkRegisters;
import wattdesk.meterio.sim.model.Habits;
import wattdesk.meterio.sim.model.Habits.Access;
import wattdesk.meterio.sim.model.Habits.RelayHabits;
import wattdesk.meterio.sim.model.Habits.ValveHabits;
import wattdesk.meterio.sim.model.Load;

/// The words of a `[[meter]]` about what kind of meter it is.
final class HabitWords {

    private static final int MOST_MINUTES = 1_000_000;

    private final Entry entry;

    HabitWords(Entry entry) {
        this.entry = entry;
    }

    Habits read(boolean valve) {
        return new Habits(load(), relay(), valve ? valve() : ValveHabits.USUAL, access(),
                entry.flag("credits_repeats"), entry.flag("clears"), !entry.flag("short_writes"),
                entry.flag("platform_session"),
                entry.parsed("registers", "", HabitWords::registers, ""));
    }

    private static String registers(String text) {
        if (!text.isEmpty()) {
            TalkRegisters.check(text);
        }
        return text;
    }

    private Load load() {
        var shape = entry.parsed("load", "flat", HabitWords::shape, Load.Shape.FLAT);
        return new Load(shape, (int) entry.whole("noise", 0, 100, 0));
    }

    private static Load.Shape shape(String word) {
        for (var shape : Load.Shape.values()) {
            if (shape.name().toLowerCase(Locale.ROOT).equals(word)) {
                return shape;
            }
        }
        throw new IllegalArgumentException("flat, home, office, shop or night is needed");
    }

    private RelayHabits relay() {
        return new RelayHabits(!entry.flag("no_trip"), entry.flag("button"),
                entry.flag("relay_stuck"), entry.flag("relay_extended"));
    }

    private ValveHabits valve() {
        var usual = ValveHabits.USUAL;
        return new ValveHabits(
                (int) entry.whole("valve_ms", 0, 600_000, usual.movingMillis()),
                entry.flag("valve_stuck"), entry.flag("silent_for_other"),
                entry.flag("status_masks"));
    }

    private Access access() {
        var usual = Access.USUAL;
        return new Access(entry.parsed("passwords", "", HabitWords::passwords, Map.of()),
                (int) entry.whole("password_tries", 1, 99, usual.tries()),
                (int) entry.whole("password_lock_min", 1, MOST_MINUTES, usual.lockMinutes()));
    }

    /// `2:123456,4:444444`.
    private static Map<String, String> passwords(String text) {
        var all = new HashMap<String, String>();
        for (var part : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            if (!part.strip().matches("[0-9]:[0-9]{6}")) {
                throw new IllegalArgumentException("levels and passwords as in 2:123456,4:444444");
            }
            all.put("0" + part.strip().charAt(0), part.strip().substring(2));
        }
        return all;
    }
}
