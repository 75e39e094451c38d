package wattdesk.vending.ui.counter;

import wattdesk.quantity.Money;

/// What the operator has taken today.
record Takings(int sales, Money sum) {

    static final Takings NONE = new Takings(0, Money.ZERO);
}
