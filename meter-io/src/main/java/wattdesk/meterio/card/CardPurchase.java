package wattdesk.meterio.card;

/// The purchase that a card carries.
///
/// @param count number of purchases since the account was opened, this one included
/// @param meter 12 digits
/// @param customer 12 digits
/// @param amount hundredths of a yuan; of a kWh where `energy`
public record CardPurchase(
        PurchaseKind kind, long count, String meter, String customer, long amount,
        boolean energy) {}
