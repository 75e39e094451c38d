package wattdesk.vending.ui.receipts;

/// What a person can do with receipts.
interface ReceiptsActions {

    void day(int by);

    void reprint();

    void savePdf();
}
