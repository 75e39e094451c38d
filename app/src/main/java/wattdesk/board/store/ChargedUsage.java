package wattdesk.board.store;

import static wattdesk.store.generated.Tables.CHARGE;
import static wattdesk.store.generated.Tables.CHARGE_LINE;
import static wattdesk.store.generated.Tables.METER;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.impl.DSL;
import wattdesk.board.RoomUsage;
import wattdesk.board.UsageBar;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;
import wattdesk.store.Rows;
import wattdesk.tariff.Band;

/// What was used by day, as it was charged: the lines by band, the amounts of the charges.
public final class ChargedUsage implements RoomUsage {

    private final Rows rows;

    public ChargedUsage(Rows rows) {
        this.rows = rows;
    }

    @Override
    public List<UsageBar> days(String meterNumber, LocalDate from, LocalDate to) {
        var ofMeter = CHARGE.METER_NUMBER.eq(meterNumber)
                .and(CHARGE.BUSINESS_DAY.between(from, to));
        return rows.read(session -> {
            Map<LocalDate, Map<Band, Usage>> used = new TreeMap<>();
            session.select(CHARGE.BUSINESS_DAY, CHARGE_LINE.BAND, DSL.sum(CHARGE_LINE.USED))
                    .from(CHARGE).join(CHARGE_LINE).on(CHARGE_LINE.CHARGE.eq(CHARGE.ID))
                    .where(ofMeter).groupBy(CHARGE.BUSINESS_DAY, CHARGE_LINE.BAND)
                    .forEach(row -> used
                            .computeIfAbsent(row.value1(), _ -> new EnumMap<>(Band.class))
                            .put(Band.valueOf(row.value2()),
                                    new Usage(row.value3().longValueExact())));
            return session.select(CHARGE.BUSINESS_DAY, DSL.sum(CHARGE.AMOUNT_FEN)).from(CHARGE)
                    .where(ofMeter).groupBy(CHARGE.BUSINESS_DAY).orderBy(CHARGE.BUSINESS_DAY)
                    .fetch(row -> new UsageBar(row.value1().atStartOfDay(),
                            used.getOrDefault(row.value1(), Map.of()),
                            Money.ofFen(row.value2().longValueExact())));
        });
    }

    @Override
    public long ratio(String meterNumber) {
        return rows.read(session -> session.select(METER.CT_RATIO, METER.PT_RATIO).from(METER)
                .where(METER.NUMBER.eq(meterNumber))
                .fetchOptional(row -> (long) row.value1() * row.value2()).orElse(1L));
    }
}
