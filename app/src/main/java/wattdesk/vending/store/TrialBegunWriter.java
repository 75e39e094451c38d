package wattdesk.vending.store;

import static wattdesk.store.generated.Tables.PROFILE_TRIAL;

import org.jooq.DSLContext;
import wattdesk.ledger.Stamp;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.MoveWriter;
import wattdesk.vending.TrialBegun;

/// The sale of the same change is a test sale.
final class TrialBegunWriter implements MoveWriter<TrialBegun> {

    @Override
    public Class<TrialBegun> kind() {
        return TrialBegun.class;
    }

    @Override
    public void write(DSLContext transaction, TrialBegun move, Stamp stamp) {
        transaction.insertInto(PROFILE_TRIAL)
                .set(PROFILE_TRIAL.SALE, move.sale())
                .set(PROFILE_TRIAL.SEQUENCE, stamp.sequence())
                .set(PROFILE_TRIAL.PROFILE, move.profile())
                .set(PROFILE_TRIAL.FILE_HASH, move.fileHash())
                .set(PROFILE_TRIAL.APPROVAL, move.approval())
                .set(PROFILE_TRIAL.AT, BusinessDay.wallClock(stamp.at()))
                .execute();
    }
}
