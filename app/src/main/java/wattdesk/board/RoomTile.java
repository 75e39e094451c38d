package wattdesk.board;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.premises.Room;
import wattdesk.quantity.Money;

/// One room as the board shows it.
///
/// `account` is the one that the sign speaks of, null where there is none. `balance` is null where
/// none is kept or known; `balanceAt` tells when a meter said it and is null for what the station
/// itself keeps. `old` balances are past the age at which they may be taken for today's.
public record RoomTile(
        Room room, @Nullable String account, String customer, String phone, List<String> meters,
        Sign sign, @Nullable Money balance, @Nullable Instant balanceAt, boolean old, Link link,
        Relay relay, int waiting) {

    public RoomTile {
        meters = List.copyOf(meters);
    }

    public boolean offline() {
        return link == Link.OFFLINE;
    }

    public boolean pending() {
        return waiting > 0;
    }
}
