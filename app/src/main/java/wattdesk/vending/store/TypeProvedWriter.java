package wattdesk.vending.store;

import static wattdesk.store.generated.Tables.PROFILE_PROOF;

import org.jooq.DSLContext;
import wattdesk.ledger.Stamp;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.MoveWriter;
import wattdesk.store.StaleMove;
import wattdesk.vending.TypeProved;

/// A test sale proves its type once.
final class TypeProvedWriter implements MoveWriter<TypeProved> {

    @Override
    public Class<TypeProved> kind() {
        return TypeProved.class;
    }

    @Override
    public void write(DSLContext transaction, TypeProved move, Stamp stamp) {
        if (transaction.fetchExists(PROFILE_PROOF, PROFILE_PROOF.SALE.eq(move.sale()))) {
            throw new StaleMove("proved before");
        }
        transaction.insertInto(PROFILE_PROOF)
                .set(PROFILE_PROOF.SALE, move.sale())
                .set(PROFILE_PROOF.SEQUENCE, stamp.sequence())
                .set(PROFILE_PROOF.COUNT_BEFORE, move.countBefore())
                .set(PROFILE_PROOF.COUNT_AFTER, move.countAfter())
                .set(PROFILE_PROOF.BALANCE_BEFORE_FEN, move.balanceBefore().fen())
                .set(PROFILE_PROOF.BALANCE_AFTER_FEN, move.balanceAfter().fen())
                .set(PROFILE_PROOF.DISPLAYED_FEN, move.displayed().fen())
                .set(PROFILE_PROOF.OPERATOR, stamp.actor().operator().login())
                .set(PROFILE_PROOF.AT, BusinessDay.wallClock(stamp.at()))
                .execute();
    }
}
