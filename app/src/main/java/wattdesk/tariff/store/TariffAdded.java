package wattdesk.tariff.store;

import wattdesk.ledger.Move;
import wattdesk.tariff.Tariff;

/// A new tariff with its document, on its way through the books.
public record TariffAdded(Tariff tariff, String document) implements Move {}
