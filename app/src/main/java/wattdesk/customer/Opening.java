package wattdesk.customer;

import org.jspecify.annotations.Nullable;
import wattdesk.slip.Slip;

/// What came of opening an account.
public sealed interface Opening {

    /// `slip` is the paper of it; null where none is due, as for an account that has not begun.
    record Opened(AccountCard account, @Nullable Slip slip) implements Opening {}

    /// Nothing was made.
    record Refused(Why why) implements Opening {}

    /// Why nothing was made.
    sealed interface Why {
        record NotPermitted() implements Why {}

        record NoSuchLine(String line) implements Why {}

        record NoSuchProfile(String profile) implements Why {}

        /// Of an account that the meter is to deduct for.
        record NoPurse(String profile) implements Why {}

        /// The tariff prices something else than what the meter counts.
        record OtherCommodity(String profile, String tariff) implements Why {}

        /// Nothing was named, and no single price is one of what the meter counts.
        record NoPriceFor(String profile) implements Why {}

        /// What was used before counts from an opening on, which is not yet.
        record UsedBeforeBegun() implements Why {}

        record NoSuchTariff(String tariff) implements Why {}

        record MeterInUse(String meterNumber, String account) implements Why {}

        record AddressInUse(String line, String address, String meterNumber) implements Why {}

        /// `field` is one of room, customer, meter, address, phone, line.
        record NotValid(String field, String given) implements Why {}

        record NotWritten(String code, String detail) implements Why {}
    }
}
