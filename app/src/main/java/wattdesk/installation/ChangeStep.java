package wattdesk.installation;

import org.jspecify.annotations.Nullable;
import wattdesk.billing.Handover;
import wattdesk.customer.Hanging;
import wattdesk.quantity.Money;
import wattdesk.slip.Slip;

/// What came of a step of a change.
public sealed interface ChangeStep {

    /// It is kept; nothing was moved yet.
    record Kept(MeterChange change) implements ChangeStep {}

    /// The devices are changed. `later` is what keeps the old one from being charged today; the
    /// work list has it. `slip` is the paper of it; null for changes of before there was one.
    record Done(MeterChange change, Handover.@Nullable Obstacle later, @Nullable Slip slip)
            implements ChangeStep {}

    /// Nothing was written.
    record Refused(Why why) implements ChangeStep {}

    /// Why nothing was written.
    sealed interface Why {

        record NotPermitted() implements Why {}

        /// No account has a meter of that number.
        record NoSuchMeter(String number) implements Why {}

        /// Money is on its way to it.
        record CreditOpen(String number) implements Why {}

        /// It was done, or given up.
        record NoDraft() implements Why {}

        /// Another meter answers at that address.
        record WrongMeter(String expected, String found) implements Why {}

        /// It does not answer; its registers may be written down.
        record Silent(String number, String cause) implements Why {}

        /// Of the device that comes: number, address, type, ratio.
        record Device(Hanging why) implements Why {}

        record SameNumber(String number) implements Why {}

        /// Of the final registers.
        record Registers(Handover.Obstacle why) implements Why {}

        /// The first registers lie before the final ones, or in the future.
        record FirstTooEarly(String at) implements Why {}

        /// Nobody said what stands on a prepaid meter that is dead.
        record BalanceUnknown(String number) implements Why {}

        /// Energy by hand is positive, and has a reason.
        record AddedWithoutReason() implements Why {}

        record NoReason() implements Why {}

        /// A step is still to come; `step` counts from 1.
        record Incomplete(int step) implements Why {}

        /// The tariff has no price, so what is carried cannot be bounded.
        record NoPrice(String tariff) implements Why {}

        record NotWritten(String code, String detail) implements Why {}
    }

    /// What confirming will do.
    record Preview(MeterChange change, Handover.Foreseen energy, @Nullable Money carried) {}
}
