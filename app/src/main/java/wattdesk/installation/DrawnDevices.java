package wattdesk.installation;

import java.util.List;
import wattdesk.ledger.Move;

/// An order drawn up: what it shows, what it writes, and which accounts are charged behind it.
sealed interface DrawnDevices {

    record Plan(DevicePlan plan, List<Move> moves, List<String> charged) implements DrawnDevices {
        public Plan {
            moves = List.copyOf(moves);
            charged = List.copyOf(charged);
        }
    }

    record Not(DeviceStep.Why why) implements DrawnDevices {}
}
