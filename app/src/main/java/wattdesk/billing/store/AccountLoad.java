package wattdesk.billing.store;

import static wattdesk.store.generated.Tables.ACCOUNT;
import static wattdesk.store.generated.Tables.ACCOUNT_STANDING;
import static wattdesk.store.generated.Tables.ACCOUNT_TARIFF;
import static wattdesk.store.generated.Tables.ACCOUNT_TIER;
import static wattdesk.store.generated.Tables.BILLING_PROBLEM;
import static wattdesk.store.generated.Tables.METER;
import static wattdesk.store.generated.Tables.METER_RATIO;
import static wattdesk.store.generated.Tables.METER_READING;
import static wattdesk.store.generated.Tables.METER_STANDING;
import static wattdesk.store.generated.Tables.READING_GAP;
import static wattdesk.store.generated.Tables.STEP_DECISION;
import static wattdesk.store.generated.Tables.TARIFF;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import wattdesk.billing.BilledAccount;
import wattdesk.billing.BilledAccount.OpenProblem;
import wattdesk.billing.BilledMeter;
import wattdesk.billing.MeterValue;
import wattdesk.billing.Problem;
import wattdesk.billing.StepDecision;
import wattdesk.customer.BillingMode;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Usage;
import wattdesk.store.generated.tables.MeterReading;
import wattdesk.store.generated.tables.MeterStanding;

/// Loads accounts of a range of numbers as runs want them, each table asked once. One with meters
/// of a further commodity comes twice: what is rated, counted and carried never mixes.
final class AccountLoad {

    private record Key(String account, String meter) {}

    /// An account in what a tariff of it prices.
    private record Side(String account, String commodity) {}

    private final DSLContext query;
    private final String first;
    private final String last;
    private final BusinessDay day;
    private final Map<Key, MeterValue> billedTo = new HashMap<>();
    private final Map<Key, List<MeterValue>> waiting = new HashMap<>();
    private final Map<String, MeterValue> former = new HashMap<>();
    private final Map<Key, UUID> endedAt = new HashMap<>();
    private final Map<String, List<BilledMeter.PastRatio>> ratios = new HashMap<>();
    private final Map<String, List<BusinessDay>> gaps = new HashMap<>();
    private final Map<UUID, StepDecision> decisions = new HashMap<>();
    private final Map<Side, Record> standings = new HashMap<>();
    private final Map<Side, Map<Instant, Usage>> tiers = new HashMap<>();
    private final Map<String, List<Record>> further = new HashMap<>();
    private final Map<String, String> priced = new HashMap<>();
    private final Map<String, Map<String, OpenProblem>> open = new HashMap<>();
    private final Map<String, List<Record>> meters = new HashMap<>();

    private AccountLoad(DSLContext query, String first, String last, BusinessDay day) {
        this.query = query;
        this.first = first;
        this.last = last;
        this.day = day;
    }

    /// `rows` of ACCOUNT in order of their numbers.
    static List<BilledAccount> of(
            DSLContext query, List<? extends Record> rows, BusinessDay day) {
        if (rows.isEmpty()) {
            return List.of();
        }
        AccountLoad load = new AccountLoad(query, rows.getFirst().get(ACCOUNT.NUMBER),
                rows.getLast().get(ACCOUNT.NUMBER), day);
        load.all();
        return rows.stream().flatMap(row -> load.accounts(row).stream()).toList();
    }

    private Condition in(Field<String> account) {
        return account.between(first, last);
    }

