package wattdesk.customer.store;

import static wattdesk.store.generated.Tables.ACCOUNT_STEP;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountState;
import wattdesk.customer.AccountStep;
import wattdesk.ledger.Stamp;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.TableRow;

/// What happened to accounts, in order; only ever added to.
public final class StepRows {
    private StepRows() {}

    /// `slip` must be in the books already.
    public static void add(DSLContext transaction, String account, String kind,
            @Nullable AccountState from, AccountState to, @Nullable String reason,
            @Nullable UUID slip, Stamp stamp) {
        @Nullable Integer last = transaction.select(DSL.max(ACCOUNT_STEP.STEP))
                .from(ACCOUNT_STEP).where(ACCOUNT_STEP.ACCOUNT.eq(account))
                .fetchOne(DSL.max(ACCOUNT_STEP.STEP));
        TableRow.in(ACCOUNT_STEP).set(ACCOUNT_STEP.ACCOUNT, account)
                .set(ACCOUNT_STEP.STEP, last == null ? 0 : last + 1)
                .set(ACCOUNT_STEP.KIND, kind)
                .set(ACCOUNT_STEP.FROM_STATE, from == null ? null : from.name())
                .set(ACCOUNT_STEP.TO_STATE, to.name())
                .set(ACCOUNT_STEP.SEQUENCE, stamp.sequence())
                .set(ACCOUNT_STEP.AT, BusinessDay.wallClock(stamp.at()))
                .set(ACCOUNT_STEP.OPERATOR, stamp.actor().operator().login())
                .set(ACCOUNT_STEP.REASON, reason == null || reason.isBlank() ? null : reason)
                .set(ACCOUNT_STEP.SLIP, slip).add(transaction);
    }

    static AccountStep step(Record row) {
        String from = row.get(ACCOUNT_STEP.FROM_STATE);
        return new AccountStep(row.get(ACCOUNT_STEP.STEP), row.get(ACCOUNT_STEP.KIND),
                from == null ? null : AccountState.valueOf(from),
                AccountState.valueOf(row.get(ACCOUNT_STEP.TO_STATE)),
                row.get(ACCOUNT_STEP.AT).toInstant(), row.get(ACCOUNT_STEP.OPERATOR),
                row.get(ACCOUNT_STEP.REASON), row.get(ACCOUNT_STEP.SLIP));
    }
}
