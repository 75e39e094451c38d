package wattdesk.ledger.store;

import static wattdesk.store.generated.Tables.APPROVAL;

import org.jooq.DSLContext;
import wattdesk.ledger.ApprovalUsed;
import wattdesk.ledger.Stamp;
import wattdesk.operator.Approval;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.MoveWriter;
import wattdesk.store.StaleMove;

/// An approval enters the books when it is used; used before is stale.
public final class ApprovalUsedWriter implements MoveWriter<ApprovalUsed> {

    @Override
    public Class<ApprovalUsed> kind() {
        return ApprovalUsed.class;
    }

    @Override
    public void write(DSLContext transaction, ApprovalUsed move, Stamp stamp) {
        Approval approval = move.approval();
        if (transaction.fetchExists(APPROVAL, APPROVAL.ID.eq(approval.id()))) {
            throw new StaleMove("approval used before");
        }
        transaction.insertInto(APPROVAL)
                .set(APPROVAL.ID, approval.id())
                .set(APPROVAL.ACTION, approval.action())
                .set(APPROVAL.SUBJECT, approval.subject())
                .set(APPROVAL.REQUESTER, approval.requester().login())
                .set(APPROVAL.APPROVER, approval.approver().login())
                .set(APPROVAL.REASON, approval.reason())
                .set(APPROVAL.AT, BusinessDay.wallClock(approval.at()))
                .set(APPROVAL.SEQUENCE, stamp.sequence())
                .execute();
    }
}
