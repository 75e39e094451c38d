package wattdesk.vending.ui.counter;

import wattdesk.finder.Hit;

/// What a person can do at the counter.
interface CounterActions {

    void searched(String typed);

    void move(int by);

    void choose();

    void open(Hit hit);

    void readAgain();

    /// What the chosen account was charged, and why.
    void charges();

    void quick(int yuan);

    void sameAsLast();

    void sell();

    /// Takes what another till credited into the books.
    void adopt();

    void back();
}
