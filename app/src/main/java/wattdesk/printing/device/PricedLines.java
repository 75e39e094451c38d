package wattdesk.printing.device;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import wattdesk.printing.SaleQuotes.Priced;
import wattdesk.quantity.Energy;
import wattdesk.quantity.UnitPrice;
import wattdesk.quantity.Usage;
import wattdesk.reports.receipt.EnergyLine;
import wattdesk.reports.receipt.TierStanding;
import wattdesk.tariff.Band;
import wattdesk.tariff.Quote;
import wattdesk.tariff.Tier;

/// A quote as lines of a receipt.
final class PricedLines {

    private PricedLines() {}

    /// With bands nobody knows how much of which: no lines, because paper must add up.
    static List<EnergyLine> energy(Priced priced) {
        Quote quote = priced.quote();
        if (quote.approximate()) {
            return List.of();
        }
        boolean tiered = tiered(priced);
        return quote.lines().stream().map(line -> new EnergyLine(
                tiered ? Integer.parseInt(line.label()) : 0, null, line.energy().wh(),
                decimal(line.price()), line.cost().fen())).toList();
    }

    private static boolean tiered(Priced priced) {
        return priced.version().tiers().size() > 1;
    }

    /// Where the account stood before it used what it bought.
    static Optional<TierStanding> tier(Priced priced) {
        if (priced.quote().approximate() || !tiered(priced)) {
            return Optional.empty();
        }
        List<Tier> tiers = priced.version().tiers();
        Energy used = priced.used();
        int at = 0;
        while (left(tiers.get(at), used) <= 0) {
            at++;
        }
        TierStanding.Next next = at + 1 == tiers.size() ? null
                : new TierStanding.Next(left(tiers.get(at), used), price(priced, at + 1));
        return Optional.of(new TierStanding(at + 1, price(priced, at), next));
    }

    /// Wh until the tier ends; a lot where it never does.
    private static long left(Tier tier, Energy used) {
        Usage upTo = tier.upTo();
        return upTo == null ? Long.MAX_VALUE : upTo.minus(Usage.of(used)).thousandths();
    }

    private static BigDecimal price(Priced priced, int tier) {
        Band band = priced.version().bands().getFirst();
        return decimal(priced.version().tiers().get(tier).price(band));
    }

    private static BigDecimal decimal(UnitPrice price) {
        return new BigDecimal(price.yuanPerUnit());
    }
}
