package wattdesk.remote.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static wattdesk.store.generated.Tables.REMOTE_FACT;
import static wattdesk.store.generated.Tables.REMOTE_FRAME;
import static wattdesk.store.generated.Tables.REMOTE_ORDER;
import static wattdesk.store.generated.Tables.REMOTE_STEP;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Message;
import wattdesk.metering.ControlFact;
import wattdesk.metering.FrameLine;
import wattdesk.quantity.BusinessDay;
import wattdesk.remote.Operation;
import wattdesk.remote.RemoteOrder;
import wattdesk.remote.RemoteState;
import wattdesk.remote.Terms;
import wattdesk.store.StaleMove;
import wattdesk.store.generated.tables.records.RemoteOrderRecord;

/// One row of `remote_order`, and what belongs to it.
final class RemoteRow {

    private static final String BETWEEN = "\t";

    private RemoteRow() {}

    static RemoteOrder of(RemoteOrderRecord row) {
        OffsetDateTime due = row.getDueAt();
        return new RemoteOrder(row.getId(), row.getMeterNumber(), row.getAccount(), row.getRoom(),
                Operation.valueOf(row.getKind()), Terms.parse(row.getTerms()), row.getReason(),
                row.getBecauseOf(), row.getOperator(), row.getOperatorName(),
                row.getAskedAt().toInstant(), RemoteState.valueOf(row.getState()),
                due == null ? null : due.toInstant(), row.getTells(), row.getFailures(),
                outcome(row.getOutcomeCode(), row.getOutcomeDetail()),
                row.getChangedAt().toInstant());
    }

    private static @Nullable Message outcome(@Nullable String code, @Nullable String detail) {
        return code == null ? null : new Message("remote", code,
                detail == null || detail.isEmpty() ? List.of()
                        : List.of(detail.split(BETWEEN, -1)));
    }

    private static @Nullable String code(@Nullable Message outcome) {
        return outcome == null ? null : outcome.code();
    }

    private static @Nullable String detail(@Nullable Message outcome) {
        return outcome == null ? null : String.join(BETWEEN, outcome.arguments());
    }

    static void insert(DSLContext transaction, RemoteOrder order) {
        int _ = transaction.insertInto(REMOTE_ORDER)
                .set(REMOTE_ORDER.ID, order.id())
                .set(REMOTE_ORDER.METER_NUMBER, order.meter())
                .set(REMOTE_ORDER.ACCOUNT, order.account())
                .set(REMOTE_ORDER.ROOM, order.room())
                .set(REMOTE_ORDER.KIND, order.operation().name())
                .set(REMOTE_ORDER.TERMS, order.terms().text())
                .set(REMOTE_ORDER.REASON, order.reason())
                .set(REMOTE_ORDER.BECAUSE_OF, order.becauseOf())
                .set(REMOTE_ORDER.OPERATOR, order.operator())
                .set(REMOTE_ORDER.OPERATOR_NAME, order.operatorName())
                .set(REMOTE_ORDER.ASKED_AT, BusinessDay.wallClock(order.askedAt()))
                .set(REMOTE_ORDER.STATE, order.state().name())
                .set(REMOTE_ORDER.OPEN_METER, order.state().open() ? order.meter() : null)
                .set(REMOTE_ORDER.DUE_AT, wall(order.due()))
                .set(REMOTE_ORDER.TELLS, order.tells())
                .set(REMOTE_ORDER.FAILURES, order.failures())
                .set(REMOTE_ORDER.OUTCOME_CODE, code(order.outcome()))
                .set(REMOTE_ORDER.OUTCOME_DETAIL, detail(order.outcome()))
                .set(REMOTE_ORDER.CHANGED_AT, BusinessDay.wallClock(order.changedAt()))
                .execute();
    }