    /// The few tariffs are asked for by themselves: a join begins with them and sorts every account
    /// of the station for each page.
    private void all() {
        query.select(TARIFF.ID, TARIFF.COMMODITY).from(TARIFF)
                .forEach(row -> priced.put(row.value1(), row.value2()));
        query.select().from(METER).where(in(METER.ACCOUNT)).orderBy(METER.NUMBER).forEach(row ->
                meters.computeIfAbsent(row.get(METER.ACCOUNT), k -> new ArrayList<>()).add(row));
        meterStandings();
        former();
        ratios();
        waiting();
        query.select().from(READING_GAP)
                .where(in(READING_GAP.ACCOUNT), READING_GAP.FILLED_AT.isNull())
                .forEach(row -> gaps.computeIfAbsent(row.get(READING_GAP.METER_NUMBER),
                        k -> new ArrayList<>()).add(
                                new BusinessDay(row.get(READING_GAP.BUSINESS_DAY))));
        query.select(STEP_DECISION.fields()).from(STEP_DECISION)
                .join(BILLING_PROBLEM).on(BILLING_PROBLEM.ID.eq(STEP_DECISION.PROBLEM))
                .where(in(BILLING_PROBLEM.ACCOUNT)).forEach(row -> decisions.merge(
                        row.get(STEP_DECISION.TO_READING),
                        new StepDecision(row.get(STEP_DECISION.ROLLED_OVER),
                                row.get(STEP_DECISION.CHECKED)), AccountLoad::both));
        query.select().from(ACCOUNT_STANDING).where(in(ACCOUNT_STANDING.ACCOUNT))
                .forEach(row -> standings.put(new Side(row.get(ACCOUNT_STANDING.ACCOUNT),
                        row.get(ACCOUNT_STANDING.COMMODITY)), row));
        query.select().from(ACCOUNT_TIER).where(in(ACCOUNT_TIER.ACCOUNT)).forEach(row ->
                tiers.computeIfAbsent(new Side(row.get(ACCOUNT_TIER.ACCOUNT),
                                row.get(ACCOUNT_TIER.COMMODITY)), k -> new HashMap<>())
                        .put(row.get(ACCOUNT_TIER.SINCE).toInstant(),
                                new Usage(row.get(ACCOUNT_TIER.USED))));
        query.select().from(ACCOUNT_TARIFF).where(in(ACCOUNT_TARIFF.ACCOUNT)).forEach(row ->
                further.computeIfAbsent(row.get(ACCOUNT_TARIFF.ACCOUNT),
                        k -> new ArrayList<>()).add(row));
        query.select().from(BILLING_PROBLEM)
                .where(in(BILLING_PROBLEM.ACCOUNT), BILLING_PROBLEM.OPEN_METER.isNotNull())
                .forEach(row -> open.computeIfAbsent(row.get(BILLING_PROBLEM.ACCOUNT),
                        k -> new HashMap<>()).put(row.get(BILLING_PROBLEM.METER_NUMBER),
                                new OpenProblem(row.get(BILLING_PROBLEM.ID),
                                        Problem.Kind.valueOf(row.get(BILLING_PROBLEM.KIND)),
                                        row.get(BILLING_PROBLEM.TO_READING))));
    }

    private static StepDecision both(StepDecision one, StepDecision other) {
        return new StepDecision(one.rolledOver() || other.rolledOver(),
                one.checked() || other.checked());
    }

    /// With the meters that do not hang here any more.
    private void meterStandings() {
        query.select().from(METER_STANDING)
                .join(METER_READING).on(METER_READING.ID.eq(METER_STANDING.BILLED_TO))
                .leftJoin(METER).on(METER.NUMBER.eq(METER_STANDING.METER_NUMBER))
                .where(in(METER_STANDING.ACCOUNT), METER_STANDING.ENDED.isFalse())
                .forEach(row -> {
                    String account = row.get(METER_STANDING.ACCOUNT);
                    billedTo.put(new Key(account, row.get(METER_STANDING.METER_NUMBER)),
                            ReadingColumns.value(row, METER_READING));
                    if (!account.equals(row.get(METER.ACCOUNT))) {
                        meters.computeIfAbsent(account, k -> new ArrayList<>()).add(row);
                    }
                });
        query.select(METER_STANDING.fields()).from(METER_STANDING)
                .where(in(METER_STANDING.ACCOUNT), METER_STANDING.ENDED.isTrue())
                .forEach(row -> endedAt.put(new Key(row.get(METER_STANDING.ACCOUNT),
                                row.get(METER_STANDING.METER_NUMBER)),
                        row.get(METER_STANDING.BILLED_TO)));
    }

    /// The last readings at accounts that still have a meter open which hangs here.
    private void former() {
        MeterReading r = METER_READING;
        query.select(r.fields()).from(METER)
                .join(METER_STANDING).on(METER_STANDING.METER_NUMBER.eq(METER.NUMBER))
                .join(r).on(r.METER_NUMBER.eq(METER_STANDING.METER_NUMBER),
                        r.ACCOUNT.eq(METER_STANDING.ACCOUNT),
                        r.AT.ge(METER_STANDING.BILLED_AT))
                .where(in(METER.ACCOUNT), METER_STANDING.ENDED.isFalse(),
                        METER_STANDING.ACCOUNT.ne(METER.ACCOUNT))
                .orderBy(r.METER_NUMBER, r.AT, r.AFTER_CHANGE)
                .forEach(row -> former.put(
                        row.get(r.METER_NUMBER), ReadingColumns.value(row, r)));
    }

    /// A ratio changes seldom: there are few rows.
    private void ratios() {
        query.select().from(METER_RATIO).orderBy(METER_RATIO.METER_NUMBER, METER_RATIO.ENDED_AT)
                .forEach(row -> ratios.computeIfAbsent(
                        row.get(METER_RATIO.METER_NUMBER), k -> new ArrayList<>()).add(
                                new BilledMeter.PastRatio(
                                        row.get(METER_RATIO.ENDED_AT).toInstant(),
                                        (long) row.get(METER_RATIO.CT)
                                                * row.get(METER_RATIO.PT))));
    }

