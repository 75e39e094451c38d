package wattdesk.customer;

import org.jspecify.annotations.Nullable;
import wattdesk.metering.Meter;
import wattdesk.premises.Room;
import wattdesk.quantity.Energy;

/// An account as the window needs it: the contract with its room, its customer and one of its
/// meters. An account with several meters has a card for each.
///
/// `number` is the account number, unique, digits only. `tierUsed` is what the account used so far
/// in the tier period of its tariff, as far as the station knows.
public record AccountCard(
        String number, Room room, Customer customer, BillingMode mode, String tariffId,
        Energy tierUsed, Meter meter, @Nullable String note, AccountState state) {

    /// One that is open.
    public AccountCard(String number, Room room, Customer customer, BillingMode mode,
            String tariffId, Energy tierUsed, Meter meter, @Nullable String note) {
        this(number, room, customer, mode, tariffId, tierUsed, meter, note, AccountState.OPEN);
    }
}
