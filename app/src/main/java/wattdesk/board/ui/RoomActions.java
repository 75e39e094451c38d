package wattdesk.board.ui;

import wattdesk.customer.AccountCard;

/// What can be pressed on the page of a room, beside its acts.
interface RoomActions {

    void back();

    void openAccount();

    /// Another meter of the room.
    void choose(AccountCard card);
}
