package wattdesk.billing.store;

import static wattdesk.store.generated.Tables.BILLING_ITEM;
import static wattdesk.store.generated.Tables.CHARGE;
import static wattdesk.store.generated.Tables.CHARGE_LINE;
import static wattdesk.store.generated.Tables.JOURNAL_ENTRY;
import static wattdesk.store.generated.Tables.METER_STANDING;
import static wattdesk.store.generated.Tables.POSTING;

import java.time.OffsetDateTime;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import wattdesk.ledger.JournalEntry;
import wattdesk.ledger.LedgerAccount;
import wattdesk.store.Rows;

/// What charges must fulfil, looked at in the database: a sentence for what does not hold, empty
/// when it holds.
public final class ChargeCheck {

    private final Rows rows;

    public ChargeCheck(Rows rows) {
        this.rows = rows;
    }

    public boolean anyCharges() {
        return rows.read(query -> query.fetchExists(CHARGE));
    }

    public boolean anyItems() {
        return rows.read(query -> query.fetchExists(BILLING_ITEM));
    }

    /// Invariant 22: the lines of every charge sum to its fen and to its Wh (or litres).
    public String splitsSum() {
        return rows.read(query -> {
            Field<Long> used = sum(CHARGE_LINE.USED);
            Field<Long> fen = sum(CHARGE_LINE.AMOUNT_FEN);
            return sentence("lines do not sum", query.select(CHARGE.ID).from(CHARGE)
                    .leftJoin(CHARGE_LINE).on(CHARGE_LINE.CHARGE.eq(CHARGE.ID))
                    .groupBy(CHARGE.ID, CHARGE.USAGE_TOTAL, CHARGE.AMOUNT_FEN)
                    .having(used.ne(CHARGE.USAGE_TOTAL).or(fen.ne(CHARGE.AMOUNT_FEN)))
                    .limit(1).fetchOne(CHARGE.ID));
        });
    }

    private static Field<Long> sum(Field<Long> column) {
        return DSL.coalesce(DSL.sum(column), DSL.inline(0)).cast(SQLDataType.BIGINT);
    }

    /// The charges are what was posted for them: by sum, and one entry each.
    public String chargesArePosted() {
        return rows.read(query -> {
            long charged = total(query, query.select(DSL.sum(CHARGE.AMOUNT_FEN)).from(CHARGE));
            long posted = -total(query, query.select(DSL.sum(POSTING.AMOUNT_FEN)).from(POSTING)
                    .where(POSTING.ACCOUNT_KIND.eq(LedgerAccount.Kind.REVENUE.name())));
            int with = query.fetchCount(CHARGE, CHARGE.ENTRY.isNotNull());
            int entries = query.fetchCount(JOURNAL_ENTRY,
                    JOURNAL_ENTRY.KIND.eq(JournalEntry.Kind.CHARGE.name()));
            return charged == posted && with == entries ? ""
                    : charged + " fen charged, " + posted + " posted; " + with + " charges, "
                            + entries + " entries";
        });
    }

    private static long total(DSLContext query,
            org.jooq.Select<? extends org.jooq.Record1<java.math.BigDecimal>> sum) {
        var row = query.fetchOne(sum);
        return row == null || row.value1() == null ? 0 : row.value1().longValueExact();
    }

    /// Invariant 25, and no energy twice: the charges of a meter follow each other without overlap,
    /// and end where the meter is billed to.
    public String chargesFollow() {
        return rows.read(query -> {
            Field<OffsetDateTime> before = DSL.lag(CHARGE.TO_AT)
                    .over(DSL.partitionBy(CHARGE.METER_NUMBER).orderBy(CHARGE.FROM_AT))
                    .as("before_at");
            Table<?> steps = query.select(CHARGE.ID, CHARGE.FROM_AT, before).from(CHARGE)
                    .asTable("steps");
            String overlap = sentence("charges overlap", query.select(steps.field(CHARGE.ID))
                    .from(steps).where(required(steps, before).gt(required(steps, CHARGE.FROM_AT)))
                    .limit(1).fetchOne(0));
            return !overlap.isEmpty() ? overlap : sentence("a meter is billed beyond its place",
                    query.select(CHARGE.METER_NUMBER).from(CHARGE)
                            .join(METER_STANDING).on(
                                    METER_STANDING.METER_NUMBER.eq(CHARGE.METER_NUMBER),
                                    METER_STANDING.ACCOUNT.eq(CHARGE.ACCOUNT))
                            .where(CHARGE.TO_AT.gt(METER_STANDING.BILLED_AT))
                            .limit(1).fetchOne(CHARGE.METER_NUMBER));
        });
    }

    private static <T> Field<T> required(Table<?> table, Field<T> field) {
        return Objects.requireNonNull(table.field(field));
    }

    private static String sentence(String what, @org.jspecify.annotations.Nullable Object found) {
        return found == null ? "" : what + ": " + found;
    }
}
