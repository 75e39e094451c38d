package wattdesk.metering.device;

import java.util.List;
import wattdesk.metering.CreditIntent;
import wattdesk.metering.CreditOrder;
import wattdesk.metering.CreditResult;
import wattdesk.metering.CreditResult.Why;
import wattdesk.metering.FrameLine;
import wattdesk.metering.Meter;
import wattdesk.metering.MeterGateway;
import wattdesk.meterio.meter.Allowance;
import wattdesk.meterio.meter.CreditOutcome;
import wattdesk.meterio.meter.CreditStep;
import wattdesk.meterio.meter.NotStartedReason;
import wattdesk.quantity.Energy;
import wattdesk.quantity.Money;

/// Orders, intents and outcomes of credits, to the device's records and back.
final class Credits {

    /// What a balance may have fallen by beside use, by custom (meter-io 22).
    private static final long ALLOWANCE_FEN = 5;
    /// 0.6523 yuan per kWh are 6523 ten-thousandths and 65230 thousandths of a fen.
    private static final int MILLI_FEN_PER_TEN_THOUSANDTH = 10;
    private static final int CUSTOMER_DIGITS = 12;

    private Credits() {}

    static wattdesk.meterio.meter.CreditOrder order(CreditOrder order) {
        Meter meter = order.meter();
        return new wattdesk.meterio.meter.CreditOrder(meter.number(), order.amount().fen(),
                order.ledgerCount(), "%08X".formatted(order.operatorCode()),
                padded(meter.customerNumber()), allowance(order));
    }

    private static String padded(String customer) {
        String digits = customer.replaceAll("\\D", "");
        int missing = Math.max(0, CUSTOMER_DIGITS - digits.length());
        return "0".repeat(missing) + digits;
    }

    static Allowance allowance(CreditOrder order) {
        return new Allowance(ALLOWANCE_FEN, Math.multiplyExact(
                order.highestPrice().tenThousandths(), MILLI_FEN_PER_TEN_THOUSANDTH));
    }

    static CreditIntent intent(wattdesk.meterio.meter.CreditIntent intent) {
        Long total = intent.total0Fen();
        Long energy = intent.energy0Wh();
        return new CreditIntent(intent.meterNumber(), intent.count0(), intent.count1(),
                Money.ofFen(intent.balance0Fen()), total == null ? null : Money.ofFen(total),
                energy == null ? null : Energy.ofWh(energy), Money.ofFen(intent.amountFen()),
                intent.frameHash(), intent.at());
    }

    static wattdesk.meterio.meter.CreditIntent intent(CreditIntent intent) {
        Money total = intent.total0();
        Energy energy = intent.energy0();
        return new wattdesk.meterio.meter.CreditIntent(intent.meterNumber(), intent.count0(),
                intent.count1(), intent.balance0().fen(), total == null ? null : total.fen(),
                energy == null ? null : energy.wh(), intent.amount().fen(), intent.frameHash(),
                intent.at());
    }

    static MeterGateway.Step step(CreditStep step) {
        return switch (step) {
            case READING -> MeterGateway.Step.READING;
            case INTENT -> MeterGateway.Step.STORING_INTENT;
            case WRITING -> MeterGateway.Step.WRITING;
            case VERIFYING -> MeterGateway.Step.VERIFYING;
        };
    }

    static CreditResult result(Meter meter, CreditOutcome outcome) {
        List<FrameLine> frames = Readings.frames(outcome.frames());
        return switch (outcome) {
            case CreditOutcome.Delivered done ->
                new CreditResult.Delivered(Readings.reading(done.after()), frames);
            case CreditOutcome.Refused no -> new CreditResult.Refused(
                    Findings.refusal(no.code()), Readings.reading(no.after()), frames);
            case CreditOutcome.NotApplied silent ->
                new CreditResult.NotApplied(Readings.reading(silent.after()), frames);
            case CreditOutcome.NotStarted not ->
                new CreditResult.NotStarted(why(meter, not.reason()), frames);
            case CreditOutcome.Unknown unknown ->
                new CreditResult.Unknown(unknown.why(), frames);
            case CreditOutcome.Disputed misfit ->
                new CreditResult.Disputed(Findings.evidence(misfit.evidence()), frames);
        };
    }

    private static Why why(Meter meter, NotStartedReason reason) {
        return switch (reason) {
            case NotStartedReason.NotOnLine gone -> new Why.LineDown(meter.line(), gone.why());
            case NotStartedReason.LineLost lost -> new Why.LineDown(meter.line(), lost.why());
            case NotStartedReason.NoAnswer silent -> new Why.NoAnswer(silent.reason().name());
            case NotStartedReason.Unreadable what -> new Why.NoAnswer(what.what());
            case NotStartedReason.WrongMeter wrong ->
                new Why.WrongMeter(wrong.expected(), wrong.found());
            case NotStartedReason.CountDisagrees counts ->
                new Why.CountDisagrees(counts.ledger(), counts.meter());
            case NotStartedReason.OverHoarding over -> new Why.OverHoarding(
                    Money.ofFen(over.balanceFen()), Money.ofFen(over.limitFen()));
            case NotStartedReason.EncryptedLink _ -> new Why.NotAllowed("encrypted link");
            case NotStartedReason.NoRefund _ -> new Why.NotAllowed("no refund");
            case NotStartedReason.RefundTooHigh _ -> new Why.NotAllowed("refund over balance");
            case NotStartedReason.OrderNumberMissing _ -> new Why.NotAllowed("no order number");
            case NotStartedReason.ProfileReadOnly _ -> new Why.NotAllowed(meter.profile());
            case NotStartedReason.IntentRefused _ -> new Why.IntentNotStored();
        };
    }
}
