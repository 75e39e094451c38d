package wattdesk.installation;

import org.jspecify.annotations.Nullable;
import wattdesk.billing.Handover;
import wattdesk.customer.Hanging;

/// What came of an order for devices.
public sealed interface DeviceStep {

    /// This is what it would do.
    record Planned(DevicePlan plan) implements DeviceStep {}

    /// It is done. `later` is what keeps an account from being charged now; the work list has it.
    record Done(DevicePlan plan, Handover.@Nullable Obstacle later) implements DeviceStep {}

    /// Nothing was written.
    record Refused(Why why) implements DeviceStep {}

    /// Why nothing was written.
    sealed interface Why {

        record NotPermitted() implements Why {}

        /// Nobody filed it.
        record NoSuchDevice(String number) implements Why {}

        /// It hangs at no account.
        record NoAccount(String number) implements Why {}

        /// It is at an account: it must be taken off first.
        record AtAccount(String number, String account) implements Why {}

        /// The account has no other; it is changed, or the account closed.
        record LastMeter(String number, String account) implements Why {}

        record CreditOpen(String number) implements Why {}

        /// What the customer paid and did not use is on it, and would be lost to him.
        record HoldsMoney(String number, String yuan) implements Why {}

        /// Nobody said what stands on a prepaid meter that is dead.
        record BalanceUnknown(String number) implements Why {}

        record WrongMeter(String expected, String found) implements Why {}

        record Silent(String number, String cause) implements Why {}

        /// Of the device: number, address, type, ratio, account.
        record Unfit(Hanging why) implements Why {}

        record Registers(Handover.Obstacle why) implements Why {}

        record NoReason() implements Why {}

        /// It is so already.
        record NothingChanges() implements Why {}

        /// `from` and `to` are no range of numbers of that type, or too many.
        record NoRange(String from, String to) implements Why {}

        /// A number of the range is known already.
        record Known(String number) implements Why {}

        /// A room that is not there, or no room.
        record NoSuchPlace(String at) implements Why {}

        record TooFewRooms(int rooms, int meters) implements Why {}

        /// Something happened since the preview.
        record Moved() implements Why {}

        record NotWritten(String code, String detail) implements Why {}
    }
}
