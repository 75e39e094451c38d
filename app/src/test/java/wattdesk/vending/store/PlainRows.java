package wattdesk.vending.store;

import static wattdesk.store.generated.Tables.AUDIT;
import static wattdesk.store.generated.Tables.COMMAND;
import static wattdesk.store.generated.Tables.CREDIT_TRANSFER;
import static wattdesk.store.generated.Tables.JOURNAL_ENTRY;
import static wattdesk.store.generated.Tables.POSTING;
import static wattdesk.store.generated.Tables.SALE;
import static wattdesk.store.generated.Tables.TAPE_EVENT;
import static wattdesk.store.generated.Tables.TRANSFER_FRAME;
import static wattdesk.store.generated.Tables.TRANSFER_STEP;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;

/// The rows that the commits of sales left, commit by commit, for writing them once more by hand.
record PlainRows(long sequence, boolean money, List<Row> rows) {

    /// One row of a table, its columns in order.
    record Row(String table, Object[] values) {}

    /// Every commit behind `after`, oldest first.
    static List<PlainRows> since(long after, DSLContext session) {
        List<PlainRows> commits = new ArrayList<>();
        for (long sequence : session.select(COMMAND.SEQUENCE).from(COMMAND)
                .where(COMMAND.SEQUENCE.gt(after)).orderBy(COMMAND.SEQUENCE)
                .fetch(COMMAND.SEQUENCE)) {
            commits.add(of(sequence, session));
        }
        return commits;
    }

    private static PlainRows of(long sequence, DSLContext session) {
        List<Row> rows = new ArrayList<>();
        add(rows, COMMAND, session.selectFrom(COMMAND).where(COMMAND.SEQUENCE.eq(sequence)).fetch());
        add(rows, TAPE_EVENT, session.selectFrom(TAPE_EVENT)
                .where(TAPE_EVENT.SEQUENCE.eq(sequence)).fetch());
        var entries = session.selectFrom(JOURNAL_ENTRY)
                .where(JOURNAL_ENTRY.SEQUENCE.eq(sequence)).fetch();
        add(rows, JOURNAL_ENTRY, entries);
        add(rows, POSTING, session.selectFrom(POSTING)
                .where(POSTING.ENTRY.in(entries.map(e -> e.getId()))).fetch());
        var sales = session.selectFrom(SALE).where(SALE.SEQUENCE.eq(sequence)).fetch();
        add(rows, SALE, sales);
        List<UUID> sold = sales.map(s -> s.getId());
        add(rows, CREDIT_TRANSFER, session.selectFrom(CREDIT_TRANSFER)
                .where(CREDIT_TRANSFER.SALE.in(sold)).fetch());
        var steps = session.selectFrom(TRANSFER_STEP)
                .where(TRANSFER_STEP.SEQUENCE.eq(sequence)).fetch();
        add(rows, TRANSFER_STEP, steps);
        add(rows, TRANSFER_FRAME, session.selectFrom(TRANSFER_FRAME).where(TRANSFER_FRAME.TRANSFER
                .in(steps.stream().filter(s -> s.getToState().equals("DELIVERED"))
                        .map(s -> s.getTransfer()).toList())).fetch());
        add(rows, AUDIT, session.selectFrom(AUDIT).where(AUDIT.SEQUENCE.eq(sequence)).fetch());
        return new PlainRows(sequence, !entries.isEmpty() || !steps.isEmpty(), rows);
    }

    private static void add(List<Row> rows, Table<?> table, Result<? extends Record> found) {
        found.forEach(row -> rows.add(new Row(table.getName(), row.intoArray())));
    }

    /// The transfer whose state this commit moved; null where it made it or there is none.
    UUID movedTransfer() {
        return rows.stream().filter(r -> r.table().equals("transfer_step")
                        && (int) r.values()[1] > 0).map(r -> (UUID) r.values()[0])
                .findFirst().orElse(null);
    }
}
