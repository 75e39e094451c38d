package wattdesk.vending;

import java.time.Duration;
import java.util.UUID;
import wattdesk.customer.AccountCard;
import wattdesk.metering.Meter;
import wattdesk.operator.Actor;
import wattdesk.operator.Approval;
import wattdesk.quantity.Money;

/// Test sales: how a meter type that nobody verified comes to take money at a real station
/// (meter-io 22). All calls block and belong on a worker thread.
public interface Trials {

    /// What is sold: the smallest amount that shows under every scale of a meter.
    Money AMOUNT = Money.ofYuan(1);

    /// The action that the second person approves, on the subject of [#subject].
    String ACTION = "TRIAL";

    /// One type on one meter.
    static String subject(Meter meter) {
        return meter.profile() + " " + meter.number();
    }

    Standing of(Meter meter);

    /// Where a meter's type stands.
    sealed interface Standing {

        /// It takes money already, or the station is a practice one.
        record NotNeeded() implements Standing {}

        /// It is only read, or its profile is not there.
        record NotPossible() implements Standing {}

        record Needed() implements Standing {}

        /// A test sale was made; once delivered, what the display shows proves it.
        record Made(Order order) implements Standing {}
    }

    /// Sells one yuan, booked as any sale for cash is, to a meter that answers. Two persons.
    SellOutcome begin(UUID sale, AccountCard account, Actor actor, Approval approval,
            SaleSteps steps, Duration wait);

    /// `displayed` is the balance that a person reads on the meter's own display after it.
    Proof confirm(UUID sale, Money displayed, Actor actor);

    /// What came of a confirmation.
    sealed interface Proof {

        record Proved(String profile) implements Proof {}

        record NotPermitted() implements Proof {}

        /// Not on the meter yet, or voided.
        record NotDelivered() implements Proof {}

        /// The count did not go up by one, or the balance not by one yuan.
        record NotOneYuan(int counts, Money change) implements Proof {}

        /// The display shows another amount than the reading: the profile's scale is wrong.
        record OtherDisplay(Money read, Money displayed) implements Proof {}

        record NotWritten(String code, String detail) implements Proof {}
    }
}
