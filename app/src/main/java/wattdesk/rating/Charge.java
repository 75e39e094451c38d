package wattdesk.rating;

import java.time.Instant;
import java.util.List;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;

/// What one step costs: lines that sum to the amount and to the usage, and where the account stands
/// before and after it.
public record Charge(
        Instant from, Instant to, List<ChargeLine> lines, Usage usage, Money amount,
        Standing before, Standing after) {

    public Charge {
        lines = List.copyOf(lines);
    }
}
