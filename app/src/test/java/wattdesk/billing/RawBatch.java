package wattdesk.billing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wattdesk.ledger.store.OpenBooks;

/// The peer: the very rows that a run wrote, written again by plain JDBC batches into a copy of the
/// file as it was before, as many in a commit as there, each commit synced. Only the writing is
/// timed.
final class RawBatch implements AutoCloseable {

    private static final Map<String, String> WRITTEN = new LinkedHashMap<>();

    static {
        WRITTEN.put("command", "sequence");
        WRITTEN.put("billing_item", "sequence");
        WRITTEN.put("charge", "sequence");
        WRITTEN.put("charge_line", "charge");
        WRITTEN.put("account_standing", "sequence");
        WRITTEN.put("account_tier", "account");
        WRITTEN.put("journal_entry", "sequence");
        WRITTEN.put("posting", "entry");
        WRITTEN.put("audit", "sequence");
    }

    private final Connection from;
    private final Connection into;
    private final PreparedStatement sync;
    private final Map<String, PreparedStatement> inserts = new LinkedHashMap<>();
    private final PreparedStatement standing;
    long nanos;
    long rows;

    RawBatch(Path ran, Path copy) throws Exception {
        from = OpenBooks.as(ran, "app", OpenBooks.USERS.appPassword());
        Connection privileged = java.sql.DriverManager.getConnection(
                OpenBooks.url(copy).privileged(), "sa", OpenBooks.USERS.privilegedPassword());
        sync = privileged.prepareStatement("CHECKPOINT SYNC");
        into = OpenBooks.as(copy, "app", OpenBooks.USERS.appPassword());
        into.setAutoCommit(false);
        standing = into.prepareStatement("update meter_standing set billed_to = ?, billed_at = ?,"
                + " ended = ?, sequence = ? where meter_number = ? and account = ?");
        try (Statement run = into.createStatement()) {
            boolean _ = run.execute("insert into billing_run select date '2026-11-02',"
                    + " started_at, started_by, null, 2 from billing_run");
        }
        into.commit();
    }

    /// Every commit of the run that charged accounts.
    void run() throws Exception {
        List<Long> sequences = new ArrayList<>();
        try (Statement ask = from.createStatement(); ResultSet row = ask.executeQuery(
                "select distinct sequence from billing_item where business_day = '2026-11-02'"
                        + " order by sequence")) {
            while (row.next()) {
                sequences.add(row.getLong(1));
            }
        }
        for (long sequence : sequences) {
            commit(sequence);
        }
    }

    private void commit(long sequence) throws Exception {
        Map<String, List<Object[]>> all = new LinkedHashMap<>();
        for (Map.Entry<String, String> table : WRITTEN.entrySet()) {
            all.put(table.getKey(), rows(sql(table.getKey(), table.getValue()), sequence));
        }
        List<Object[]> moved = rows("select billed_to, billed_at, ended, sequence, meter_number,"
                + " account from meter_standing where sequence = ?", sequence);
        long begin = System.nanoTime();
        for (Map.Entry<String, List<Object[]>> table : all.entrySet()) {
            if (!table.getValue().isEmpty()) {
                write(insert(table.getKey(), table.getValue().getFirst().length),
                        table.getValue());
            }
        }
        write(standing, moved);
        into.commit();
        boolean _ = sync.execute();
        nanos += System.nanoTime() - begin;
    }

    private void write(PreparedStatement statement, List<Object[]> contents) throws Exception {
        for (Object[] row : contents) {
            RunBenchFolder.add(statement, row);
            rows++;
        }
        int[] _ = statement.executeBatch();
    }

    private static String sql(String table, String by) {
        return switch (by) {
            case "charge" -> "select t.* from charge_line t join charge c on c.id = t.charge"
                    + " where c.sequence = ?";
            case "entry" -> "select t.* from posting t join journal_entry e on e.id = t.entry"
                    + " where e.sequence = ?";
            case "account" -> "select t.* from account_tier t join billing_item i"
                    + " on i.account = t.account where i.sequence = ?";
            default -> "select t.* from " + table + " t where t.sequence = ?";
        };
    }

    private List<Object[]> rows(String sql, long sequence) throws Exception {
        try (PreparedStatement ask = from.prepareStatement(sql)) {
            ask.setLong(1, sequence);
            List<Object[]> rows = new ArrayList<>();
            try (ResultSet row = ask.executeQuery()) {
                int columns = row.getMetaData().getColumnCount();
                while (row.next()) {
                    Object[] contents = new Object[columns];
                    for (int i = 0; i < columns; i++) {
                        contents[i] = row.getObject(i + 1);
                    }
                    rows.add(contents);
                }
            }
            return rows;
        }
    }

    private PreparedStatement insert(String table, int columns) throws Exception {
        PreparedStatement known = inserts.get(table);
        if (known == null) {
            known = into.prepareStatement("insert into " + table + " values ("
                    + "?, ".repeat(columns - 1) + "?)");
            inserts.put(table, known);
        }
        return known;
    }

    @Override
    public void close() throws Exception {
        into.close();
        from.close();
        sync.getConnection().close();
    }
}
