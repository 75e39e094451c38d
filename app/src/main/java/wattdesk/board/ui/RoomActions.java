package wattdesk.board.ui;

import wattdesk.customer.AccountCard;

/// What can be pressed on the page of a room.
interface RoomActions {

    void back();

    void openAccount();

    /// Another meter of the room.
    void choose(AccountCard card);

    void sell();
}
