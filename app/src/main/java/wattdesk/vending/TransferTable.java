package wattdesk.vending;

import static wattdesk.vending.TransferEvent.FOUND_ARRIVED;
import static wattdesk.vending.TransferEvent.FOUND_NOT_ARRIVED;
import static wattdesk.vending.TransferEvent.INTENT_STORED;
import static wattdesk.vending.TransferEvent.METER_REFUSED;
import static wattdesk.vending.TransferEvent.MISFIT;
import static wattdesk.vending.TransferEvent.NO_ANSWER;
import static wattdesk.vending.TransferEvent.PROVED_DONE;
import static wattdesk.vending.TransferEvent.PROVED_NOT_DONE;
import static wattdesk.vending.TransferEvent.PUT_OFF;
import static wattdesk.vending.TransferState.CANCELLED;
import static wattdesk.vending.TransferState.DELIVERED;
import static wattdesk.vending.TransferState.DISPUTED;
import static wattdesk.vending.TransferState.INTENT;
import static wattdesk.vending.TransferState.PENDING;
import static wattdesk.vending.TransferState.REFUSED;
import static wattdesk.vending.TransferState.UNKNOWN;

import java.util.List;
import java.util.Optional;

/// The machine of a credit as a table (money 3.2); what is not listed is refused.
public final class TransferTable {

    /// One line of the table.
    public record Row(TransferState from, TransferEvent on, TransferState to) {}

    public static final List<Row> ROWS = List.of(
            new Row(PENDING, INTENT_STORED, INTENT),
            new Row(PENDING, PUT_OFF, PENDING),
            new Row(PENDING, TransferEvent.VOIDED, CANCELLED),
            new Row(INTENT, INTENT_STORED, INTENT),
            new Row(INTENT, PROVED_DONE, DELIVERED),
            new Row(INTENT, METER_REFUSED, REFUSED),
            new Row(INTENT, PROVED_NOT_DONE, INTENT),
            new Row(INTENT, PUT_OFF, PENDING),
            new Row(INTENT, NO_ANSWER, UNKNOWN),
            new Row(INTENT, MISFIT, DISPUTED),
            new Row(UNKNOWN, PROVED_DONE, DELIVERED),
            new Row(UNKNOWN, PROVED_NOT_DONE, INTENT),
            new Row(UNKNOWN, MISFIT, DISPUTED),
            new Row(UNKNOWN, NO_ANSWER, UNKNOWN),
            new Row(REFUSED, INTENT_STORED, INTENT),
            new Row(REFUSED, PUT_OFF, REFUSED),
            new Row(REFUSED, TransferEvent.VOIDED, CANCELLED),
            new Row(DISPUTED, FOUND_ARRIVED, DELIVERED),
            new Row(DISPUTED, FOUND_NOT_ARRIVED, REFUSED));

    private TransferTable() {}

    public static Optional<TransferState> next(TransferState from, TransferEvent on) {
        return ROWS.stream()
                .filter(r -> r.from() == from && r.on() == on)
                .map(Row::to)
                .findFirst();
    }

    public static boolean allows(TransferState from, TransferState to) {
        return ROWS.stream().anyMatch(r -> r.from() == from && r.to() == to);
    }
}
