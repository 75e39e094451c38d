package wattdesk.store;

import static wattdesk.store.generated.Tables.ACCOUNT;
import static wattdesk.store.generated.Tables.ACCOUNT_STEP;
import static wattdesk.store.generated.Tables.AUDIT;
import static wattdesk.store.generated.Tables.CHARGE;
import static wattdesk.store.generated.Tables.COMMAND;
import static wattdesk.store.generated.Tables.CREDIT_TRANSFER;
import static wattdesk.store.generated.Tables.CUSTOMER;
import static wattdesk.store.generated.Tables.JOURNAL_ENTRY;
import static wattdesk.store.generated.Tables.METER;
import static wattdesk.store.generated.Tables.METER_READING;
import static wattdesk.store.generated.Tables.OPERATOR;
import static wattdesk.store.generated.Tables.POSTING;
import static wattdesk.store.generated.Tables.SALE;
import static wattdesk.store.generated.Tables.SLIP;
import static wattdesk.store.generated.Tables.STATION;
import static wattdesk.store.generated.Tables.TARIFF;
import static wattdesk.store.generated.Tables.TARIFF_VERSION;
import static wattdesk.store.generated.Tables.TRANSFER_STEP;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;

/// What a database must still have when it is opened again: a file cut in half opens with no rows
/// and no error, an old copy opens as if nothing had happened.
///
/// Rows are only ever added, so a count never falls. `rows` by table; `fen` the sum of the postings
/// by kind of account.
public record ControlTotals(
        long sequence, String auditHead, SortedMap<String, Long> rows,
        SortedMap<String, Long> fen) {

    private static final List<Table<?>> COUNTED = List.of(
            STATION, OPERATOR, CUSTOMER, ACCOUNT, METER, COMMAND, JOURNAL_ENTRY, POSTING, AUDIT,
            SALE, CREDIT_TRANSFER, TRANSFER_STEP, TARIFF, TARIFF_VERSION, METER_READING, CHARGE,
            SLIP, ACCOUNT_STEP);

    public static ControlTotals of(DSLContext session) {
        SortedMap<String, Long> rows = new TreeMap<>();
        COUNTED.forEach(t -> rows.put(t.getName(), (long) session.fetchCount(t)));
        SortedMap<String, Long> fen = new TreeMap<>();
        session.select(POSTING.ACCOUNT_KIND, DSL.sum(POSTING.AMOUNT_FEN)).from(POSTING)
                .groupBy(POSTING.ACCOUNT_KIND)
                .forEach(row -> fen.put(row.value1(), row.value2().longValueExact()));
        Long last = session.select(DSL.max(COMMAND.SEQUENCE)).from(COMMAND)
                .fetchOne(DSL.max(COMMAND.SEQUENCE));
        String head = session.select(AUDIT.MAC).from(AUDIT)
                .orderBy(AUDIT.SEQUENCE.desc()).limit(1).fetchOne(AUDIT.MAC);
        return new ControlTotals(last == null ? 0 : last, head == null ? "" : head, rows, fen);
    }

    /// What these totals lack of earlier ones; empty when nothing is lost.
    public String shortOf(ControlTotals earlier) {
        if (sequence < earlier.sequence) {
            return "sequence " + sequence + " < " + earlier.sequence;
        }
        return earlier.rows.entrySet().stream()
                .filter(e -> rows.getOrDefault(e.getKey(), 0L) < e.getValue())
                .map(e -> e.getKey() + " " + rows.getOrDefault(e.getKey(), 0L)
                        + " < " + e.getValue())
                .findFirst().orElse("");
    }

    /// Whether these are the earlier totals again, as far as those counted: a newer release counts
    /// tables that the older one did not have.
    public boolean sameAs(ControlTotals earlier) {
        return sequence == earlier.sequence && auditHead.equals(earlier.auditHead)
                && fen.equals(earlier.fen)
                && rows.entrySet().containsAll(earlier.rows.entrySet());
    }

    /// Debits minus credits over all accounts: 0, or something is very wrong.
    public long balance() {
        return fen.values().stream().mapToLong(Long::longValue).sum();
    }
}
