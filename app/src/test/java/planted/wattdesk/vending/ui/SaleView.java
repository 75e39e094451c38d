package planted.wattdesk.vending.ui;

import planted.wattdesk.vending.store.Rows;

/// Breaks: screens stay away from stores.
public final class SaleView {
    public Rows rows;
}
