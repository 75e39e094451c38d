package wattdesk.billing.store;

import static wattdesk.store.generated.Tables.BILLING_RUN;

import org.jooq.DSLContext;
import wattdesk.billing.RunMoved;
import wattdesk.ledger.Stamp;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.MoveWriter;
import wattdesk.store.StaleMove;

/// Begins the run of a day and ends it.
final class RunMovedWriter implements MoveWriter<RunMoved> {

    @Override
    public Class<RunMoved> kind() {
        return RunMoved.class;
    }

    @Override
    public void write(DSLContext transaction, RunMoved move, Stamp stamp) {
        if (move.finished()) {
            int ended = transaction.update(BILLING_RUN)
                    .set(BILLING_RUN.FINISHED_AT, BusinessDay.wallClock(stamp.at()))
                    .where(BILLING_RUN.BUSINESS_DAY.eq(move.day().date()),
                            BILLING_RUN.FINISHED_AT.isNull()).execute();
            if (ended != 1) {
                throw new StaleMove("run of " + move.day() + " is done");
            }
            GapRows.forget(transaction, stamp);
            return;
        }
        int _ = transaction.insertInto(BILLING_RUN)
                .columns(BILLING_RUN.BUSINESS_DAY, BILLING_RUN.STARTED_AT, BILLING_RUN.STARTED_BY,
                        BILLING_RUN.SEQUENCE)
                .values(move.day().date(), BusinessDay.wallClock(stamp.at()),
                        stamp.actor().operator().login(), stamp.sequence()).execute();
    }
}
