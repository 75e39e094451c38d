package wattdesk.meterio.meter;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import wattdesk.meterio.line.Bus;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.line.Reservation;
import wattdesk.meterio.meter.ReadOutcome.Silence;
import wattdesk.meterio.meter.profile.CreditMode;
import wattdesk.meterio.meter.profile.MeterProfile;
import wattdesk.meterio.meter.profile.Quantity;

/// A meter on a line: takes the reservation, lets the driver or the credit course work under it.
final class BusMeter implements PrepaidMeter {

    /// Longest wait for another credit of the same meter.
    private static final Duration TURN = Duration.ofSeconds(60);

    private final Bus bus;
    private final String key;
    private final MeterProfile profile;
    private final MeterDriver driver;

    BusMeter(Bus bus, String key, MeterProfile profile, MeterDriver driver) {
        this.bus = bus;
        this.key = key;
        this.profile = profile;
        this.driver = driver;
    }

    @Override
    public ReadOutcome read(Priority priority) {
        Reservation meter = bus.reserve(key, TURN);
        if (meter == null) {
            return new ReadOutcome.NoAnswer(Silence.BUSY, List.of());
        }
        try (meter) {
            Set<Quantity> all = EnumSet.allOf(Quantity.class);
            all.removeAll(Quantity.parameters());
            return switch (driver.read(meter, priority, all)) {
                case Reading.Got got -> new ReadOutcome.Values(got.snapshot(), meter.frames());
                case Reading.Missed missed -> missed.miss().outcome(meter.frames());
            };
        }
    }

    @Override
    public CreditOutcome credit(CreditOrder order, IntentLog log, Consumer<CreditStep> progress) {
        return profile.creditMode() == CreditMode.NONE
                ? notStarted(new NotStartedReason.ProfileReadOnly())
                : course(order, false, log, progress);
    }

    @Override
    public CreditOutcome refund(CreditOrder order, IntentLog log, Consumer<CreditStep> progress) {
        return profile.credit().refunds()
                ? course(order, true, log, progress)
                : notStarted(new NotStartedReason.NoRefund());
    }

    private static CreditOutcome notStarted(NotStartedReason reason) {
        return new CreditOutcome.NotStarted(reason, List.of());
    }

    private CreditOutcome course(
            CreditOrder order, boolean refund, IntentLog log, Consumer<CreditStep> progress) {
        Reservation meter = bus.reserve(key, TURN);
        if (meter == null) {
            return notStarted(new NotStartedReason.NoAnswer(Silence.BUSY));
        }
        try (meter) {
            return new CreditCourse(meter, profile, driver, order, refund, progress).run(log);
        }
    }

    @Override
    public CreditOutcome readBack(CreditIntent intent, Allowance allowance) {
        Reservation meter = bus.reserve(key, TURN);
        if (meter == null) {
            return new CreditOutcome.Unknown("the meter is busy", List.of());
        }
        try (meter) {
            return new ReadBack(meter, profile, driver, intent, allowance).run();
        }
    }
}
