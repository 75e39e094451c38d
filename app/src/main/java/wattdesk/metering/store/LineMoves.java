package wattdesk.metering.store;

import static wattdesk.store.generated.Tables.LINE;
import static wattdesk.store.generated.Tables.METER;

import java.time.OffsetDateTime;
import org.jooq.DSLContext;
import wattdesk.ledger.Stamp;
import wattdesk.metering.Line;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.MoveWriter;
import wattdesk.store.StaleMove;

/// Writes lines. A removed line keeps its row, because old meters name it; its name may come back.
public final class LineMoves implements MoveWriter<LineMove> {

    @Override
    public Class<LineMove> kind() {
        return LineMove.class;
    }

    @Override
    public void write(DSLContext transaction, LineMove move, Stamp stamp) {
        if (move.comes()) {
            add(transaction, move.line());
        } else {
            remove(transaction, move.line(), BusinessDay.wallClock(stamp.at()));
        }
    }

    private static void add(DSLContext transaction, Line line) {
        int back = transaction.update(LINE).set(LINE.PORT, line.port())
                .set(LINE.SETTINGS, line.settings()).setNull(LINE.REMOVED_AT)
                .where(LINE.NAME.eq(line.name()), LINE.REMOVED_AT.isNotNull()).execute();
        if (back == 1) {
            return;
        }
        if (transaction.fetchExists(LINE, LINE.NAME.eq(line.name()))) {
            throw new StaleMove("line " + line.name());
        }
        int _ = transaction.insertInto(LINE).columns(LINE.NAME, LINE.PORT, LINE.SETTINGS)
                .values(line.name(), line.port(), line.settings()).execute();
    }

    private static void remove(DSLContext transaction, Line line, OffsetDateTime at) {
        boolean used = transaction.fetchExists(METER,
                METER.LINE.eq(line.name()), METER.ACCOUNT.isNotNull());
        int removed = used ? 0 : transaction.update(LINE).set(LINE.REMOVED_AT, at)
                .where(LINE.NAME.eq(line.name()), LINE.REMOVED_AT.isNull()).execute();
        if (removed != 1) {
            throw new StaleMove("line " + line.name());
        }
    }
}
