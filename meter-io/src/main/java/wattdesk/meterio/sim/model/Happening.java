package wattdesk.meterio.sim.model;

import java.util.Locale;
import java.util.Optional;

/// What may happen to a meter in its cupboard; theft leaves the records and status bits that a real
/// meter would have, or none.
public enum Happening {
    OPEN_COVER,
    CLOSE_COVER,
    OPEN_TERMINAL_COVER,
    CLOSE_TERMINAL_COVER,
    /// A magnet is noticed, and half of the consumption is not counted.
    MAGNET,
    NO_MAGNET,
    /// Energy runs backwards: it is counted against the usual direction and costs nothing.
    REVERSE,
    FORWARD,
    /// A wire around the meter: nothing is counted and nothing is recorded.
    BYPASS,
    NO_BYPASS,
    /// Without power it says nothing and counts nothing; its clock goes on.
    POWER_OFF,
    POWER_ON,
    VOLTAGE_LOSS,
    VOLTAGE_BACK,
    BATTERY_LOW,
    /// A purchase by card or another tool, of so many fen.
    FOREIGN_PURCHASE,
    /// Another meter, with this number, is in its place.
    SWAP,
    SWAP_BACK,
    /// Its clock is so many seconds ahead from now on.
    CLOCK,
    /// The customer presses the button.
    BUTTON;

    /// `open-cover` for `OPEN_COVER`; throws where there is no such word.
    public static Happening named(String word) {
        try {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("nothing is called " + word, e);
        }
    }

    /// What ends it, where anything does.
    public Optional<Happening> end() {
        return switch (this) {
            case OPEN_COVER -> Optional.of(CLOSE_COVER);
            case OPEN_TERMINAL_COVER -> Optional.of(CLOSE_TERMINAL_COVER);
            case MAGNET -> Optional.of(NO_MAGNET);
            case REVERSE -> Optional.of(FORWARD);
            case BYPASS -> Optional.of(NO_BYPASS);
            case POWER_OFF -> Optional.of(POWER_ON);
            case VOLTAGE_LOSS -> Optional.of(VOLTAGE_BACK);
            case SWAP -> Optional.of(SWAP_BACK);
            case CLOSE_COVER, CLOSE_TERMINAL_COVER, NO_MAGNET, FORWARD, NO_BYPASS, POWER_ON,
                    VOLTAGE_BACK, BATTERY_LOW, FOREIGN_PURCHASE, SWAP_BACK, CLOCK, BUTTON ->
                Optional.empty();
        };
    }

    /// Does what happens inside the meter.
    void to(Works works) {
        var memory = works.memory();
        switch (this) {
            case OPEN_COVER -> works.begin(EventKind.METER_COVER);
            case CLOSE_COVER -> works.finish(EventKind.METER_COVER);
            case OPEN_TERMINAL_COVER -> works.begin(EventKind.TERMINAL_COVER);
            case CLOSE_TERMINAL_COVER -> works.finish(EventKind.TERMINAL_COVER);
            case MAGNET -> works.begin(EventKind.MAGNET);
            case NO_MAGNET -> works.finish(EventKind.MAGNET);
            case REVERSE, FORWARD -> lasting(works, EventKind.REVERSE, "reversed", REVERSE);
            case BYPASS, NO_BYPASS -> memory.put("bypassed", this == BYPASS);
            case POWER_OFF, POWER_ON -> lasting(works, EventKind.POWER_OFF, "dark", POWER_OFF);
            case VOLTAGE_LOSS -> works.begin(EventKind.VOLTAGE_LOSS);
            case VOLTAGE_BACK -> works.finish(EventKind.VOLTAGE_LOSS);
            case BATTERY_LOW -> memory.put("battery.low", true);
            case BUTTON -> works.relay().press();
            case FOREIGN_PURCHASE, SWAP, SWAP_BACK, CLOCK -> { }
        }
    }

    private void lasting(Works works, EventKind kind, String name, Happening beginning) {
        works.memory().put(name, this == beginning);
        if (this == beginning) {
            works.begin(kind);
        } else {
            works.finish(kind);
        }
    }
}
