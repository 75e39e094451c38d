package wattdesk.billing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.BusinessDay;

/// A meter of an account as a run finds it.
///
/// `attached` is false where it hangs elsewhere (or nowhere) by now and was not ended. `billedTo`
/// is null before its start value. `waiting` are the readings behind that, in order.
/// `formerAccount` still has this meter open. `decisions` are by the reading that ends a step.
/// `gaps` are days without a reading that no charge covers yet.
public record BilledMeter(
        String number, String profile, long ratio, boolean attached,
        @Nullable MeterValue billedTo, List<MeterValue> waiting, @Nullable String formerAccount,
        Map<UUID, StepDecision> decisions, List<BusinessDay> gaps) {

    public BilledMeter {
        waiting = List.copyOf(waiting);
        decisions = Map.copyOf(decisions);
        gaps = List.copyOf(gaps);
    }

    /// Hangs here no more, and nobody has said yet where it stood when it went.
    boolean left() {
        return !attached && waiting.isEmpty();
    }
}
