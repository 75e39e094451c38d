package wattdesk.vending;

import java.util.UUID;
import wattdesk.ledger.Move;

/// PAID to VOIDED; the receipt keeps its number.
public record SaleVoided(UUID sale) implements Move {}
