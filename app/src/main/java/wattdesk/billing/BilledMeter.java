package wattdesk.billing;

import java.time.Instant;
import java.util.ArrayList;
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
/// days without a reading that no charge covers yet. `ratio` is that of now, `pastRatios` those of
/// before, in order of their ends.
public record BilledMeter(
        String number, String profile, long ratio, boolean attached,
        @Nullable MeterValue billedTo, List<MeterValue> waiting, @Nullable MeterValue former,
        @Nullable UUID endedAt, Map<UUID, StepDecision> decisions, List<BusinessDay> gaps,
        List<PastRatio> pastRatios) {

    /// What the registers were multiplied by up to that instant.
    public record PastRatio(Instant endedAt, long ratio) {}

    public BilledMeter {
        waiting = List.copyOf(waiting);
        decisions = Map.copyOf(decisions);
        gaps = List.copyOf(gaps);
        pastRatios = List.copyOf(pastRatios);
    }

    /// One whose ratio never changed.
    public BilledMeter(String number, String profile, long ratio, boolean attached,
            @Nullable MeterValue billedTo, List<MeterValue> waiting, @Nullable MeterValue former,
            @Nullable UUID endedAt, Map<UUID, StepDecision> decisions, List<BusinessDay> gaps) {
        this(number, profile, ratio, attached, billedTo, waiting, former, endedAt, decisions,
                gaps, List.of());
    }

    /// With one value more behind those that wait.
    BilledMeter and(MeterValue value) {
        List<MeterValue> more = new ArrayList<>(waiting);
        more.add(value);
        return new BilledMeter(number, profile, ratio, attached, billedTo, more, former, endedAt,
                decisions, gaps, pastRatios);
    }

    /// The last value that is known of it here; null where there is none.
    @Nullable MeterValue last() {
        return waiting.isEmpty() ? billedTo : waiting.getLast();
    }

    /// Of a step that begins then.
    long ratioFrom(Instant begin) {
        return pastRatios.stream().filter(past -> begin.isBefore(past.endedAt()))
                .findFirst().map(PastRatio::ratio).orElse(ratio);
    }

    /// Hangs here no more, and nobody has said yet where it stood when it went.
    boolean left() {
        return !attached && (waiting.isEmpty() || !waiting.getLast().closes());
    }
}
