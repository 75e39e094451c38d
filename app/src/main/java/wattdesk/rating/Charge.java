package wattdesk.rating;

import java.time.Instant;
import java.util.List;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;

/// What one step costs: lines that sum to the amount and to the usage, and where the account stands
/// before and after it. `countedSince` is the start of the count that the end of the step belongs
/// to.
public record Charge(
        Instant from, Instant to, List<ChargeLine> lines, Usage usage, Money amount,
        Standing before, Standing after, Instant countedSince) {

    public Charge {
        lines = List.copyOf(lines);
    }

    /// What the account has used in the tier period that the step ends in; a step that ends on a
    /// start ends in the period before it.
    public Usage tierUsed() {
        return after.used(countedSince);
    }

    /// The sum of the lines before any rounding, in units of 0.00001 fen.
    public long exact() {
        return lines.stream().mapToLong(ChargeLine::exact).reduce(0, Math::addExact);
    }
}
