package wattdesk.billing.store;

import static wattdesk.store.generated.Tables.ACCOUNT;
import static wattdesk.store.generated.Tables.BILLING_PROBLEM;
import static wattdesk.store.generated.Tables.CHARGE;
import static wattdesk.store.generated.Tables.CHARGE_LINE;
import static wattdesk.store.generated.Tables.CUSTOMER;
import static wattdesk.store.generated.Tables.READING_GAP;
import static wattdesk.store.generated.Tables.TARIFF;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import wattdesk.billing.MonthLine;
import wattdesk.customer.BillingMode;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Band;
import wattdesk.tariff.Commodity;

/// A month of every account: its charges summed by the database, in whole numbers.
final class MonthReading {

    private record Key(String account, String commodity) {}

    private final Map<Key, Map<Band, Usage>> bands = new HashMap<>();
    private final Map<Key, Long> exact = new HashMap<>();
    private final Map<String, Integer> gaps = new HashMap<>();
    private final Set<String> parked = new HashSet<>();

    private MonthReading() {}

    static List<MonthLine> lines(DSLContext query, YearMonth month) {
        MonthReading reading = new MonthReading();
        Condition within = CHARGE.BUSINESS_DAY.between(month.atDay(1), month.atEndOfMonth());
        reading.bands(query, within);
        query.select(READING_GAP.ACCOUNT, DSL.count()).from(READING_GAP)
                .where(READING_GAP.FILLED_AT.isNull(), READING_GAP.BUSINESS_DAY.between(
                        month.atDay(1), month.atEndOfMonth()))
                .groupBy(READING_GAP.ACCOUNT)
                .forEach(row -> reading.gaps.put(row.value1(), row.value2()));
        reading.parked.addAll(query.select(BILLING_PROBLEM.ACCOUNT).from(BILLING_PROBLEM)
                .where(BILLING_PROBLEM.OPEN_METER.isNotNull(),
                        BILLING_PROBLEM.BUSINESS_DAY.le(month.atEndOfMonth()))
                .fetch(BILLING_PROBLEM.ACCOUNT));
        List<MonthLine> lines = new ArrayList<>(reading.charged(query, within));
        lines.addAll(reading.nothingCharged(query, lines));
        lines.sort(Comparator.comparing(MonthLine::account).thenComparing(MonthLine::commodity));
        return lines;
    }

    private List<MonthLine> charged(DSLContext query, Condition within) {
        return query.select(CHARGE.ACCOUNT, CHARGE.COMMODITY, CHARGE.MODE, ACCOUNT.BUILDING,
                        ACCOUNT.ROOM, CUSTOMER.NAME, DSL.sum(CHARGE.USAGE_TOTAL),
                        DSL.sum(CHARGE.AMOUNT_FEN), DSL.count()).from(CHARGE)
                .join(ACCOUNT).on(ACCOUNT.NUMBER.eq(CHARGE.ACCOUNT))
                .join(CUSTOMER).on(CUSTOMER.ID.eq(ACCOUNT.CUSTOMER)).where(within)
                .groupBy(CHARGE.ACCOUNT, CHARGE.COMMODITY, CHARGE.MODE, ACCOUNT.BUILDING,
                        ACCOUNT.ROOM, CUSTOMER.NAME)
                .fetch(this::line);
    }

    /// Accounts of which the whole month is missing or parked: a line of nothing that says so.
    private List<MonthLine> nothingCharged(DSLContext query, List<MonthLine> charged) {
        Set<String> missing = new HashSet<>(gaps.keySet());
        missing.addAll(parked);
        charged.forEach(line -> missing.remove(line.account()));
        return query.select(ACCOUNT.NUMBER, ACCOUNT.MODE, ACCOUNT.BUILDING, ACCOUNT.ROOM,
                        CUSTOMER.NAME, TARIFF.COMMODITY).from(ACCOUNT)
                .join(CUSTOMER).on(CUSTOMER.ID.eq(ACCOUNT.CUSTOMER))
                .join(TARIFF).on(TARIFF.ID.eq(ACCOUNT.TARIFF))
                .where(ACCOUNT.NUMBER.in(missing)).fetch(row -> new MonthLine(
                        row.get(ACCOUNT.NUMBER), WorkRows.room(row), row.get(CUSTOMER.NAME),
                        BillingMode.valueOf(row.get(ACCOUNT.MODE)),
                        Commodity.valueOf(row.get(TARIFF.COMMODITY)), Usage.ZERO, Map.of(),
                        Money.ZERO, 0, 0, gaps.getOrDefault(row.get(ACCOUNT.NUMBER), 0),
                        parked.contains(row.get(ACCOUNT.NUMBER))));
    }

    private void bands(DSLContext query, Condition within) {
        query.select(CHARGE.ACCOUNT, CHARGE.COMMODITY, CHARGE_LINE.BAND,
                        DSL.sum(CHARGE_LINE.USED),
                        DSL.sum(CHARGE_LINE.USED.multiply(CHARGE_LINE.PRICE))).from(CHARGE)
                .join(CHARGE_LINE).on(CHARGE_LINE.CHARGE.eq(CHARGE.ID)).where(within)
                .groupBy(CHARGE.ACCOUNT, CHARGE.COMMODITY, CHARGE_LINE.BAND).forEach(row -> {
                    Key key = new Key(row.value1(), row.value2());
                    bands.computeIfAbsent(key, k -> new EnumMap<>(Band.class))
                            .put(Band.valueOf(row.value3()), new Usage(whole(row.value4())));
                    exact.merge(key, whole(row.value5()), Math::addExact);
                });
    }

    private static long whole(BigDecimal sum) {
        return sum.longValueExact();
    }

    private MonthLine line(Record row) {
        Key key = new Key(row.get(CHARGE.ACCOUNT), row.get(CHARGE.COMMODITY));
        return new MonthLine(key.account(), WorkRows.room(row), row.get(CUSTOMER.NAME),
                BillingMode.valueOf(row.get(CHARGE.MODE)), Commodity.valueOf(key.commodity()),
                new Usage(whole(row.get(DSL.sum(CHARGE.USAGE_TOTAL)))),
                bands.getOrDefault(key, Map.of()),
                Money.ofFen(whole(row.get(DSL.sum(CHARGE.AMOUNT_FEN)))),
                exact.getOrDefault(key, 0L), row.get(DSL.count()),
                gaps.getOrDefault(key.account(), 0), parked.contains(key.account()));
    }
}
