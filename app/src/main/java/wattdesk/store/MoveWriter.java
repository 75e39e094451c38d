package wattdesk.store;

import org.jooq.DSLContext;
import wattdesk.ledger.Move;
import wattdesk.ledger.Stamp;

/// Writes one kind of move inside the transaction of its change.
///
/// Each feature's `store` room has one per record of [Move] it owns; the station hands them to the
/// books. A writer that finds its row elsewhere throws [StaleMove]: nothing is committed then.
public interface MoveWriter<M extends Move> {

    Class<M> kind();

    void write(DSLContext transaction, M move, Stamp stamp);
}
