package wattdesk.vending;

import java.util.UUID;
import wattdesk.ledger.Move;
import wattdesk.quantity.Money;

/// A test sale arrived, and the meter's own display shows what was read back: the type is proved.
public record TypeProved(UUID sale, int countBefore, int countAfter, Money balanceBefore,
        Money balanceAfter, Money displayed) implements Move {}
