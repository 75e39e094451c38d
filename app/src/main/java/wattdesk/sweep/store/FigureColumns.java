package wattdesk.sweep.store;

import static wattdesk.store.generated.Tables.METER_HOUR;
import static wattdesk.store.generated.Tables.METER_SEEN;

import java.util.EnumMap;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import wattdesk.metering.Figures;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Band;

/// The columns in which a table keeps registers.
record FigureColumns(Field<Long> total, Map<Band, Field<Long>> bands) {

    static final FigureColumns SEEN = new FigureColumns(METER_SEEN.TOTAL, Map.of(
            Band.SHARP, METER_SEEN.SHARP, Band.PEAK, METER_SEEN.PEAK,
            Band.FLAT, METER_SEEN.FLAT, Band.VALLEY, METER_SEEN.VALLEY,
            Band.DEEP_VALLEY, METER_SEEN.DEEP_VALLEY));
    static final FigureColumns HOURS = new FigureColumns(METER_HOUR.TOTAL, Map.of(
            Band.SHARP, METER_HOUR.SHARP, Band.PEAK, METER_HOUR.PEAK,
            Band.FLAT, METER_HOUR.FLAT, Band.VALLEY, METER_HOUR.VALLEY,
            Band.DEEP_VALLEY, METER_HOUR.DEEP_VALLEY));

    /// Null where the row has no register at all.
    @Nullable Figures of(Record row) {
        Map<Band, Usage> told = new EnumMap<>(Band.class);
        bands.forEach((band, column) -> {
            Long number = row.get(column);
            if (number != null) {
                told.put(band, new Usage(number));
            }
        });
        Long number = row.get(total);
        return number == null && told.isEmpty() ? null
                : new Figures(number == null ? null : new Usage(number), told);
    }

    void put(Map<Field<?>, @Nullable Object> columns, @Nullable Figures figures) {
        Usage all = figures == null ? null : figures.total();
        columns.put(total, all == null ? null : all.thousandths());
        bands.forEach((band, column) -> {
            Usage one = figures == null ? null : figures.bands().get(band);
            columns.put(column, one == null ? null : one.thousandths());
        });
    }
}
