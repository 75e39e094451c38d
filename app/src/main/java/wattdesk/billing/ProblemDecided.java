package wattdesk.billing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.Move;

/// A person's word about a problem: it leaves the work list with what it brought. `to` is the
/// reading that `decision` speaks of.
public record ProblemDecided(
        UUID problem, String resolution, String reason, @Nullable UUID to,
        StepDecision decision, List<MeterValue> values) implements Move {

    public ProblemDecided {
        values = List.copyOf(values);
    }
}
