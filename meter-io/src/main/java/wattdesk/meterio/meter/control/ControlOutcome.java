package wattdesk.meterio.meter.control;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.FrameRecord;
import wattdesk.meterio.line.Meaning;
import wattdesk.meterio.meter.profile.MeterCode;

/// How an order ended. What the meter answered is evidence, what it shows afterwards is proof: only
/// a read-back makes `Confirmed`, `Refused`, `NotApplied` or `Different`.
public sealed interface ControlOutcome {

    /// All frames of this order, to be kept with it; passwords are blotted out.
    List<FrameRecord> frames();

    /// The sentence about it, for `MeterWords`.
    default Meaning meaning() {
        return switch (this) {
            case Confirmed _ -> Meaning.of("control.confirmed");
            case Refused no -> Meaning.of("control.refused", "@" + no.code().meaningKey());
            case NotApplied _ -> Meaning.of("control.not_applied");
            case Different other -> Meaning.of(other.why().key());
            case NotStarted no -> no.why().meaning();
            case Unknown doubt -> Meaning.of(doubt.why().key());
        };
    }

    /// The read-back shows what was asked. A meter that showed it before is not written to.
    record Confirmed(List<Fact> facts, List<FrameRecord> frames) implements ControlOutcome {
    }

    /// The meter said no, and its read-back shows that nothing changed.
    record Refused(MeterCode code, List<Fact> facts, List<FrameRecord> frames)
            implements ControlOutcome {
    }

    /// Nobody refused, nobody answered, and nothing changed: it may be told again, as a new order.
    record NotApplied(List<Fact> facts, List<FrameRecord> frames) implements ControlOutcome {
    }

    /// The meter shows something else than what was asked.
    ///
    /// @param code where the meter said no all the same
    record Different(Difference why, @Nullable MeterCode code, List<Fact> facts,
            List<FrameRecord> frames) implements ControlOutcome {
    }

    /// Nothing was sent that could have changed the meter.
    record NotStarted(Obstacle why, List<FrameRecord> frames) implements ControlOutcome {
    }

    /// Sent, or perhaps sent, and nothing proves what became of it.
    ///
    /// @param code where the meter said no: that proves nothing (2, rule 3)
    /// @param facts what is known all the same
    record Unknown(Doubt why, @Nullable MeterCode code, List<Fact> facts,
            List<FrameRecord> frames) implements ControlOutcome {
    }
}
