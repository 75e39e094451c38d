package wattdesk.billing.store;

import static wattdesk.store.generated.Tables.ACCOUNT;
import static wattdesk.store.generated.Tables.ACCOUNT_TARIFF;
import static wattdesk.store.generated.Tables.BILLING_ITEM;
import static wattdesk.store.generated.Tables.BILLING_RUN;
import static wattdesk.store.generated.Tables.LINE;
import static wattdesk.store.generated.Tables.METER;
import static wattdesk.store.generated.Tables.METER_READING;
import static wattdesk.store.generated.Tables.METER_STANDING;
import static wattdesk.store.generated.Tables.READING_GAP;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectLimitStep;
import org.jooq.impl.DSL;
import wattdesk.billing.BilledAccount;
import wattdesk.billing.BillingBook;
import wattdesk.billing.BillingDays;
import wattdesk.billing.MeterValue;
import wattdesk.billing.Problem;
import wattdesk.metering.Meter;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.Rows;

/// What runs ask the database.
public final class BillingRows implements BillingBook {

    private final Rows rows;

    public BillingRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<BusinessDay> firstDay() {
        return day(query -> query.select(DSL.min(BILLING_RUN.BUSINESS_DAY)).from(BILLING_RUN)
                .fetchOne(0, LocalDate.class));
    }

    @Override
    public Optional<BusinessDay> lastFinished() {
        return day(query -> query.select(DSL.max(BILLING_RUN.BUSINESS_DAY)).from(BILLING_RUN)
                .where(BILLING_RUN.FINISHED_AT.isNotNull()).fetchOne(0, LocalDate.class));
    }

    private Optional<BusinessDay> day(java.util.function.Function<DSLContext, LocalDate> ask) {
        return Optional.ofNullable(rows.read(ask)).map(BusinessDay::new);
    }

    @Override
    public boolean begun(BusinessDay day) {
        return rows.read(query -> query.fetchExists(
                BILLING_RUN, BILLING_RUN.BUSINESS_DAY.eq(day.date())));
    }

    @Override
    public List<ToRead> toRead(List<BusinessDay> days) {
        return rows.read(query -> {
            Map<String, Set<BusinessDay>> gaps = gaps(query);
            BusinessDay first = gaps.values().stream().flatMap(Set::stream)
                    .min(Comparator.naturalOrder())
                    .filter(day -> day.compareTo(days.getFirst()) < 0)
                    .orElse(days.getFirst());
            Map<String, Set<BusinessDay>> known = known(query, first, days.getLast());
            List<ToRead> all = new ArrayList<>();
            BusinessDay last = days.getLast();
            hanging(query, ACCOUNT.OPENED_AT.lt(BusinessDay.wallClock(BillingDays.endOf(last))))
                    .forEach(row -> {
                        String number = row.get(METER.NUMBER);
                        Set<BusinessDay> missing = new TreeSet<>(days);
                        missing.addAll(gaps.getOrDefault(number, Set.of()));
                        missing.removeAll(known.getOrDefault(number, Set.of()));
                        missing.removeIf(day -> before(row, day));
                        if (!missing.isEmpty()) {
                            all.add(toRead(row, missing));
                        }
                    });
            return all;
        });
    }

    /// Nothing is asked of the time before the account was opened here, or is billed already.
    private static boolean before(Record row, BusinessDay day) {
        var billed = row.get(METER_STANDING.BILLED_AT);
        var end = BusinessDay.wallClock(BillingDays.endOf(day));
        return !end.isAfter(row.get(ACCOUNT.OPENED_AT)) || (billed != null && !end.isAfter(billed));
    }

    /// Days that a reading ends; one in the middle of a day leaves the freeze before it wanted.
    private static Map<String, Set<BusinessDay>> known(
            DSLContext query, BusinessDay first, BusinessDay last) {
        Map<String, Set<BusinessDay>> known = new HashMap<>();
        query.select().from(METER_READING)
                .where(METER_READING.FOR_DAY.between(first.date(), last.date()))
                .forEach(row -> {
                    MeterValue value = ReadingColumns.value(row, METER_READING);
                    if (value.completes().equals(value.day())) {
                        known.computeIfAbsent(value.meterNumber(), k -> new HashSet<>())
                                .add(value.day());
                    }
                });
        return known;
    }

