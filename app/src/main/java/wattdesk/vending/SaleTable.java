package wattdesk.vending;

import java.util.List;
import java.util.Optional;

/// The machine of a sale as a table (money 3.2); what is not listed is refused.
public final class SaleTable {

    /// One line of the table.
    public record Row(SaleState from, SaleEvent on, SaleState to) {}

    public static final List<Row> ROWS = List.of(
            new Row(SaleState.QUOTED, SaleEvent.CASH_CONFIRMED, SaleState.PAID),
            new Row(SaleState.PAID, SaleEvent.VOIDED, SaleState.VOIDED));

    private SaleTable() {}

    public static Optional<SaleState> next(SaleState from, SaleEvent on) {
        return ROWS.stream()
                .filter(r -> r.from() == from && r.on() == on)
                .map(Row::to)
                .findFirst();
    }
}
