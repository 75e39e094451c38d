package wattdesk.customer.ui;

/// What a person can do with accounts.
interface AccountsActions {

    void openAccount();

    void addLine();
}
