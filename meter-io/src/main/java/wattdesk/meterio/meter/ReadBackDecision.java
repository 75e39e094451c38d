package wattdesk.meterio.meter;

import org.jspecify.annotations.Nullable;

/// Decides from two readings whether a credit arrived (money 4, evidence by mode of 12 and 22).
/// Pure: no line, no clock, no ledger.
final class ReadBackDecision {

    /// 00900200 may cut off what the meter keeps in four decimals.
    private static final long ROUNDING_FEN = 1;

    /// What the readings prove.
    sealed interface Verdict {

        /// The credit is on the meter.
        record Done() implements Verdict {
        }

        /// Nothing changed; the same count may be sent again.
        record NotDone() implements Verdict {
        }

        /// People have to look.
        record Wrong(Evidence.Kind kind) implements Verdict {
        }
    }

    private final CreditIntent intent;
    /// The number of different counts; after the highest comes 0.
    private final int countWrapsAt;
    private final Allowance allowance;

    ReadBackDecision(CreditIntent intent, int countWrapsAt, Allowance allowance) {
        this.intent = intent;
        this.countWrapsAt = countWrapsAt;
        this.allowance = allowance;
    }

    /// The verdict on a reading that carries a count.
    Verdict on(MeterSnapshot found, int count) {
        if (!sameNumber(found.meterNumber(), intent.meterNumber())) {
            return new Verdict.Wrong(Evidence.Kind.OTHER_METER);
        }
        if (count == intent.count1()) {
            return arrived(found) ? new Verdict.Done()
                    : new Verdict.Wrong(Evidence.Kind.OTHER_AMOUNT);
        }
        if (count == intent.count0()) {
            return untouched(found) ? new Verdict.NotDone()
                    : new Verdict.Wrong(Evidence.Kind.MONEY_WITHOUT_COUNT);
        }
        int ahead = Math.floorMod(count - intent.count0(), countWrapsAt);
        return new Verdict.Wrong(ahead <= countWrapsAt / 2
                ? Evidence.Kind.COUNT_AHEAD : Evidence.Kind.COUNT_BEHIND);
    }

    /// The verdict where no counter tells (ORDER, 12 and 22): only the change of the balance does,
    /// and where use may hide it, nobody but people can decide.
    Verdict byBalance(MeterSnapshot found) {
        if (!sameNumber(found.meterNumber(), intent.meterNumber())) {
            return new Verdict.Wrong(Evidence.Kind.OTHER_METER);
        }
        boolean done = showsTheMoney(found);
        boolean not = usedWithinAllowance(intent.balance0Fen(), found);
        if (done && not) {
            return new Verdict.Wrong(Evidence.Kind.BALANCE_UNCLEAR);
        }
        return done ? new Verdict.Done() : not ? new Verdict.NotDone()
                : new Verdict.Wrong(Evidence.Kind.OTHER_AMOUNT);
    }

    private boolean arrived(MeterSnapshot found) {
        Long total0 = total0();
        Long total = found.totalPurchasedFen();
        if (total0 != null && total != null) {
            return total - total0 == intent.amountFen();
        }
        return usedWithinAllowance(intent.balance0Fen() + intent.amountFen(), found);
    }

    /// What was bought in all proves a credit; what a refund does to it differs (22).
    private @Nullable Long total0() {
        return intent.amountFen() < 0 ? null : intent.total0Fen();
    }

    /// The balance has changed as it should; otherwise it may be an old one.
    boolean showsTheMoney(MeterSnapshot found) {
        return usedWithinAllowance(intent.balance0Fen() + intent.amountFen(), found);
    }

    /// A total that stands, but a balance that rose, is not "nothing changed": sending again could
    /// credit twice.
    private boolean untouched(MeterSnapshot found) {
        Long total0 = total0();
        Long total = found.totalPurchasedFen();
        if (total0 != null && total != null) {
            return total.equals(total0)
                    && found.balanceFen() <= intent.balance0Fen() + ROUNDING_FEN;
        }
        return usedWithinAllowance(intent.balance0Fen(), found);
    }

    /// The balance may be lower than `expected` by what was used since, and by rounding.
    private boolean usedWithinAllowance(long expected, MeterSnapshot found) {
        long fell = expected - found.balanceFen();
        return fell >= -ROUNDING_FEN && fell <= allowance.fen(usedWh(found)) + ROUNDING_FEN;
    }

    private long usedWh(MeterSnapshot found) {
        Long energy0 = intent.energy0Wh();
        Long energy = found.energyWh();
        return energy0 == null || energy == null ? 0 : Math.max(0, energy - energy0);
    }

    /// Leading zeros say nothing about which meter it is.
    static boolean sameNumber(String one, String other) {
        return withoutZeros(one).equals(withoutZeros(other));
    }

    private static String withoutZeros(String number) {
        return number.strip().replaceFirst("^0+(?=.)", "");
    }
}
