package wattdesk.operator.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import wattdesk.ledger.Move;
import wattdesk.quantity.BusinessDay;

/// A shift that the tape speaks of, with the ones that ended when it began. Nothing is done for
/// what the database has; an operator whom it lost comes back without a password, unable to enter.
public record ShiftFromTape(
        UUID id, String login, Instant at, BusinessDay day, long floatFen, List<UUID> ending)
        implements Move {

    public ShiftFromTape {
        ending = List.copyOf(ending);
    }
}
