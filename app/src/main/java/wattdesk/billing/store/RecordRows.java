package wattdesk.billing.store;

import static wattdesk.store.generated.Tables.BILLING_ITEM;
import static wattdesk.store.generated.Tables.BILLING_RUN;
import static wattdesk.store.generated.Tables.CHARGE;
import static wattdesk.store.generated.Tables.POSTING;
import static wattdesk.store.generated.Tables.READING_GAP;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import wattdesk.billing.AccountResult.Outcome;
import wattdesk.billing.BillingRecords;
import wattdesk.billing.ExplainedCharge;
import wattdesk.billing.ListedCharge;
import wattdesk.billing.MonthLine;
import wattdesk.billing.Problem;
import wattdesk.billing.RunSummary;
import wattdesk.billing.WorkList;
import wattdesk.ledger.LedgerAccount;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;
import wattdesk.store.Rows;
import wattdesk.tariff.Commodity;

/// What was billed, read for screens and commands.
public final class RecordRows implements BillingRecords {

    private final Rows rows;

    public RecordRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public List<RunSummary> runs(int most) {
        return rows.read(query -> query.select().from(BILLING_RUN)
                .orderBy(BILLING_RUN.BUSINESS_DAY.desc()).limit(most).fetch().stream()
                .map(row -> summary(query, row)).toList());
    }

    @Override
    public Optional<RunSummary> run(BusinessDay day) {
        return rows.read(query -> query.select().from(BILLING_RUN)
                .where(BILLING_RUN.BUSINESS_DAY.eq(day.date())).fetch().stream()
                .map(row -> summary(query, row)).findFirst());
    }

    private static RunSummary summary(DSLContext query, Record row) {
        Map<Outcome, Integer> outcomes = new HashMap<>();
        long[] sums = new long[2];
        query.select(BILLING_ITEM.OUTCOME, DSL.count(), DSL.sum(BILLING_ITEM.CHARGES),
                        DSL.sum(BILLING_ITEM.AMOUNT_FEN)).from(BILLING_ITEM)
                .where(BILLING_ITEM.BUSINESS_DAY.eq(row.get(BILLING_RUN.BUSINESS_DAY)))
                .groupBy(BILLING_ITEM.OUTCOME).forEach(item -> {
                    outcomes.put(Outcome.valueOf(item.value1()), item.value2());
                    sums[0] += item.value3().longValueExact();
                    sums[1] += item.value4().longValueExact();
                });
        int gaps = query.fetchCount(READING_GAP,
                READING_GAP.BUSINESS_DAY.eq(row.get(BILLING_RUN.BUSINESS_DAY)));
        var finished = row.get(BILLING_RUN.FINISHED_AT);
        return new RunSummary(new BusinessDay(row.get(BILLING_RUN.BUSINESS_DAY)),
                row.get(BILLING_RUN.STARTED_AT).toInstant(), row.get(BILLING_RUN.STARTED_BY),
                finished == null ? null : finished.toInstant(),
                outcomes.values().stream().mapToInt(Integer::intValue).sum(),
                outcomes.getOrDefault(Outcome.CHARGED, 0),
                outcomes.getOrDefault(Outcome.NOTHING, 0),
                outcomes.getOrDefault(Outcome.WAITING, 0),
                outcomes.getOrDefault(Outcome.PARKED, 0), gaps, (int) sums[0],
                Money.ofFen(sums[1]));
    }

    @Override
    public List<ListedCharge> charges(String account, BusinessDay from, BusinessDay to) {
        return rows.read(query -> query.select().from(CHARGE)
                .where(CHARGE.ACCOUNT.eq(account),
                        CHARGE.BUSINESS_DAY.between(from.date(), to.date()))
                .orderBy(CHARGE.TO_AT, CHARGE.METER_NUMBER).fetch(ChargeReading::listed));
    }

    @Override
    public Optional<ExplainedCharge> charge(UUID id) {
        return rows.read(query -> ChargeReading.explained(query, id));
    }

    @Override
    public List<MonthLine> month(YearMonth month) {
        return rows.read(query -> MonthReading.lines(query, month));
    }

    @Override
    public Money wallet(String account, Commodity kind) {
        String code = LedgerAccount.wallet(account, kind.name()).key();
        return rows.read(query -> {
            var sum = query.select(DSL.sum(POSTING.AMOUNT_FEN)).from(POSTING)
                    .where(POSTING.ACCOUNT_KIND.eq(LedgerAccount.Kind.WALLET.name()),
                            POSTING.ACCOUNT_REF.eq(code)).fetchOne();
            return sum == null || sum.value1() == null ? Money.ZERO
                    : Money.ofFen(-sum.value1().longValueExact());
        });
    }

    @Override
    public List<Problem> problems() {
        return rows.read(WorkRows::open);
    }

    @Override
    public List<WorkList.Gap> gaps() {
        return rows.read(WorkRows::gaps);
    }
}
