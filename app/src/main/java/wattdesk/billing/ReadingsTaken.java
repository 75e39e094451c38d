package wattdesk.billing;

import java.util.List;
import wattdesk.ledger.Move;
import wattdesk.quantity.BusinessDay;

/// Readings for bills, and days of meters without one, on their way through the books.
public record ReadingsTaken(List<MeterValue> values, List<Missing> gaps) implements Move {

    public ReadingsTaken {
        values = List.copyOf(values);
        gaps = List.copyOf(gaps);
    }

    /// A day of a meter without a reading.
    public record Missing(String meterNumber, String account, BusinessDay day, String cause) {}
}
