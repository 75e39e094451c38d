package wattdesk.vending;

import wattdesk.operator.Actor;

/// Hears of a sale after it is durable and its delivery was tried: the receipt printer's door.
///
/// What it does never fails the sale: it returns at once and throws nothing.
@FunctionalInterface
public interface SaleListener {

    void sold(Order order, Actor actor);
}
