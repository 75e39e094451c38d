package wattdesk.vending.ui.counter;

/// Where the counter sends people to other places.
public interface Elsewhere {

    /// Where an empty station is filled.
    void accounts();

    /// What that account was charged, and why.
    void charges(String account);
}
