package wattdesk.billing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.metering.Figures;
import wattdesk.operator.Actor;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Band;

/// Registers that begin anew: another meter, another tenant, or the same meter mended. The old ones
/// get their last value, the new ones their first, both at one instant.
record ChangeOfRegisters(Problem problem, Decision.Changed changed, Instant now) {

    /// What cannot be; null where it can.
    Decided.@Nullable NotValid wrong() {
        Instant at = changed.at();
        MeterValue from = problem.from();
        MeterValue to = problem.to();
        if (at.isAfter(now) || !wholeSecond(at) || (from != null && !at.isAfter(from.at()))
                || (to != null && !at.isBefore(to.at()))) {
            return new Decided.NotValid("at", at.toString());
        }
        if (from != null && below(changed.last(), from.figures())) {
            return new Decided.NotValid("last", String.valueOf(from.figures().total()));
        }
        boolean another = problem.kind() != Problem.Kind.TENANT_CHANGED;
        return another && to != null && below(to.figures(), changed.first())
                ? new Decided.NotValid("first", String.valueOf(to.figures().total())) : null;
    }

    static boolean wholeSecond(Instant at) {
        return at.equals(at.truncatedTo(ChronoUnit.SECONDS));
    }

    /// Whether a register of both stands lower, or none is in both.
    static boolean below(Figures later, Figures earlier) {
        Usage totalThen = later.total();
        Usage totalBefore = earlier.total();
        boolean both = false;
        if (totalThen != null && totalBefore != null) {
            both = true;
            if (totalThen.compareTo(totalBefore) < 0) {
                return true;
            }
        }
        for (Band band : Band.values()) {
            Usage then = later.bands().get(band);
            Usage before = earlier.bands().get(band);
            if (then != null && before != null) {
                both = true;
                if (then.compareTo(before) < 0) {
                    return true;
                }
            }
        }
        return !both;
    }

    private String oldMeter() {
        return problem.kind() == Problem.Kind.METER_CHANGED
                ? problem.detail() : problem.meterNumber();
    }

    private String oldAccount() {
        return problem.kind() == Problem.Kind.TENANT_CHANGED
                ? problem.detail() : problem.account();
    }

    /// Those that have something to be charged, the old one first.
    List<String> accounts() {
        return oldAccount().equals(problem.account()) ? List.of(problem.account())
                : List.of(oldAccount(), problem.account());
    }

    List<MeterValue> values(String reason, Actor actor) {
        List<MeterValue> values = new ArrayList<>();
        values.add(byHand(oldMeter(), oldAccount(), changed.at(), false, changed.last(), now,
                reason, actor));
        values.add(byHand(problem.meterNumber(), problem.account(), changed.at(), true,
                changed.first(), now, reason, actor));
        return values;
    }

    static MeterValue byHand(String meter, String account, Instant at, boolean afterChange,
            Figures figures, Instant now, String reason, Actor actor) {
        return new MeterValue(ChargeIds.reading(meter, at, afterChange), meter, account, at,
                afterChange, MeterValue.Source.BY_HAND, BillingDays.endedBy(at), figures, null,
                null, null, now, actor.operator().login(), reason);
    }
}
