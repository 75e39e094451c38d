package wattdesk.vending;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.ReceiptNumber;
import wattdesk.message.Message;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;

/// A sale with the way of its credit, as lists, receipts and the command line show it.
///
/// Names are as they were at the sale; `operator` is the name, `login` who it is. `trouble` is the
/// last thing that kept the credit from the meter: a code of the message catalogue with its detail.
public record Order(
        UUID sale, UUID transfer, ReceiptNumber receipt, long sequence, Instant at, BusinessDay day,
        String operator, String login, String account, String room, String customer, String meter,
        Money amount,
        Tender tender, SaleState saleState, TransferState transferState,
        @Nullable Money balanceBefore, @Nullable Money balanceAfter, @Nullable Integer counter,
        int attempts, @Nullable Instant nextTry, @Nullable Trouble trouble, int prints,
        boolean clockFlagged) {

    /// Why it is not on the meter yet.
    public record Trouble(String code, String detail) {

        private static final String BETWEEN = " | ";

        public static Trouble of(Message message) {
            return new Trouble(message.code(), String.join(BETWEEN, message.arguments()));
        }

        /// In words again.
        public Message message() {
            String feature = code.startsWith("WD-3") ? "metering" : "vending";
            return new Message(feature, code, arguments());
        }

        /// What filled the gaps of the message.
        public List<String> arguments() {
            return List.of(detail.split(" \\| ", -1));
        }
    }

    /// Sold without delivery: nothing was sent to the meter, or will be before somebody asks.
    public boolean held() {
        return transferState == TransferState.PENDING && nextTry == null;
    }

    /// The one word for where it stands.
    public Standing standing() {
        if (saleState == SaleState.VOIDED) {
            return Standing.VOIDED;
        }
        return switch (transferState) {
            case PENDING, INTENT -> Standing.PENDING;
            case DELIVERED -> Standing.DELIVERED;
            case REFUSED -> Standing.REFUSED;
            case UNKNOWN -> Standing.UNKNOWN;
            case DISPUTED -> Standing.DISPUTED;
            case CANCELLED -> Standing.VOIDED;
        };
    }

    /// What an operator is told.
    public enum Standing { DELIVERED, PENDING, UNKNOWN, REFUSED, DISPUTED, VOIDED }
}
