package wattdesk.download.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static wattdesk.store.generated.Tables.METER;
import static wattdesk.store.generated.Tables.PRICE_COMPARISON;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record;
import wattdesk.download.Compared;
import wattdesk.download.ComparisonBook;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.Rows;

/// Comparisons in the database; only ever added to.
public final class ComparisonRows implements ComparisonBook {

    private final Rows rows;

    public ComparisonRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void keep(Compared compared) {
        int _ = rows.write(transaction -> insert(transaction, compared));
    }

    private static int insert(DSLContext transaction, Compared compared) {
        Instant version = compared.version();
        return transaction.insertInto(PRICE_COMPARISON)
                .set(PRICE_COMPARISON.BUSINESS_DAY, compared.day().date())
                .set(PRICE_COMPARISON.METER_NUMBER, compared.meter())
                .set(PRICE_COMPARISON.COMPARISON_NUMBER, transaction
                        .select(coalesce(max(PRICE_COMPARISON.COMPARISON_NUMBER), inline(0))
                                .plus(inline(1)))
                        .from(PRICE_COMPARISON)
                        .where(PRICE_COMPARISON.METER_NUMBER.eq(compared.meter()),
                                PRICE_COMPARISON.BUSINESS_DAY.eq(compared.day().date())))
                .set(PRICE_COMPARISON.ACCOUNT, compared.account())
                .set(PRICE_COMPARISON.ROOM, compared.room())
                .set(PRICE_COMPARISON.TARIFF, compared.tariff())
                .set(PRICE_COMPARISON.VERSION,
                        version == null ? null : BusinessDay.wallClock(version))
                .set(PRICE_COMPARISON.OUTCOME, compared.outcome().name())
                .set(PRICE_COMPARISON.REASON_CODE, compared.reason().code())
                .set(PRICE_COMPARISON.REASON_DETAIL, MeterDownloadRow.detail(compared.reason()))
                .set(PRICE_COMPARISON.AT, BusinessDay.wallClock(compared.at())).execute();
    }

    @Override
    public List<Compared> latest() {
        Map<String, Compared> latest = new LinkedHashMap<>();
        rows.read(query -> query.selectFrom(PRICE_COMPARISON)
                .where(PRICE_COMPARISON.METER_NUMBER.in(
                        select(METER.NUMBER).from(METER).where(METER.ACCOUNT.isNotNull())))
                .orderBy(PRICE_COMPARISON.ROOM, PRICE_COMPARISON.METER_NUMBER,
                        PRICE_COMPARISON.BUSINESS_DAY, PRICE_COMPARISON.COMPARISON_NUMBER)
                .fetch(ComparisonRows::compared))
                .forEach(each -> latest.put(each.meter(), each));
        return List.copyOf(latest.values());
    }

    private static Compared compared(Record row) {
        OffsetDateTime version = row.get(PRICE_COMPARISON.VERSION);
        return new Compared(new BusinessDay(row.get(PRICE_COMPARISON.BUSINESS_DAY)),
                row.get(PRICE_COMPARISON.METER_NUMBER), row.get(PRICE_COMPARISON.ACCOUNT),
                row.get(PRICE_COMPARISON.ROOM), row.get(PRICE_COMPARISON.TARIFF),
                version == null ? null : version.toInstant(),
                Compared.Outcome.valueOf(row.get(PRICE_COMPARISON.OUTCOME)),
                Objects.requireNonNull(MeterDownloadRow.reason(
                        row.get(PRICE_COMPARISON.REASON_CODE),
                        row.get(PRICE_COMPARISON.REASON_DETAIL))),
                row.get(PRICE_COMPARISON.AT).toInstant());
    }
}
