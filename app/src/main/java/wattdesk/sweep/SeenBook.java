package wattdesk.sweep;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// Where looks, hours, gaps and turned switches are kept. Writing goes beside the ledger's writer
/// and never before a sale.
public interface SeenBook {

    List<MeterSeen> all();

    /// All of it in one transaction.
    void keep(Batch batch);

    /// The hours of a meter from an instant on, in order.
    List<MeterHour> hours(String meterNumber, Instant from);

    /// Times without an answer that were not over before that instant, the newest first.
    List<MeterGap> gaps(String meterNumber, Instant from);

    /// Switches that turned from an instant on, the newest first.
    List<SwitchTurn> turns(String meterNumber, Instant from);

    /// Takes away hours, ended gaps and turns that began before those instants; returns how many
    /// rows.
    int trim(Instant hoursBefore, Instant eventsBefore);

    /// What changed since the last time.
    record Batch(Collection<MeterSeen> seen, Collection<MeterHour> hours,
            Collection<MeterGap> gaps, Collection<SwitchTurn> turns) {

        public boolean isEmpty() {
            return seen.isEmpty() && hours.isEmpty() && gaps.isEmpty() && turns.isEmpty();
        }
    }
}
