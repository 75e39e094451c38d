package wattdesk.customer;

import java.util.List;
import java.util.Optional;
import wattdesk.operator.Actor;

/// The station's accounts.
public interface Accounts {

    Optional<AccountCard> byNumber(String account);

    Optional<AccountCard> byMeter(String meterNumber);

    /// Open accounts in order of building, floor, room.
    List<AccountCard> all();

    /// Opens an account; makes room, customer and meter where they do not exist yet.
    Opening open(OpenAccount request, Actor actor);
}
