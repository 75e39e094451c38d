package wattdesk.metering;

import java.util.List;
import wattdesk.quantity.Money;

/// How an attempt to credit a meter ended. `frames` are what went over the line for it.
public sealed interface CreditResult {

    List<FrameLine> frames();

    /// Proved by reading back.
    record Delivered(MeterReading after, List<FrameLine> frames) implements CreditResult {}

    /// The meter said no, and reading back shows that nothing changed.
    record Refused(String meterCode, MeterReading after, List<FrameLine> frames)
            implements CreditResult {}

    /// Sent, no word from the meter, and reading back shows that nothing changed.
    record NotApplied(MeterReading after, List<FrameLine> frames) implements CreditResult {}

    /// Nothing was sent.
    record NotStarted(Why why, List<FrameLine> frames) implements CreditResult {}

    /// Sent, and the meter cannot be read: only a later reading can tell.
    record Unknown(String detail, List<FrameLine> frames) implements CreditResult {}

    /// The evidence does not fit; people decide.
    record Disputed(String evidence, List<FrameLine> frames) implements CreditResult {}

    /// Why nothing was sent.
    sealed interface Why {
        record LineDown(String line, String detail) implements Why {}

        record NoAnswer(String detail) implements Why {}

        record WrongMeter(String expected, String found) implements Why {}

        /// Another till (or a card) was here: the ledger has another count than the meter.
        record CountDisagrees(int ledger, int meter) implements Why {}

        record OverHoarding(Money balance, Money limit) implements Why {}

        /// The profile cannot credit: read-only, encrypted, unverified.
        record NotAllowed(String detail) implements Why {}

        /// The intent could not be made durable.
        record IntentNotStored() implements Why {}
    }
}
