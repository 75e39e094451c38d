package wattdesk.sweep.store;

import static wattdesk.store.generated.Tables.METER_HOUR;

import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.generated.tables.records.MeterHourRecord;
import wattdesk.sweep.MeterHour;

/// One row of `meter_hour`; a later look at the same hour is added to it.
final class HourRow {

    private HourRow() {}

    static MeterHour of(MeterHourRecord row) {
        return new MeterHour(row.getMeterNumber(), row.getHourAt().toInstant(),
                row.getSeenAt().toInstant(), FigureColumns.HOURS.of(row),
                SeenRow.money(row.getBalanceFen()), row.getHighestPower(), row.getAnswers());
    }

    static void keep(DSLContext transaction, MeterHour hour) {
        MeterHourRecord there = transaction.selectFrom(METER_HOUR)
                .where(METER_HOUR.METER_NUMBER.eq(hour.meter()),
                        METER_HOUR.HOUR_AT.eq(BusinessDay.wallClock(hour.hour()))).fetchOne();
        Map<Field<?>, @Nullable Object> columns =
                columns(there == null ? hour : of(there).and(hour));
        if (there == null) {
            columns.put(METER_HOUR.METER_NUMBER, hour.meter());
            columns.put(METER_HOUR.HOUR_AT, BusinessDay.wallClock(hour.hour()));
            int _ = transaction.insertInto(METER_HOUR).set(columns).execute();
        } else {
            int _ = transaction.update(METER_HOUR).set(columns)
                    .where(METER_HOUR.METER_NUMBER.eq(hour.meter()),
                            METER_HOUR.HOUR_AT.eq(there.getHourAt())).execute();
        }
    }

    private static Map<Field<?>, @Nullable Object> columns(MeterHour hour) {
        Map<Field<?>, @Nullable Object> columns = new HashMap<>();
        var balance = hour.balance();
        columns.put(METER_HOUR.SEEN_AT, BusinessDay.wallClock(hour.seenAt()));
        FigureColumns.HOURS.put(columns, hour.figures());
        columns.put(METER_HOUR.BALANCE_FEN, balance == null ? null : balance.fen());
        columns.put(METER_HOUR.HIGHEST_POWER, hour.highestPower());
        columns.put(METER_HOUR.ANSWERS, hour.answers());
        return columns;
    }
}
