package wattdesk.board;

import java.time.LocalDate;
import java.util.List;

/// What meters used, out of what was charged.
@FunctionalInterface
public interface RoomUsage {

    /// A bar for each day on which a charge of that meter ends, in order; both dates count.
    List<UsageBar> days(String meterNumber, LocalDate from, LocalDate to);

    /// What its registers are multiplied by now; 1 where there are no transformers.
    default long ratio(String meterNumber) {
        return 1;
    }
}
