package wattdesk.tariff.store;

import static wattdesk.store.generated.Tables.CHARGE;
import static wattdesk.store.generated.Tables.METER_READING;

import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;
import wattdesk.rating.ChargedMonths;
import wattdesk.rating.RegisterReading;
import wattdesk.rating.Registers;
import wattdesk.rating.Rehearsal;
import wattdesk.rating.Step;
import wattdesk.store.Rows;
import wattdesk.store.generated.tables.MeterReading;
import wattdesk.tariff.Band;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.TariffVersion;
import wattdesk.tariff.TierPeriod;

/// The charges of a month with the two readings of each, as the daily run kept them.
public final class ChargedRows implements ChargedMonths {

    private static final MeterReading FROM = METER_READING.as("first_reading");
    private static final MeterReading TO = METER_READING.as("second_reading");

    private final Rows rows;
    private final TariffRows tariffs;

    public ChargedRows(Rows rows, TariffRows tariffs) {
        this.rows = rows;
        this.tariffs = tariffs;
    }

    @Override
    public Optional<YearMonth> lastBefore(String tariff, YearMonth month) {
        return rows.read(query -> query.select(DSL.max(CHARGE.BUSINESS_DAY)).from(CHARGE)
                .where(CHARGE.TARIFF.eq(tariff), CHARGE.BUSINESS_DAY.lt(month.atDay(1)))
                .fetchOptional(DSL.max(CHARGE.BUSINESS_DAY))).map(YearMonth::from);
    }

    @Override
    public List<Rehearsal.Charged> of(String tariff, YearMonth month, boolean byBand) {
        Optional<Tariff> known = tariffs.find(tariff);
        return rows.read(query -> charges(query, tariff, month)).stream()
                .map(row -> charged(row, byBand, counted(known, row))).toList();
    }

    private static List<Record> charges(DSLContext query, String tariff, YearMonth month) {
        return List.copyOf(query.select().from(CHARGE)
                .join(FROM).on(FROM.ID.eq(CHARGE.FROM_READING))
                .join(TO).on(TO.ID.eq(CHARGE.TO_READING))
                .where(CHARGE.TARIFF.eq(tariff),
                        CHARGE.BUSINESS_DAY.between(month.atDay(1), month.atEndOfMonth()))
                .orderBy(CHARGE.ACCOUNT, CHARGE.CHARGE_NUMBER).fetch());
    }

    /// How tiers were counted when it was charged.
    private static Optional<TierPeriod> counted(Optional<Tariff> tariff, Record row) {
        Instant from = row.get(CHARGE.FROM_AT).toInstant();
        return tariff.flatMap(known -> known.inForce(from)).map(TariffVersion::tierPeriod);
    }

    private static Rehearsal.Charged charged(
            Record row, boolean byBand, Optional<TierPeriod> counted) {
        Map<Band, Usage> from = bands(row, FROM);
        Map<Band, Usage> to = bands(row, TO);
        boolean both = !from.isEmpty() && from.keySet().equals(to.keySet());
        boolean bands = row.get(CHARGE.BY_BAND) || (byBand && both);
        long lifted = row.get(CHARGE.LIFTED);
        Registers first = bands ? new Registers.ByBand(from) : total(row, FROM, 0);
        Registers second = bands ? new Registers.ByBand(lifted(from, to, lifted))
                : total(row, TO, lifted);
        Step step = new Step(new RegisterReading(row.get(CHARGE.FROM_AT).toInstant(), first),
                new RegisterReading(row.get(CHARGE.TO_AT).toInstant(), second),
                row.get(CHARGE.RATIO));
        return new Rehearsal.Charged(row.get(CHARGE.ACCOUNT), step,
                Money.ofFen(row.get(CHARGE.AMOUNT_FEN)), new Usage(row.get(CHARGE.USAGE_TOTAL)),
                counted.orElse(null), new Usage(row.get(CHARGE.TIER_BEFORE)));
    }

    private static Registers total(Record row, MeterReading reading, long lifted) {
        long total = Objects.requireNonNull(row.get(reading.TOTAL), "a charge without a total");
        return new Registers.Total(new Usage(total + lifted));
    }

    /// Registers that fell began anew; together they were lifted by so much, each by the same.
    private static Map<Band, Usage> lifted(
            Map<Band, Usage> from, Map<Band, Usage> to, long lifted) {
        List<Band> fell = from.keySet().stream()
                .filter(band -> usage(to, band).compareTo(usage(from, band)) < 0).toList();
        Map<Band, Usage> raised = new EnumMap<>(to);
        fell.forEach(band -> raised.put(
                band, usage(to, band).plus(new Usage(lifted / fell.size()))));
        return raised;
    }

    private static Usage usage(Map<Band, Usage> bands, Band band) {
        return Objects.requireNonNull(bands.get(band));
    }

    private static Map<Band, Usage> bands(Record row, MeterReading reading) {
        Map<Band, Usage> bands = new EnumMap<>(Band.class);
        Map<Band, Field<Long>> columns = Map.of(Band.SHARP, reading.SHARP, Band.PEAK, reading.PEAK,
                Band.FLAT, reading.FLAT, Band.VALLEY, reading.VALLEY,
                Band.DEEP_VALLEY, reading.DEEP_VALLEY);
        columns.forEach((band, column) -> {
            Long figure = row.get(column);
            if (figure != null) {
                bands.put(band, new Usage(figure));
            }
        });
        return bands;
    }
}
