package wattdesk.meterio.meter.control;

import wattdesk.meterio.line.Meaning;
import wattdesk.meterio.meter.profile.Capability;

/// Why an order was not even tried: nothing was sent that could have changed the meter.
public sealed interface Obstacle {

    /// The profile says that this meter cannot do it, or that it is not ours to be told.
    record NotCapable(Capability needed) implements Obstacle {
    }

    /// The profile says that this value is only read.
    ///
    /// @param word key of its name
    record OnlyRead(String word) implements Obstacle {
    }

    /// The order does not fit the meter: too many slots, tariffs, digits.
    ///
    /// @param word key of a sentence
    record DoesNotFit(String word) implements Obstacle {
    }

    record WrongMeter(String expected, String found) implements Obstacle {
    }

    /// The line works, the meter is silent.
    record Silent() implements Obstacle {
    }

    /// Another conversation with the meter did not end in time, or the order was taken back.
    record Busy() implements Obstacle {
    }

    /// Something answered that is not a clean value, or the meter refused to be read.
    record Unreadable(String what) implements Obstacle {
    }

    /// The meter encrypts its link; such meters are refused, not emulated.
    record Encrypted() implements Obstacle {
    }

    /// Other meters answer on this line: the order would reach them all.
    record NotAlone() implements Obstacle {
    }

    /// The line itself is not there.
    record NotOnLine(String why) implements Obstacle {
    }

    /// The sentence about it, for `MeterWords`.
    default Meaning meaning() {
        return switch (this) {
            case NotCapable _ -> Meaning.of("control.not_capable");
            case OnlyRead no -> Meaning.of("control.only_read", "@" + no.word());
            case DoesNotFit no -> Meaning.of(no.word());
            case WrongMeter no -> Meaning.of("control.wrong_meter", no.expected(), no.found());
            case Silent _ -> Meaning.of("control.silent");
            case Busy _ -> Meaning.of("control.busy");
            case Unreadable no -> Meaning.of("control.unreadable",
                    no.what().startsWith("item.") ? "@" + no.what() : no.what());
            case Encrypted _ -> Meaning.of("control.encrypted");
            case NotAlone _ -> Meaning.of("control.not_alone");
            case NotOnLine no -> Meaning.of("control.not_on_line", no.why());
        };
    }
}
