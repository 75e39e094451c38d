package wattdesk.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Commodity;

/// What meters used, out of what was charged.
@FunctionalInterface
public interface RoomUsage {

    /// A bar for each day on which a charge of that meter ends, in order; both dates count.
    List<UsageBar> days(String meterNumber, LocalDate from, LocalDate to);

    /// What counted towards the tiers of an account in that commodity up to its last charge, by
    /// when each count began; empty before its first charge.
    default Map<Instant, Usage> counted(String account, Commodity commodity) {
        return Map.of();
    }

    /// What its registers are multiplied by now; 1 where there are no transformers.
    default long ratio(String meterNumber) {
        return 1;
    }
}
