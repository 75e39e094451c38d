package wattdesk.vending;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.metering.CreditIntent;
import wattdesk.quantity.Money;
import wattdesk.quantity.UnitPrice;

/// A credit as the books hold it: what the delivery decides from.
///
/// `steps` counts the moves made so far and names the next one, so two who decide from the same
/// row cannot both be right. `sendings` counts writes, `silentSendings` those in a row that the
/// meter neither took nor refused. `held` waits for a person. `intent` is the last stored one.
public record CreditTransfer(
        UUID id, UUID sale, long sequence, String account, String room, String meterNumber,
        Money amount, UnitPrice highestPrice, TransferState state, int steps, int sendings,
        int silentSendings, boolean held, @Nullable CreditIntent intent,
        Order.@Nullable Trouble trouble) {

    /// Whether the last stored intent can still tell something: its write may be under way, or the
    /// meter's count has not moved on since, so that a late write could still be taken.
    public boolean intentLives(@Nullable Integer ledgerCount) {
        if (intent == null) {
            return false;
        }
        return state.unresolved() || (ledgerCount != null && ledgerCount == intent.count0());
    }

    /// As the books have it once that intent is stored.
    CreditTransfer storing(CreditIntent stored) {
        return new CreditTransfer(id, sale, sequence, account, room, meterNumber, amount,
                highestPrice, TransferState.INTENT, steps + 1, sendings + 1, silentSendings, false,
                stored, null);
    }

    /// Whether a write was sent that the meter never answered: it could still arrive. One that was
    /// answered, and refused, cannot.
    boolean writeOutstanding(@Nullable Integer ledgerCount) {
        int answered = state == TransferState.REFUSED ? 1 : 0;
        return intentLives(ledgerCount) && sendings > answered;
    }
}