    private static Map<String, Set<BusinessDay>> gaps(DSLContext query) {
        Map<String, Set<BusinessDay>> gaps = new HashMap<>();
        query.select(READING_GAP.METER_NUMBER, READING_GAP.BUSINESS_DAY).from(READING_GAP)
                .where(READING_GAP.FILLED_AT.isNull())
                .forEach(row -> gaps.computeIfAbsent(row.value1(), k -> new HashSet<>())
                        .add(new BusinessDay(row.value2())));
        return gaps;
    }

    private static SelectLimitStep<? extends Record> hanging(DSLContext query, Condition which) {
        return query.select().from(METER).join(ACCOUNT).on(ACCOUNT.NUMBER.eq(METER.ACCOUNT))
                .join(LINE).on(LINE.NAME.eq(METER.LINE))
                .leftJoin(METER_STANDING).on(METER_STANDING.METER_NUMBER.eq(METER.NUMBER),
                        METER_STANDING.ACCOUNT.eq(METER.ACCOUNT))
                .leftJoin(ACCOUNT_TARIFF).on(ACCOUNT_TARIFF.ACCOUNT.eq(METER.ACCOUNT),
                        ACCOUNT_TARIFF.COMMODITY.eq(METER.COMMODITY))
                .where(ACCOUNT.STATE.in("OPEN", "SUSPENDED"), ACCOUNT.CLOSED_AT.isNull(),
                        LINE.REMOVED_AT.isNull(), which)
                .orderBy(METER.LINE, METER.NUMBER);
    }

    private static ToRead toRead(Record row, Set<BusinessDay> missing) {
        return new ToRead(new Meter(row.get(METER.NUMBER), row.get(METER.LINE),
                row.get(METER.PROFILE), row.get(METER.ADDRESS),
                row.get(METER.CUSTOMER_NUMBER)), row.get(METER.ACCOUNT), missing);
    }

    @Override
    public Optional<ToRead> meter(String number) {
        return rows.read(query -> hanging(query, METER.NUMBER.eq(number)).stream()
                .map(row -> toRead(row, Set.of())).findFirst());
    }

    @Override
    public List<ToRead> metersUnder(String tariffId) {
        return rows.read(query -> hanging(query,
                DSL.coalesce(ACCOUNT_TARIFF.TARIFF, ACCOUNT.TARIFF).eq(tariffId)).stream()
                .map(row -> toRead(row, Set.of())).toList());
    }

    private static Condition left(BusinessDay day, String after) {
        return ACCOUNT.NUMBER.gt(after).and(ACCOUNT.STATE.in("OPEN", "SUSPENDED"))
                .and(ACCOUNT.CLOSED_AT.isNull())
                .and(ACCOUNT.OPENED_AT.lt(BusinessDay.wallClock(BillingDays.endOf(day))))
                .andNotExists(DSL.selectOne().from(BILLING_ITEM).where(
                        BILLING_ITEM.BUSINESS_DAY.eq(day.date()),
                        BILLING_ITEM.ACCOUNT.eq(ACCOUNT.NUMBER)));
    }

    @Override
    public int left(BusinessDay day) {
        return rows.read(query -> query.fetchCount(ACCOUNT, left(day, "")));
    }

    @Override
    public List<BilledAccount> page(BusinessDay day, String after, int most) {
        return rows.read(query -> AccountLoad.of(query, query.select().from(ACCOUNT)
                .where(left(day, after)).orderBy(ACCOUNT.NUMBER).limit(most).fetch(), day));
    }

    @Override
    public List<BilledAccount> account(String number, BusinessDay day) {
        return rows.read(query -> AccountLoad.of(query, query.select().from(ACCOUNT)
                .where(ACCOUNT.NUMBER.eq(number)).fetch(), day));
    }

    @Override
    public Optional<Problem> problem(UUID id) {
        return rows.read(query -> WorkRows.open(query).stream()
                .filter(problem -> problem.id().equals(id)).findFirst());
    }
}