    /// Behind what is billed: of meters that hang here up to the day, and all of those that left.
    private void waiting() {
        MeterReading r = METER_READING;
        MeterStanding s = METER_STANDING;
        Condition behind = s.BILLED_AT.isNull().or(r.AT.gt(s.BILLED_AT))
                .or(r.AT.eq(s.BILLED_AT).and(r.AFTER_CHANGE).and(r.ID.ne(s.BILLED_TO)));
        query.select(r.fields()).from(METER)
                .leftJoin(s).on(s.METER_NUMBER.eq(METER.NUMBER), s.ACCOUNT.eq(METER.ACCOUNT))
                .join(r).on(r.METER_NUMBER.eq(METER.NUMBER), r.ACCOUNT.eq(METER.ACCOUNT))
                .where(in(METER.ACCOUNT), behind, r.FOR_DAY.le(day.date()))
                .orderBy(r.METER_NUMBER, r.AT, r.AFTER_CHANGE).forEach(this::waits);
        query.select(r.fields()).from(s).leftJoin(METER).on(METER.NUMBER.eq(s.METER_NUMBER))
                .join(r).on(r.METER_NUMBER.eq(s.METER_NUMBER), r.ACCOUNT.eq(s.ACCOUNT))
                .where(in(s.ACCOUNT), s.ENDED.isFalse(),
                        METER.ACCOUNT.isNull().or(METER.ACCOUNT.ne(s.ACCOUNT)),
                        r.AT.gt(s.BILLED_AT))
                .orderBy(r.METER_NUMBER, r.AT, r.AFTER_CHANGE).forEach(this::waits);
    }

    private void waits(Record row) {
        MeterValue value = ReadingColumns.value(row, METER_READING);
        waiting.computeIfAbsent(new Key(value.account(), value.meterNumber()),
                k -> new ArrayList<>()).add(value);
    }

    /// The commodity of its opening takes every meter that no further one claims.
    private List<BilledAccount> accounts(Record row) {
        String number = row.get(ACCOUNT.NUMBER);
        List<Record> own = new ArrayList<>(meters.getOrDefault(number, List.of()));
        List<BilledAccount> all = new ArrayList<>();
        for (Record other : further.getOrDefault(number, List.of())) {
            String commodity = other.get(ACCOUNT_TARIFF.COMMODITY);
            List<Record> theirs = own.stream()
                    .filter(m -> commodity.equals(m.get(METER.COMMODITY))).toList();
            own.removeAll(theirs);
            all.add(account(row, new Side(number, commodity), other.get(ACCOUNT_TARIFF.TARIFF),
                    other.get(ACCOUNT_TARIFF.TIER_USED), theirs));
        }
        all.addFirst(account(row, new Side(number, priced.getOrDefault(
                row.get(ACCOUNT.TARIFF), "")), row.get(ACCOUNT.TARIFF),
                row.get(ACCOUNT.TIER_USED_WH), own));
        return all;
    }

    private BilledAccount account(
            Record row, Side side, String tariff, long tierUsed, List<Record> those) {
        String number = side.account();
        @Nullable Record standing = standings.get(side);
        List<BilledMeter> billed = those.stream().map(m -> meter(number, m)).toList();
        return new BilledAccount(number, row.get(ACCOUNT.BUILDING) + "-" + row.get(ACCOUNT.ROOM),
                BillingMode.valueOf(row.get(ACCOUNT.MODE)), tariff,
                row.get(ACCOUNT.OPENED_AT).toInstant(), new Usage(tierUsed), billed,
                standing == null ? 0 : standing.get(ACCOUNT_STANDING.CHARGES),
                standing == null ? 0 : standing.get(ACCOUNT_STANDING.CARRY),
                tiers.getOrDefault(side, Map.of()), problems(number, billed));
    }

    /// On the work list, with those meters.
    private Map<String, OpenProblem> problems(String account, List<BilledMeter> those) {
        Map<String, OpenProblem> all = open.getOrDefault(account, Map.of());
        if (all.isEmpty()) {
            return all;
        }
        Map<String, OpenProblem> some = new HashMap<>(all);
        some.keySet().retainAll(
                those.stream().map(BilledMeter::number).collect(Collectors.toSet()));
        return some;
    }

    /// A number that was corrected away has no row of a meter any more, only its standing.
    private BilledMeter meter(String account, Record row) {
        boolean filed = row.get(METER.NUMBER) != null;
        String number = filed ? row.get(METER.NUMBER) : row.get(METER_STANDING.METER_NUMBER);
        Key key = new Key(account, number);
        List<MeterValue> values = waiting.getOrDefault(key, List.of());
        Map<UUID, StepDecision> said = new HashMap<>();
        values.forEach(value -> {
            StepDecision decision = decisions.get(value.id());
            if (decision != null) {
                said.put(value.id(), decision);
            }
        });
        boolean attached = account.equals(row.get(METER.ACCOUNT));
        return new BilledMeter(number, filed ? row.get(METER.PROFILE) : "",
                filed ? (long) row.get(METER.CT_RATIO) * row.get(METER.PT_RATIO) : 1, attached,
                billedTo.get(key), values, attached ? former.get(number) : null,
                endedAt.get(key), said, gaps.getOrDefault(number, List.of()),
                ratios.getOrDefault(number, List.of()));
    }
}
