package wattdesk.resale.store;

import wattdesk.ledger.Move;
import wattdesk.resale.SupplierBill;

/// A supplier's bill is noted.
record BillKept(SupplierBill bill) implements Move {}
