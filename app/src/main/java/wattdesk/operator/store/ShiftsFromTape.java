package wattdesk.operator.store;

import static wattdesk.store.generated.Tables.OPERATOR;
import static wattdesk.store.generated.Tables.SHIFT;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import wattdesk.ledger.Stamp;
import wattdesk.operator.Role;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.MoveWriter;

/// Puts back the shifts that money on the tape went through, so that it has a drawer again.
public final class ShiftsFromTape implements MoveWriter<ShiftFromTape> {

    @Override
    public Class<ShiftFromTape> kind() {
        return ShiftFromTape.class;
    }

    @Override
    public void write(DSLContext transaction, ShiftFromTape move, Stamp stamp) {
        if (!transaction.fetchExists(OPERATOR, OPERATOR.LOGIN.eq(move.login()))) {
            remember(transaction, move);
        }
        List<UUID> open = transaction.select(SHIFT.ID).from(SHIFT)
                .where(SHIFT.ID.in(move.ending()), SHIFT.CLOSED_AT.isNull()).fetch(SHIFT.ID);
        ShiftRows.end(transaction, open, move.at());
        if (!transaction.fetchExists(SHIFT, SHIFT.ID.eq(move.id()))) {
            ShiftRows.open(transaction, move.id(), move.login(), move.at(), move.day(),
                    move.floatFen());
        }
    }

    /// Who it was is not on the tape, only the login.
    private static void remember(DSLContext transaction, ShiftFromTape move) {
        int _ = transaction.insertInto(OPERATOR)
                .columns(OPERATOR.LOGIN, OPERATOR.DISPLAY_NAME, OPERATOR.ROLE,
                        OPERATOR.PASSWORD_HASH, OPERATOR.ACTIVE, OPERATOR.CREATED_AT)
                .values(move.login(), move.login(), Role.CASHIER.name(), "-", false,
                        BusinessDay.wallClock(move.at()))
                .execute();
    }
}
