package wattdesk.vending.store;

import static wattdesk.store.generated.Tables.AUDIT;
import static wattdesk.store.generated.Tables.COMMAND;
import static wattdesk.store.generated.Tables.CREDIT_TRANSFER;
import static wattdesk.store.generated.Tables.JOURNAL_ENTRY;
import static wattdesk.store.generated.Tables.METER;
import static wattdesk.store.generated.Tables.POSTING;
import static wattdesk.store.generated.Tables.SALE;
import static wattdesk.store.generated.Tables.TAPE_EVENT;
import static wattdesk.store.generated.Tables.TRANSFER_FRAME;
import static wattdesk.store.generated.Tables.TRANSFER_STEP;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;
import wattdesk.store.generated.tables.records.CreditTransferRecord;
import wattdesk.store.generated.tables.records.TransferStepRecord;

/// What the commits of sales wrote, commit by commit, for writing it once more by hand: the rows
/// that were added, and the rows that were moved on with every column that the move set. `moved`
/// and `met` are the binds of those two updates, null where a commit has none.
record PlainRows(
        long sequence, String series, Long receipt, boolean money, List<Row> rows, Object[] moved,
        Object[] met) {

    /// One row of a table, its columns in order.
    record Row(String table, Object[] values) {}

    /// Columns of a credit that a move sets; the ones before them never change.
    static final List<String> MOVING = Stream.of(CREDIT_TRANSFER.fields()).skip(4)
            .map(f -> f.getName()).toList();

    /// Every commit behind `after`, oldest first.
    static List<PlainRows> since(long after, DSLContext session) {
        List<PlainRows> commits = new ArrayList<>();
        session.selectFrom(COMMAND).where(COMMAND.SEQUENCE.gt(after)).orderBy(COMMAND.SEQUENCE)
                .forEach(c -> commits.add(of(c.getSequence(), c.getReceiptSeries(),
                        c.getReceiptNumber(), session)));
        return commits;
    }

    private static PlainRows of(long sequence, String series, Long receipt, DSLContext session) {
        List<Row> rows = new ArrayList<>();
        add(rows, COMMAND, session.selectFrom(COMMAND).where(COMMAND.SEQUENCE.eq(sequence)).fetch());
        add(rows, TAPE_EVENT, session.selectFrom(TAPE_EVENT)
                .where(TAPE_EVENT.SEQUENCE.eq(sequence)).fetch());
        var entries = session.selectFrom(JOURNAL_ENTRY)
                .where(JOURNAL_ENTRY.SEQUENCE.eq(sequence)).fetch();
        add(rows, JOURNAL_ENTRY, entries);
        add(rows, POSTING, session.selectFrom(POSTING)
                .where(POSTING.ENTRY.in(entries.map(e -> e.getId()))).fetch());
        add(rows, SALE, session.selectFrom(SALE).where(SALE.SEQUENCE.eq(sequence)).fetch());
        TransferStepRecord step = session.selectFrom(TRANSFER_STEP)
                .where(TRANSFER_STEP.SEQUENCE.eq(sequence)).fetchOne();
        Object[] moved = step == null ? null : credit(rows, step, session);
        boolean delivered = step != null && step.getToState().equals("DELIVERED");
        add(rows, AUDIT, session.selectFrom(AUDIT).where(AUDIT.SEQUENCE.eq(sequence)).fetch());
        return new PlainRows(sequence, series, receipt, !entries.isEmpty() || step != null, rows,
                moved, delivered ? met(step, session) : null);
    }

    /// Adds what this step of a credit added; the binds of its update, null for the first step.
    private static Object[] credit(List<Row> rows, TransferStepRecord step, DSLContext session) {
        CreditTransferRecord credit = session.selectFrom(CREDIT_TRANSFER)
                .where(CREDIT_TRANSFER.ID.eq(step.getTransfer())).fetchSingle();
        CreditTransferRecord then = asOf(step, credit);
        if (step.getStep() == 0) {
            rows.add(new Row(CREDIT_TRANSFER.getName(), then.intoArray()));
        }
        rows.add(new Row(TRANSFER_STEP.getName(), step.intoArray()));
        if (step.getToState().equals("DELIVERED")) {
            add(rows, TRANSFER_FRAME, session.selectFrom(TRANSFER_FRAME)
                    .where(TRANSFER_FRAME.TRANSFER.eq(step.getTransfer())).fetch());
        }
        if (step.getStep() == 0) {
            return null;
        }
        Object[] values = then.intoArray();
        Object[] binds = Arrays.copyOfRange(values, 4, values.length + 2);
        binds[binds.length - 2] = credit.getId();
        binds[binds.length - 1] = step.getFromState();
        return binds;
    }

    /// The credit as that step left it, of what its last step left.
    private static CreditTransferRecord asOf(TransferStepRecord step, CreditTransferRecord last) {
        CreditTransferRecord then = CREDIT_TRANSFER.newRecord();
        then.from(last);
        then.setState(step.getToState());
        then.setChangedAt(step.getAt());
        if (step.getToState().equals("DELIVERED")) {
            return then;
        }
        then.setOpenState(true);
        then.setBalanceAfterFen(null);
        then.setCountAfter(null);
        if (step.getToState().equals("INTENT")) {
            then.setUnresolvedMeter(last.getMeterNumber());
            return then;
        }
        then.setNextTry(step.getAt());
        then.setAttempts(0);
        for (String column : List.of("count0", "count1", "balance0_fen", "total0_fen",
                "energy0_wh", "frame_hash", "intent_at")) {
            then.set(CREDIT_TRANSFER.field(column), null);
        }
        return then;
    }

    private static Object[] met(TransferStepRecord step, DSLContext session) {
        var meter = session.selectFrom(METER).where(METER.NUMBER.eq(session
                .select(CREDIT_TRANSFER.METER_NUMBER).from(CREDIT_TRANSFER)
                .where(CREDIT_TRANSFER.ID.eq(step.getTransfer())))).fetchSingle();
        return new Object[] {meter.getLedgerCount(), meter.getLastBalanceFen(), step.getAt(),
            meter.getNumber()};
    }

    private static void add(List<Row> rows, Table<?> table, Result<? extends Record> found) {
        found.forEach(row -> rows.add(new Row(table.getName(), row.intoArray())));
    }
}
