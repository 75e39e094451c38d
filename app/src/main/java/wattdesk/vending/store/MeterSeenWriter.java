package wattdesk.vending.store;

import static wattdesk.store.generated.Tables.METER;

import org.jooq.DSLContext;
import wattdesk.ledger.Stamp;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.MoveWriter;
import wattdesk.store.StaleMove;
import wattdesk.store.TableRow;
import wattdesk.vending.MeterSeen;

/// What the books expect of a meter from now on.
final class MeterSeenWriter implements MoveWriter<MeterSeen> {

    @Override
    public Class<MeterSeen> kind() {
        return MeterSeen.class;
    }

    @Override
    public void write(DSLContext transaction, MeterSeen move, Stamp stamp) {
        int moved = TableRow.in(METER)
                .set(METER.LEDGER_COUNT, move.count())
                .set(METER.LAST_BALANCE_FEN, Columns.fen(move.balance()))
                .set(METER.LAST_READ_AT, BusinessDay.wallClock(stamp.at()))
                .where(METER.NUMBER, move.meterNumber())
                .where(METER.LEDGER_COUNT, move.countBefore())
                .change(transaction);
        if (moved != 1) {
            throw new StaleMove("the books expect another count of " + move.meterNumber());
        }
    }
}
