package wattdesk.tariff;

import java.util.List;
import wattdesk.quantity.Energy;
import wattdesk.quantity.Money;
import wattdesk.quantity.UnitPrice;

/// What an amount buys at today's prices: one line per tier (or band) it reaches.
///
/// A quote is a promise of price, not of energy: the meter deducts. `approximate` marks tariffs
/// whose price depends on when the energy is used.
public record Quote(Money amount, List<Line> lines, Energy energy, boolean approximate) {

    /// `label` is the tier's number ("1") or the band's name ("FLAT").
    public record Line(String label, Energy energy, UnitPrice price, Money cost) {}

    public Quote {
        lines = List.copyOf(lines);
    }
}
