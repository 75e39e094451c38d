package wattdesk.billing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;
import wattdesk.rating.ChargeLine;

/// One charge with everything that it rests on: both readings with the clock's state, the ratio,
/// whether the registers by band were taken, what a rollover added, the lines with version, tier
/// position and exact product, the remainder before and after, and the entry in the ledger.
///
/// `tierBefore` and `tierAfter` are what counted towards the tiers where it begins and ends; the
/// carries are in units of 0.00001 fen.
/// `deducted` is what the meter itself took in that time where both readings tell it.
public record ExplainedCharge(
        ListedCharge charge, String room, String customer, String tariffId, String tariffName,
        MeterValue from, MeterValue to, long ratio, boolean byBand, Usage lifted,
        List<ChargeLine> lines, Usage tierBefore, Usage tierAfter, long carryBefore,
        long carryAfter, @Nullable UUID entry,
        @Nullable Money deducted) {

    /// Units of 0.00001 fen in one fen.
    public static final long UNITS_PER_FEN = 100_000;

    public ExplainedCharge {
        lines = List.copyOf(lines);
    }

    /// The exact sum of the lines in units of 0.00001 fen.
    public long exact() {
        return lines.stream().mapToLong(ChargeLine::exact).reduce(0, Math::addExact);
    }

    /// What rounding the step to fen added to its exact amount, or took off (units of 0.00001 fen).
    public long rounded() {
        return Math.subtractExact(
                Math.multiplyExact(charge.amount().fen(), UNITS_PER_FEN), exact());
    }
}
