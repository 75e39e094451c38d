package wattdesk.meterio.meter;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.line.Octets;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.line.Reservation;
import wattdesk.meterio.meter.NotStartedReason.IntentRefused;
import wattdesk.meterio.meter.NotStartedReason.LineLost;
import wattdesk.meterio.meter.profile.CreditMode;
import wattdesk.meterio.meter.profile.MeterCode;
import wattdesk.meterio.meter.profile.MeterProfile;
import wattdesk.meterio.meter.profile.Quantity;

/// One credit, from the first reading to the proof (12): 1 read and check · 2 make the intent
/// durable · 3 send once · 4 settle and read back, whatever came back.
final class CreditCourse {

    private static final Logger LOG = LoggerFactory.getLogger(CreditCourse.class);
    private static final Set<Quantity> BEFORE = EnumSet.of(Quantity.METER_NUMBER,
            Quantity.BALANCE, Quantity.OVERDRAFT, Quantity.BUY_COUNT, Quantity.TOTAL_PURCHASED,
            Quantity.ENERGY_TOTAL, Quantity.HOARDING_LIMIT, Quantity.RELAY);

    private final Reservation meter;
    private final MeterProfile profile;
    private final MeterDriver driver;
    private final CreditOrder order;
    private final boolean refund;
    private final Consumer<CreditStep> progress;

    CreditCourse(Reservation meter, MeterProfile profile, MeterDriver driver, CreditOrder order,
            boolean refund, Consumer<CreditStep> progress) {
        this.meter = meter;
        this.profile = profile;
        this.driver = driver;
        this.order = order;
        this.refund = refund;
        this.progress = progress;
    }

    CreditOutcome run(IntentLog log) {
        tell(CreditStep.READING);
        Miss obstacle = driver.obstacle(meter, Priority.COUNTER);
        if (obstacle != null) {
            return notStarted(obstacle.notStarted());
        }
        return switch (driver.read(meter, Priority.COUNTER, BEFORE)) {
            case Reading.Missed missed -> notStarted(missed.miss().notStarted());
            case Reading.Got got -> checked(got.snapshot(), log);
        };
    }

    private CreditOutcome checked(MeterSnapshot before, IntentLog log) {
        NotStartedReason reason = reasonAgainst(before);
        boolean counted = profile.creditMode() != CreditMode.ORDER;
        Integer count0 = counted ? before.count() : Integer.valueOf(0);
        if (reason != null || count0 == null) {
            return notStarted(reason == null
                    ? new NotStartedReason.Unreadable(Quantity.BUY_COUNT.word()) : reason);
        }
        int count1 = (count0 + 1) % profile.credit().countWrapsAt();
        Octets frame = driver.creditFrame(order, refund, before, count1);
        CreditIntent intent = intent(before, count0, count1, frame);
        tell(CreditStep.INTENT);
        IntentRefused refused = durable(log, intent);
        return refused != null ? notStarted(refused) : send(before, intent, frame);
    }

    private @Nullable NotStartedReason reasonAgainst(MeterSnapshot before) {
        if (!ReadBackDecision.sameNumber(before.meterNumber(), order.expectedMeterNumber())) {
            return new NotStartedReason.WrongMeter(
                    order.expectedMeterNumber(), before.meterNumber());
        }
        Integer ledger = order.expectedCount();
        Integer count = before.count();
        if (ledger != null && count != null && !ledger.equals(count)) {
            return new NotStartedReason.CountDisagrees(count, ledger);
        }
        if (profile.creditMode() == CreditMode.ORDER && order.orderNumber() == null) {
            return new NotStartedReason.OrderNumberMissing();
        }
        return refund ? tooHigh(before) : overHoarding(before);
    }

    /// A meter never goes negative by our debit (money 12).
    private @Nullable NotStartedReason tooHigh(MeterSnapshot before) {
        return order.amountFen() <= before.balanceFen() ? null
                : new NotStartedReason.RefundTooHigh(before.balanceFen(), order.amountFen());
    }

    private @Nullable NotStartedReason overHoarding(MeterSnapshot before) {
        Long limit = before.hoardingLimitFen();
        if (limit != null && limit > 0 && before.balanceFen() + order.amountFen() > limit) {
            return new NotStartedReason.OverHoarding(before.balanceFen(), limit);
        }
        return null;
    }

    private CreditIntent intent(MeterSnapshot before, int count0, int count1, Octets frame) {
        return new CreditIntent(before.meterNumber(), count0, count1, before.balanceFen(),
                before.totalPurchasedFen(), before.energyWh(),
                refund ? -order.amountFen() : order.amountFen(), hash(frame), before.at());
    }

    /// Null when the intent is durable.
    private static @Nullable IntentRefused durable(IntentLog log, CreditIntent intent) {
        try {
            return log.intent(intent) ? null : new IntentRefused("refused");
        } catch (RuntimeException e) {
            LOG.warn("intent for meter {} not stored", intent.meterNumber(), e);
            return new IntentRefused(String.valueOf(e.getMessage()));
        }
    }

    private CreditOutcome send(MeterSnapshot before, CreditIntent intent, Octets frame) {
        tell(CreditStep.WRITING);
        Acknowledgement answer = driver.send(meter, frame);
        if (answer instanceof Acknowledgement.NeverSent never) {
            return notStarted(new LineLost(intent, never.why()));
        }
        meter.pause(profile.credit().settle());
        tell(CreditStep.VERIFYING);
        return readBack(before, intent, answer);
    }

    /// After the first byte nothing may escape as an exception: what is not proved is unknown.
    private CreditOutcome readBack(
            MeterSnapshot before, CreditIntent intent, Acknowledgement answer) {
        MeterCode refusal = answer instanceof Acknowledgement.Refused no ? no.code() : null;
        try {
            return new ReadBack(meter, profile, driver, intent, order.allowance())
                    .after(before, refusal).run();
        } catch (RuntimeException e) {
            LOG.error("read-back of meter {} failed", intent.meterNumber(), e);
            return new CreditOutcome.Unknown(e.toString(), meter.frames());
        }
    }

    /// A screen that fails to show a step must not disturb the credit.
    private void tell(CreditStep step) {
        try {
            progress.accept(step);
        } catch (RuntimeException e) {
            LOG.warn("step {} could not be shown", step, e);
        }
    }

    private CreditOutcome notStarted(NotStartedReason reason) {
        return new CreditOutcome.NotStarted(reason, meter.frames());
    }

    private static String hash(Octets frame) {
        try {
            return Hex.of(MessageDigest.getInstance("SHA-256").digest(frame.toArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
