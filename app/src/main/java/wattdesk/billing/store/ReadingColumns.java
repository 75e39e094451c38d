package wattdesk.billing.store;

import static wattdesk.store.generated.Tables.METER_READING;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import wattdesk.billing.MeterValue;
import wattdesk.ledger.Stamp;
import wattdesk.metering.Figures;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;
import wattdesk.store.RowBatch;
import wattdesk.store.generated.tables.MeterReading;
import wattdesk.tariff.Band;

/// Readings, to rows and back.
final class ReadingColumns {

    private ReadingColumns() {}

    static void add(DSLContext transaction, List<MeterValue> values, Stamp stamp) {
        MeterReading r = METER_READING;
        RowBatch rows = RowBatch.into(r, r.ID, r.METER_NUMBER, r.ACCOUNT, r.AT, r.AFTER_CHANGE,
                r.SOURCE, r.FOR_DAY, r.TOTAL, r.SHARP, r.PEAK, r.FLAT, r.VALLEY, r.DEEP_VALLEY,
                r.BALANCE_FEN, r.PURCHASED_FEN, r.DRIFT_SECONDS, r.TAKEN_AT, r.SEQUENCE,
                r.OPERATOR, r.REASON, r.CLOSING);
        for (MeterValue value : values) {
            rows.row(value.id(), value.meterNumber(), value.account(),
                    BusinessDay.wallClock(value.at()), value.afterChange(), value.source().name(),
                    value.day().date(), thousandths(value.figures().total()),
                    band(value, Band.SHARP), band(value, Band.PEAK), band(value, Band.FLAT),
                    band(value, Band.VALLEY), band(value, Band.DEEP_VALLEY),
                    fen(value.balance()), fen(value.purchased()), seconds(value.drift()),
                    BusinessDay.wallClock(value.takenAt()), stamp.sequence(), value.operator(),
                    value.reason(), value.closing());
        }
        rows.write(transaction);
    }

    private static @Nullable Long band(MeterValue value, Band band) {
        return thousandths(value.figures().bands().get(band));
    }

    private static @Nullable Long thousandths(@Nullable Usage usage) {
        return usage == null ? null : usage.thousandths();
    }

    private static @Nullable Long fen(@Nullable Money money) {
        return money == null ? null : money.fen();
    }

    private static @Nullable Long seconds(@Nullable Duration time) {
        return time == null ? null : time.toSeconds();
    }

    /// `r` is the table under the name that it has in the query.
    static MeterValue value(Record row, MeterReading r) {
        Long drift = row.get(r.DRIFT_SECONDS);
        return new MeterValue(row.get(r.ID), row.get(r.METER_NUMBER), row.get(r.ACCOUNT),
                row.get(r.AT).toInstant(), row.get(r.AFTER_CHANGE),
                MeterValue.Source.valueOf(row.get(r.SOURCE)),
                new BusinessDay(row.get(r.FOR_DAY)), figures(row, r),
                money(row.get(r.BALANCE_FEN)), money(row.get(r.PURCHASED_FEN)),
                drift == null ? null : Duration.ofSeconds(drift),
                row.get(r.TAKEN_AT).toInstant(), row.get(r.OPERATOR), row.get(r.REASON),
                row.get(r.CLOSING));
    }

    private static Figures figures(Record row, MeterReading r) {
        Map<Band, Usage> bands = new EnumMap<>(Band.class);
        put(bands, Band.SHARP, row, r.SHARP);
        put(bands, Band.PEAK, row, r.PEAK);
        put(bands, Band.FLAT, row, r.FLAT);
        put(bands, Band.VALLEY, row, r.VALLEY);
        put(bands, Band.DEEP_VALLEY, row, r.DEEP_VALLEY);
        Long total = row.get(r.TOTAL);
        return new Figures(total == null ? null : new Usage(total), bands);
    }

    private static void put(Map<Band, Usage> bands, Band band, Record row, Field<Long> column) {
        Long thousandths = row.get(column);
        if (thousandths != null) {
            bands.put(band, new Usage(thousandths));
        }
    }

    private static @Nullable Money money(@Nullable Long fen) {
        return fen == null ? null : Money.ofFen(fen);
    }
}
