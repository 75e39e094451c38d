package wattdesk.vending.ui.pending;

/// What a person can do with an open delivery.
interface PendingActions {

    void checkNow();

    void voidSale();

    void decide(boolean arrived);

    void adopt();
}
