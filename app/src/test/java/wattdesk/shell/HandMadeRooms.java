package wattdesk.shell;

import java.util.List;
import wattdesk.board.AccountFacts;
import wattdesk.board.BoardFacts;
import wattdesk.board.BoardRoom;
import wattdesk.board.Link;
import wattdesk.board.MeterFacts;
import wattdesk.board.Relay;
import wattdesk.board.Standing;
import wattdesk.quantity.Money;

/// The rooms of a hand-made station's accounts, each with its balance read a minute ago.
record HandMadeRooms(HandMadeStation station) implements BoardFacts {

    @Override
    public List<BoardRoom> all() {
        return station.cards.stream().map(card -> new BoardRoom(card.room(), "", List.of(
                new AccountFacts(card.number(), card.customer().name(), card.customer().phone(),
                        card.mode(), Standing.OPEN, Money.ZERO, List.of(new MeterFacts(
                                card.meter().number(), Money.ofFen(3_762),
                                station.clock.instant().minusSeconds(60), Link.ONLINE,
                                Relay.CLOSED, false, 0)))))).toList();
    }

    @Override
    public long version() {
        return station.cards.size();
    }
}
