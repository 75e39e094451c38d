package wattdesk.billing.store;

import static wattdesk.store.generated.Tables.READING_GAP;

import java.time.OffsetDateTime;
import org.jooq.DSLContext;
import wattdesk.billing.ReadingsTaken;
import wattdesk.ledger.Stamp;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.MoveWriter;

/// Adds readings, and gaps where none is known of that day yet.
final class ReadingsTakenWriter implements MoveWriter<ReadingsTaken> {

    @Override
    public Class<ReadingsTaken> kind() {
        return ReadingsTaken.class;
    }

    @Override
    public void write(DSLContext transaction, ReadingsTaken move, Stamp stamp) {
        ReadingColumns.add(transaction, move.values(), stamp);
        OffsetDateTime at = BusinessDay.wallClock(stamp.at());
        for (ReadingsTaken.Missing gap : move.gaps()) {
            boolean known = transaction.fetchExists(READING_GAP,
                    READING_GAP.METER_NUMBER.eq(gap.meterNumber()),
                    READING_GAP.BUSINESS_DAY.eq(gap.day().date()));
            if (!known) {
                int _ = transaction.insertInto(READING_GAP)
                        .columns(READING_GAP.METER_NUMBER, READING_GAP.BUSINESS_DAY,
                                READING_GAP.ACCOUNT, READING_GAP.CAUSE, READING_GAP.NOTED_AT)
                        .values(gap.meterNumber(), gap.day().date(), gap.account(), gap.cause(),
                                at).execute();
            }
        }
    }
}
