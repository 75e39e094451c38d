package wattdesk.board;

import java.util.List;
import wattdesk.premises.Room;

/// What is known of one room. `use` is what it is for, in the station's own words; may be empty.
public record BoardRoom(Room room, String use, List<AccountFacts> accounts) {

    public BoardRoom {
        accounts = List.copyOf(accounts);
    }
}
