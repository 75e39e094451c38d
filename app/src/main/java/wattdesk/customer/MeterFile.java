package wattdesk.customer;

import wattdesk.metering.Meter;
import wattdesk.operator.Actor;

/// What is filed about the meters that hang: where they answer and what they are.
public interface MeterFile {

    /// Hangs another meter at an open account.
    Hanging hang(NewMeter meter, Actor actor);

    /// Files that meter of the account as `wanted`; a blank customer number stays as it was.
    /// Refused while a credit for the meter is on its way, and its number once anything was sold
    /// to it.
    Corrected correct(
            String account, String meterNumber, Meter wanted, String reason, Actor actor);

    /// What came of it.
    sealed interface Corrected {
        record Ok(AccountCard account) implements Corrected {}

        /// As an opening would be refused.
        record Refused(Opening.Why why) implements Corrected {}

        record NoReason() implements Corrected {}

        record NoSuchAccount(String account) implements Corrected {}

        /// Money is on its way to this meter.
        record CreditOpen(String meterNumber) implements Corrected {}

        /// Receipts speak of this number; another number is another meter.
        record NumberSold(String meterNumber) implements Corrected {}
    }
}
