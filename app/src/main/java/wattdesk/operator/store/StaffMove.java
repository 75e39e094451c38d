package wattdesk.operator.store;

import java.util.List;
import java.util.UUID;
import wattdesk.ledger.Move;
import wattdesk.operator.StaffStep;

/// A step of the staff on its way through the books; `ending` are the shifts that end with it.
public record StaffMove(StaffStep step, List<UUID> ending) implements Move {

    public StaffMove {
        ending = List.copyOf(ending);
    }
}