    /// From the very state and number of tries that the step began at, else nothing is written.
    static void move(DSLContext transaction, RemoteOrder from, RemoteOrder to) {
        int moved = transaction.update(REMOTE_ORDER)
                .set(REMOTE_ORDER.STATE, to.state().name())
                .set(REMOTE_ORDER.OPEN_METER, to.state().open() ? to.meter() : null)
                .set(REMOTE_ORDER.DUE_AT, wall(to.due()))
                .set(REMOTE_ORDER.TELLS, to.tells())
                .set(REMOTE_ORDER.FAILURES, to.failures())
                .set(REMOTE_ORDER.OUTCOME_CODE, code(to.outcome()))
                .set(REMOTE_ORDER.OUTCOME_DETAIL, detail(to.outcome()))
                .set(REMOTE_ORDER.CHANGED_AT, BusinessDay.wallClock(to.changedAt()))
                .where(REMOTE_ORDER.ID.eq(from.id()),
                        REMOTE_ORDER.STATE.eq(from.state().name()),
                        REMOTE_ORDER.TELLS.eq(from.tells()),
                        REMOTE_ORDER.FAILURES.eq(from.failures())).execute();
        if (moved != 1) {
            throw new StaleMove("order " + from.id());
        }
    }

    static void log(DSLContext transaction, RemoteOrder order, String login) {
        int _ = transaction.insertInto(REMOTE_STEP)
                .set(REMOTE_STEP.REMOTE_ORDER, order.id())
                .set(REMOTE_STEP.STEP, transaction
                        .select(coalesce(max(REMOTE_STEP.STEP), inline(0)).plus(inline(1)))
                        .from(REMOTE_STEP).where(REMOTE_STEP.REMOTE_ORDER.eq(order.id())))
                .set(REMOTE_STEP.STATE, order.state().name())
                .set(REMOTE_STEP.AT, BusinessDay.wallClock(order.changedAt()))
                .set(REMOTE_STEP.OPERATOR, login)
                .set(REMOTE_STEP.OUTCOME_CODE, code(order.outcome()))
                .set(REMOTE_STEP.OUTCOME_DETAIL, detail(order.outcome())).execute();
    }

    static void facts(DSLContext transaction, RemoteOrder order, List<ControlFact> facts) {
        for (int i = 0; i < facts.size(); i++) {
            ControlFact fact = facts.get(i);
            int _ = transaction.insertInto(REMOTE_FACT)
                    .set(REMOTE_FACT.REMOTE_ORDER, order.id())
                    .set(REMOTE_FACT.FACT_NUMBER, i + 1)
                    .set(REMOTE_FACT.ITEM, fact.item())
                    .set(REMOTE_FACT.SHOWN_BEFORE, fact.before())
                    .set(REMOTE_FACT.ASKED, fact.asked())
                    .set(REMOTE_FACT.SHOWN_AFTER, fact.after()).execute();
        }
    }

    /// Behind those that are there: an order may be told and looked at later.
    static void frames(DSLContext transaction, RemoteOrder order, List<FrameLine> frames) {
        Integer last = transaction.select(max(REMOTE_FRAME.FRAME_NUMBER)).from(REMOTE_FRAME)
                .where(REMOTE_FRAME.REMOTE_ORDER.eq(order.id()))
                .fetchOne(max(REMOTE_FRAME.FRAME_NUMBER));
        int number = last == null ? 0 : last;
        for (FrameLine frame : frames) {
            int _ = transaction.insertInto(REMOTE_FRAME)
                    .set(REMOTE_FRAME.REMOTE_ORDER, order.id())
                    .set(REMOTE_FRAME.FRAME_NUMBER, ++number)
                    .set(REMOTE_FRAME.AT, BusinessDay.wallClock(frame.at()))
                    .set(REMOTE_FRAME.SENT, frame.sent())
                    .set(REMOTE_FRAME.HEX, frame.hex()).execute();
        }
    }

    private static @Nullable OffsetDateTime wall(@Nullable Instant at) {
        return at == null ? null : BusinessDay.wallClock(at);
    }
}
