package wattdesk.board.ui;

/// What can be pressed on the board.
interface BoardActions {

    void larger();

    void smaller();

    /// Every room in sight.
    void fit();

    /// No search, no chip.
    void everything();

    void toAccounts();
}
