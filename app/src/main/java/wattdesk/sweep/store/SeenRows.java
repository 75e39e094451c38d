package wattdesk.sweep.store;

import static wattdesk.store.generated.Tables.METER_GAP;
import static wattdesk.store.generated.Tables.METER_HOUR;
import static wattdesk.store.generated.Tables.METER_SEEN;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import wattdesk.metering.RegisterGateway.Cause;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.Rows;
import wattdesk.sweep.MeterGap;
import wattdesk.sweep.MeterHour;
import wattdesk.sweep.MeterSeen;
import wattdesk.sweep.SeenBook;

/// Looks in the database, on its own connection beside the ledger's.
public final class SeenRows implements SeenBook {

    private final Rows rows;

    public SeenRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public List<MeterSeen> all() {
        return rows.read(query -> query.selectFrom(METER_SEEN).fetch(SeenRow::of));
    }

    @Override
    public void keep(Batch batch) {
        int _ = rows.write(transaction -> {
            batch.seen().forEach(each -> SeenRow.keep(transaction, each));
            batch.hours().forEach(each -> HourRow.keep(transaction, each));
            batch.gaps().forEach(each -> keep(transaction, each));
            return batch.seen().size();
        });
    }

    private static void keep(DSLContext transaction, MeterGap gap) {
        Instant until = gap.until();
        var end = until == null ? null : BusinessDay.wallClock(until);
        int moved = transaction.update(METER_GAP).set(METER_GAP.UNTIL_AT, end)
                .where(METER_GAP.METER_NUMBER.eq(gap.meter()),
                        METER_GAP.FROM_AT.eq(BusinessDay.wallClock(gap.from()))).execute();
        if (moved == 0) {
            int _ = transaction.insertInto(METER_GAP)
                    .set(METER_GAP.METER_NUMBER, gap.meter())
                    .set(METER_GAP.FROM_AT, BusinessDay.wallClock(gap.from()))
                    .set(METER_GAP.UNTIL_AT, end)
                    .set(METER_GAP.CAUSE, gap.cause().name()).execute();
        }
    }

    @Override
    public List<MeterHour> hours(String meterNumber, Instant from) {
        return rows.read(query -> query.selectFrom(METER_HOUR)
                .where(METER_HOUR.METER_NUMBER.eq(meterNumber),
                        METER_HOUR.HOUR_AT.ge(BusinessDay.wallClock(from)))
                .orderBy(METER_HOUR.HOUR_AT).fetch(HourRow::of));
    }

    @Override
    public List<MeterGap> gaps(String meterNumber, Instant from) {
        return rows.read(query -> query.selectFrom(METER_GAP)
                .where(METER_GAP.METER_NUMBER.eq(meterNumber))
                .and(METER_GAP.UNTIL_AT.isNull()
                        .or(METER_GAP.UNTIL_AT.ge(BusinessDay.wallClock(from))))
                .orderBy(METER_GAP.FROM_AT.desc()).fetch(row -> {
                    var until = row.getUntilAt();
                    return new MeterGap(row.getMeterNumber(), row.getFromAt().toInstant(),
                            until == null ? null : until.toInstant(),
                            Cause.valueOf(row.getCause()));
                }));
    }

    @Override
    public int trim(Instant hoursBefore, Instant gapsBefore) {
        return rows.write(transaction -> transaction.deleteFrom(METER_HOUR)
                .where(METER_HOUR.HOUR_AT.lt(BusinessDay.wallClock(hoursBefore))).execute()
                + transaction.deleteFrom(METER_GAP)
                        .where(METER_GAP.FROM_AT.lt(BusinessDay.wallClock(gapsBefore)),
                                METER_GAP.UNTIL_AT.isNotNull()).execute());
    }
}
