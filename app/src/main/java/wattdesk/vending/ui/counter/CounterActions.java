package wattdesk.vending.ui.counter;

/// What a person can do at the counter.
interface CounterActions {

    void searched(String typed);

    void move(int by);

    void choose();

    void open(String account);

    void readAgain();

    void quick(int yuan);

    void sameAsLast();

    void sell();

    /// Takes what another till credited into the books.
    void adopt();

    void back();
}
