package wattdesk.ledger.store;

import static wattdesk.store.generated.Tables.CLOCK_CONFIRMATION;

import org.jooq.DSLContext;
import wattdesk.ledger.ClockConfirmed;
import wattdesk.ledger.Stamp;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.MoveWriter;

/// Keeps who said that a clock behind the last entry is right.
final class ClockConfirmedWriter implements MoveWriter<ClockConfirmed> {

    @Override
    public Class<ClockConfirmed> kind() {
        return ClockConfirmed.class;
    }

    @Override
    public void write(DSLContext transaction, ClockConfirmed move, Stamp stamp) {
        transaction.insertInto(CLOCK_CONFIRMATION)
                .columns(CLOCK_CONFIRMATION.SEQUENCE, CLOCK_CONFIRMATION.AT,
                        CLOCK_CONFIRMATION.LAST_ENTRY, CLOCK_CONFIRMATION.OPERATOR)
                .values(stamp.sequence(), BusinessDay.wallClock(move.at()),
                        BusinessDay.wallClock(move.lastEntry()), stamp.actor().operator().login())
                .execute();
    }
}
