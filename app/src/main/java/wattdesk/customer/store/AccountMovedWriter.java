package wattdesk.customer.store;

import static wattdesk.store.generated.Tables.ACCOUNT;
import static wattdesk.store.generated.Tables.CREDIT_TRANSFER;
import static wattdesk.store.generated.Tables.METER;

import java.time.OffsetDateTime;
import org.jooq.DSLContext;
import wattdesk.customer.AccountMoved;
import wattdesk.customer.AccountState;
import wattdesk.ledger.Stamp;
import wattdesk.quantity.BusinessDay;
import wattdesk.slip.Slip;
import wattdesk.store.MoveWriter;
import wattdesk.store.StaleMove;

/// Moves an account on from exactly the state that was looked at. Where it stops or ends, no credit
/// may be on its way to a meter of it: judged here, beside the sales.
public final class AccountMovedWriter implements MoveWriter<AccountMoved> {

    @Override
    public Class<AccountMoved> kind() {
        return AccountMoved.class;
    }

    @Override
    public void write(DSLContext transaction, AccountMoved move, Stamp stamp) {
        boolean stops = move.to() != AccountState.OPEN && move.from() != move.to();
        if (stops && creditOpen(transaction, move.account())) {
            throw new StaleMove("a credit is open for account " + move.account());
        }
        OffsetDateTime at = BusinessDay.wallClock(stamp.at());
        int moved = transaction.update(ACCOUNT).set(ACCOUNT.STATE, move.to().name())
                .set(ACCOUNT.OPENED_AT, move.from() == AccountState.PRESET
                        ? org.jooq.impl.DSL.val(at) : ACCOUNT.OPENED_AT)
                .set(ACCOUNT.CLOSED_AT, move.to() == AccountState.CLOSED ? at : null)
                .where(ACCOUNT.NUMBER.eq(move.account()), ACCOUNT.STATE.eq(move.from().name()))
                .execute();
        if (moved != 1) {
            throw new StaleMove("account " + move.account() + " is not " + move.from());
        }
        if (move.kind() == Slip.Kind.CLOSED) {
            int _ = transaction.update(METER).setNull(METER.ACCOUNT)
                    .where(METER.ACCOUNT.eq(move.account())).execute();
        }
        StepRows.add(transaction, move.account(), move.kind().name(), move.from(), move.to(),
                move.reason(), stamp.command(), stamp);
    }

    private static boolean creditOpen(DSLContext transaction, String account) {
        return transaction.fetchExists(transaction.selectOne().from(CREDIT_TRANSFER).join(METER)
                .on(METER.NUMBER.eq(CREDIT_TRANSFER.METER_NUMBER))
                .where(METER.ACCOUNT.eq(account), CREDIT_TRANSFER.OPEN_STATE.isTrue()));
    }
}
