package wattdesk.board.ui;

import wattdesk.customer.AccountCard;

/// Where the page of a room leads to; what the role may not do is not offered.
public interface RoomWays {

    /// To the counter, with that meter of the account in front.
    void sell(AccountCard card);

    /// To the bills of that account.
    void bills(String account);

    /// To the page of that account: deposit, transfer, suspension, closing with its refund.
    void account(String account);

    /// To what is paid and not on its meter: there it is decided, and given back.
    void pending();

    boolean mayOpenAccounts();

    /// To where accounts are opened.
    void openAccount();
}
