package wattdesk.customer.ui;

/// What a person can do with accounts.
interface AccountsActions {

    void openAccount();

    /// The page of the chosen account.
    void openPage();

    /// Opens preset accounts together.
    void openTogether();

    void addLine();

    void addPrice();

    /// Of the chosen account.
    void correctMeter();

    /// Of the chosen account's meter type.
    void testSale();

    /// What the chosen account was charged, and why.
    void charges();

    /// What the chosen account's meter can be told from afar.
    void operate();

    /// Every meter of the station.
    void meters();

    /// Buildings and rooms, and Excel in and out.
    void premises();
}
