package wattdesk.rating;

import java.time.Instant;
import wattdesk.quantity.Money;
import wattdesk.quantity.UnitPrice;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Band;

/// One price times one usage, with all that explains it.
///
/// `from` and `to` bound the part of the step; `version` is the instant of the version that priced
/// it; `tier` counts from 1. `tierBefore` and `tierAfter` tell where the account stood in its tier
/// period before and after the part's usage in that tier (zero without tiers). The exact amount is
/// usage × price in units of 0.00001 fen; `amount` is what it became when the step was rounded.
/// `estimated` marks what rests on a division by time.
public record ChargeLine(
        Instant from, Instant to, Instant version, int tier, Band band, Usage usage,
        UnitPrice price, Money amount, Usage tierBefore, Usage tierAfter, boolean estimated) {

    /// In units of 0.00001 fen. Throws ArithmeticException beyond what can be counted.
    public long exact() {
        return Math.multiplyExact(usage.thousandths(), price.tenThousandths());
    }

    ChargeLine costing(long fen) {
        return new ChargeLine(from, to, version, tier, band, usage, price, Money.ofFen(fen),
                tierBefore, tierAfter, estimated);
    }
}
