package wattdesk.slip;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import wattdesk.ledger.ReceiptNumber;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;

/// A paper that was handed over. `drawer` is what went through the drawer: taken is positive, paid
/// out negative. `room`, `customer` and `operator` are the names as they were.
public record Slip(
        UUID id, ReceiptNumber number, Kind kind, String account, String room, String customer,
        Money drawer, SlipPaper paper, String operator, BusinessDay day, Instant at) {

    /// What it proves.
    public enum Kind {
        OPENED, SUSPENDED, RESUMED, DEPOSIT_TAKEN, DEPOSIT_RETURNED, TRANSFERRED, CLOSED,
        METER_CHANGED,
        /// Money that the database lost and the tape kept.
        FROM_TAPE;

        /// Key of its words.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
