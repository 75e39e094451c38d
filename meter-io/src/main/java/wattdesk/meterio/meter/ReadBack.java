package wattdesk.meterio.meter;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.line.Reservation;
import wattdesk.meterio.meter.ReadBackDecision.Verdict;
import wattdesk.meterio.meter.profile.CreditMode;
import wattdesk.meterio.meter.profile.CreditRule;
import wattdesk.meterio.meter.profile.MeterCode;
import wattdesk.meterio.meter.profile.MeterProfile;
import wattdesk.meterio.meter.profile.Quantity;

/// Reads a meter after a credit and decides. "Arrived" counts at once when count and balance show
/// it; everything else must be seen twice in a row, with a pause between, because an old reply may
/// still be under way: the receipt must not print an old balance beside a new count.
final class ReadBack {

    private static final int MOST_READINGS = 4;
    private static final Set<Quantity> EVIDENCE = EnumSet.of(Quantity.METER_NUMBER,
            Quantity.BUY_COUNT, Quantity.BALANCE, Quantity.OVERDRAFT, Quantity.TOTAL_PURCHASED,
            Quantity.ENERGY_TOTAL, Quantity.RELAY);

    private final Reservation meter;
    private final CreditRule rule;
    private final MeterDriver driver;
    private final CreditIntent intent;
    private final Allowance allowance;
    private @Nullable MeterSnapshot before;
    private @Nullable MeterCode refusal;

    ReadBack(Reservation meter, MeterProfile profile, MeterDriver driver, CreditIntent intent,
            Allowance allowance) {
        this.meter = meter;
        this.rule = profile.credit();
        this.driver = driver;
        this.intent = intent;
        this.allowance = allowance.atLeast(rule.allowanceFen());
    }

    /// The read-back of a credit that was just sent.
    ReadBack after(MeterSnapshot read, @Nullable MeterCode refused) {
        before = read;
        refusal = refused;
        return this;
    }

    CreditOutcome run() {
        Verdict last = null;
        for (int i = 0; i < MOST_READINGS; i++) {
            Reading reading = driver.read(meter, Priority.READ_BACK, EVIDENCE);
            if (reading instanceof Reading.Missed missed) {
                return unknown(missed.miss().word());
            }
            MeterSnapshot found = ((Reading.Got) reading).snapshot();
            Integer count = found.count();
            boolean counted = rule.mode() != CreditMode.ORDER;
            if (counted && count == null) {
                return unknown("unreadable: " + Quantity.BUY_COUNT.word());
            }
            var decision = new ReadBackDecision(intent, rule.countWrapsAt(), allowance);
            Verdict verdict = counted && count != null
                    ? decision.on(found, count) : decision.byBalance(found);
            boolean plain = counted && verdict instanceof Verdict.Done
                    && decision.showsTheMoney(found);
            if (plain || verdict.equals(last)) {
                return outcome(verdict, found);
            }
            last = verdict;
            meter.pause(rule.settle());
        }
        return unknown("the readings disagree");
    }

    private CreditOutcome outcome(Verdict verdict, MeterSnapshot found) {
        return switch (verdict) {
            case Verdict.Done done ->
                    new CreditOutcome.Delivered(before(), found, meter.frames());
            case Verdict.NotDone notDone -> refusal == null
                    ? new CreditOutcome.NotApplied(found, meter.frames())
                    : new CreditOutcome.Refused(refusal, found, meter.frames());
            case Verdict.Wrong wrong -> new CreditOutcome.Disputed(
                    new Evidence(wrong.kind(), intent, found), meter.frames());
        };
    }

    /// What was read before the credit, or what the intent still knows of it.
    private MeterSnapshot before() {
        MeterSnapshot read = before;
        return read != null ? read : new MeterSnapshot(intent.meterNumber(), intent.balance0Fen(),
                intent.count0(), intent.total0Fen(), intent.energy0Wh(), null, null, null,
                intent.at());
    }

    private CreditOutcome unknown(String why) {
        return new CreditOutcome.Unknown(why, meter.frames());
    }
}
