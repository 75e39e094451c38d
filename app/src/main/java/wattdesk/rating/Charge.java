package wattdesk.rating;

import java.time.Instant;
import java.util.List;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;

/// What one step costs: lines that sum to the amount and to the usage, and where the account stands
/// before and after it. `tierUsed` is what the account has used in the tier period that contains
/// the end of the step: zero where that is a start, the last count where nothing is counted.
public record Charge(
        Instant from, Instant to, List<ChargeLine> lines, Usage usage, Money amount,
        Standing before, Standing after, Usage tierUsed) {

    public Charge {
        lines = List.copyOf(lines);
    }

    /// The sum of the lines before any rounding, in units of 0.00001 fen.
    public long exact() {
        return lines.stream().mapToLong(ChargeLine::exact).reduce(0, Math::addExact);
    }
}
