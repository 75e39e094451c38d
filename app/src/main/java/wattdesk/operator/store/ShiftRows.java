package wattdesk.operator.store;

import static wattdesk.store.generated.Tables.SHIFT;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.StaleMove;

/// The rows of shifts; every change of them has its line on the tape.
final class ShiftRows {
    private ShiftRows() {}

    static boolean anyOpen(DSLContext transaction, String login) {
        return transaction.fetchExists(
                SHIFT, SHIFT.OPERATOR.eq(login), SHIFT.CLOSED_AT.isNull());
    }

    static void open(DSLContext transaction, UUID id, String login, Instant at, BusinessDay day,
            long floatFen) {
        int _ = transaction.insertInto(SHIFT)
                .columns(SHIFT.ID, SHIFT.OPERATOR, SHIFT.OPENED_AT, SHIFT.BUSINESS_DAY,
                        SHIFT.FLOAT_FEN)
                .values(id, login, BusinessDay.wallClock(at), day.date(), floatFen).execute();
    }

    /// All of them, each open until now; else the move is stale.
    static void end(DSLContext transaction, List<UUID> shifts, Instant at) {
        int ended = transaction.update(SHIFT).set(SHIFT.CLOSED_AT, BusinessDay.wallClock(at))
                .where(SHIFT.ID.in(shifts), SHIFT.CLOSED_AT.isNull()).execute();
        if (ended != shifts.size()) {
            throw new StaleMove(ended + " of " + shifts.size() + " shifts were open");
        }
    }
}
