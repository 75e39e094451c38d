package wattdesk.billing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.BusinessDay;

/// A meter of an account as a run finds it.
///
/// `attached` is false where it hangs elsewhere (or nowhere) by now and was not ended. `billedTo`
/// is null before its start value. `waiting` are the readings behind that, in order. `former` is
/// the last reading of this meter at another account that still has it open. `endedAt` is where it
/// was ended here before it came back. `decisions` are by the reading that ends a step. `gaps` are
/// days without a reading that no charge covers yet.
public record BilledMeter(
        String number, String profile, long ratio, boolean attached,
        @Nullable MeterValue billedTo, List<MeterValue> waiting, @Nullable MeterValue former,
        @Nullable UUID endedAt, Map<UUID, StepDecision> decisions, List<BusinessDay> gaps) {

    public BilledMeter {
        waiting = List.copyOf(waiting);
        decisions = Map.copyOf(decisions);
        gaps = List.copyOf(gaps);
    }

    /// Hangs here no more, and nobody has said yet where it stood when it went.
    boolean left() {
        return !attached && (waiting.isEmpty() || !waiting.getLast().closes());
    }
}
