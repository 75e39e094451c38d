package wattdesk.billing.store;

import static wattdesk.store.generated.Tables.STEP_DECISION;

import java.util.UUID;
import org.jooq.DSLContext;
import wattdesk.billing.ProblemDecided;
import wattdesk.ledger.Stamp;
import wattdesk.store.MoveWriter;

/// Takes a problem off the work list with what a person said, and keeps the values written down.
final class ProblemDecidedWriter implements MoveWriter<ProblemDecided> {

    @Override
    public Class<ProblemDecided> kind() {
        return ProblemDecided.class;
    }

    @Override
    public void write(DSLContext transaction, ProblemDecided move, Stamp stamp) {
        ProblemRows.close(transaction, move.problem(), move.resolution(), move.reason(), stamp);
        ReadingColumns.add(transaction, move.values(), stamp);
        UUID to = move.to();
        if (to != null) {
            int _ = transaction.insertInto(STEP_DECISION)
                    .columns(STEP_DECISION.TO_READING, STEP_DECISION.PROBLEM,
                            STEP_DECISION.ROLLED_OVER, STEP_DECISION.CHECKED,
                            STEP_DECISION.SEQUENCE)
                    .values(to, move.problem(), move.decision().rolledOver(),
                            move.decision().checked(), stamp.sequence()).execute();
        }
    }
}
