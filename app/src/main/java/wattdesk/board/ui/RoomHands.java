package wattdesk.board.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import wattdesk.customer.AccountCard;
import wattdesk.message.Words;
import wattdesk.remote.Operation;
import wattdesk.remote.RemoteWords;
import wattdesk.remote.ui.LiveController;
import wattdesk.remote.ui.RemoteController;
import wattdesk.ui.WordKey;

/// What can be done from the page of a room: each act of its meter with its key. What the meter
/// cannot or the person may not do is not there.
record RoomHands(RoomWays ways, RemoteController remote, LiveController live, Words words) {

    /// In order; `undelivered` tells that something is paid and not on the meter.
    List<RoomAct> acts(AccountCard card, RemoteController.Offer offer, boolean undelivered) {
        RemoteWords spoken = new RemoteWords(words.language());
        List<RoomAct> acts = new ArrayList<>();
        acts.add(new RoomAct("room-read", words.get("act.read"), KeyCode.R, live::read));
        acts.add(new RoomAct("room-sell", words.get("act.sell"), KeyCode.S,
                () -> ways.sell(card)));
        for (Operation operation : offer.operations()) {
            acts.add(new RoomAct(WordKey.of("room-", operation), spoken.operation(operation),
                    RoomAct.key(operation), () -> remote.open(card, operation)));
        }
        if (offer.prices()) {
            acts.add(new RoomAct("room-prices", words.get("act.prices"), KeyCode.P,
                    () -> remote.setPrices(card)));
        }
        acts.add(new RoomAct("room-account", words.get("act.account"), KeyCode.G,
                () -> ways.account(card.number())));
        if (undelivered) {
            acts.add(new RoomAct("room-pending", words.get("act.pending"), KeyCode.F,
                    ways::pending));
        }
        return acts;
    }
}
