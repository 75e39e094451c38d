package wattdesk.meterio.card;

import java.util.Optional;
import java.util.OptionalLong;

/// What the books and, where somebody asked it, the meter say before a card is written.
///
/// @param lastCount count of the last purchase by card for this meter; 0 before the first
/// @param lastState how that purchase stands
/// @param uid the card that the account has, in hex
/// @param meterCount what the meter itself says over its line
public record LedgerView(
        long lastCount, State lastState, String meter, String customer, Optional<String> uid,
        OptionalLong meterCount) {

    /// PENDING, WRITTEN and UNKNOWN as the ledger keeps them (cards.md 14).
    public enum State {
        NONE,
        PENDING,
        WRITTEN,
        UNKNOWN
    }
}
