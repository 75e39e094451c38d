package wattdesk.vending;

import wattdesk.ledger.Numbered;

/// A carried credit on its way through the books: an order with a receipt number of `series`, while
/// the number of the change is that of its slip.
public record SaleCarried(SalePaid order, String series) implements Numbered {}
