package wattdesk.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line for the tape: what must be known again if the database should lose it. No names.
///
/// `amountFen` is the amount in fen; `counter` the meter's purchase count the event speaks of. Of a
/// shift, `account` is its drawer's account and the amount its float.
public record TapeEvent(
        Type type, @Nullable UUID sale, @Nullable UUID transfer, @Nullable String account,
        @Nullable String meter, long amountFen, @Nullable Integer counter) {

    /// The events that are worth a line.
    public enum Type {
        PAID, VOIDED, INTENT, DELIVERED, REFUSED, UNKNOWN, DISPUTED, FOREIGN_PURCHASE,
        SHIFT_OPEN, SHIFT_CLOSED, DAY_CLOSED,
        /// Cash of an account; `account` is the purse in the books that it was taken for.
        ACCOUNT_TAKEN,
        /// Cash handed back out of that purse.
        ACCOUNT_PAID_OUT,
        /// What stood on a changed meter waits for the one in its place.
        CARRIED,
        /// Two persons had the tape written anew from the books.
        TAPE_RENEWED
    }

    /// A shift that begins or ends.
    public static TapeEvent shift(Type type, UUID shift, long floatFen) {
        return new TapeEvent(
                type, null, null, LedgerAccount.drawer(shift).code(), null, floatFen, null);
    }

    /// Whose drawer the event speaks of; only of shift events.
    public UUID drawer() {
        String code = String.valueOf(account);
        return UUID.fromString(code.substring(code.indexOf(':') + 1));
    }
}
