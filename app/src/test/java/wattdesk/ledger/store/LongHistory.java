package wattdesk.ledger.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import wattdesk.ledger.Stamp;
import wattdesk.ledger.TapeRecord;
import wattdesk.operator.Actor;
import wattdesk.operator.AuditEntry;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.DatabaseUrl;
import wattdesk.store.Sessions;

/// Years of sales put under an existing station by SQL, with their audit chain and their tape: every
/// rule of the books holds for them. Each sale is three commands: PAID, INTENT, DELIVERED.
public final class LongHistory {

    private static final int METERS = 100;

    private final Connection connection;
    private final DSLContext session;
    private final byte[] key;

    private LongHistory(Connection connection, byte[] key) {
        this.connection = connection;
        session = Sessions.of(connection);
        this.key = key;
    }

    public static void add(DatabaseUrl url, String password, byte[] key, Path tape, int sales)
            throws Exception {
        try (Connection connection =
                DriverManager.getConnection(url.privileged(), "sa", password)) {
            connection.setAutoCommit(false);
            LongHistory history = new LongHistory(connection, key);
            long from = Counters.last(history.session, Counters.SEQUENCE);
            history.rows(from, sales);
            history.audit(from, 3L * sales);
            connection.commit();
            history.tape(tape);
        }
    }

    private void rows(long from, int sales) throws Exception {
        String x = range(1, sales);
        String meter = "'0000' || lpad(mod(x, " + METERS + "), 8, '0')";
        String day = "date '2026-01-01'";
        String at = "timestamp with time zone '2026-01-01 00:00:00+08:00' + x * interval '1' minute";
        try (Statement sql = connection.createStatement()) {
            sql.execute("insert into shift(id, operator, opened_at, business_day, float_fen, "
                    + "closed_at) values (" + id(9, "1") + ", 'cashier', timestamp with time zone "
                    + "'2026-01-01 00:00:00+08:00', " + day + ", 0, timestamp with time zone "
                    + "'2026-01-02 00:00:00+08:00')");
            sql.execute("insert into meter(number, line, profile, address, customer_number, "
                    + "ledger_count) select '0000' || lpad(x, 8, '0'), (select min(name) from "
                    + "line), '-', x, '', " + sales / METERS + " " + range(0, METERS - 1));
            for (int step = 1; step <= 3; step++) {
                String sequence = from + " + 3 * (x - 1) + " + step;
                sql.execute("insert into command(id, fingerprint, sequence, receipt_series, "
                        + "receipt_number, at, business_day, operator, shift, clock_flagged, "
                        + "from_tape) select " + id(step, "x") + ", '" + "0".repeat(64) + "', "
                        + sequence + (step == 1 ? ", 'L', x, " : ", null, null, ") + at + ", "
                        + day + (step == 1 ? ", 'cashier', " + id(9, "1") : ", 'system', null")
                        + ", false, false " + x);
                String type = List.of("PAID", "INTENT", "DELIVERED").get(step - 1);
                sql.execute("insert into tape_event(sequence, event_number, type, sale, transfer, "
                        + "account, meter_number, amount_fen, purchase_count) select " + sequence
                        + ", 1, '" + type + "', " + id(1, "x") + ", " + id(5, "x") + ", '1', "
                        + meter + ", 1000, 1 " + x);
            }
            sql.execute("insert into sale select " + id(1, "x") + ", " + from
                    + " + 3 * (x - 1) + 1, 'PAID', 'L', x, '1', '1-1', '-', " + meter
                    + ", 1000, 'CASH', 1000, 0, '-', 5000, 'cashier', '-', " + id(9, "1") + ", "
                    + day + ", " + at + ", null, false, false " + x);
            sql.execute("insert into credit_transfer(id, sale, meter_number, amount_fen, state, "
                    + "open_state, attempts, silent_attempts, count0, count1, changed_at) select "
                    + id(5, "x") + ", " + id(1, "x") + ", " + meter + ", 1000, 'DELIVERED', false, "
                    + "1, 0, (x - 1) / " + METERS + ", (x - 1) / " + METERS + " + 1, " + at + " "
                    + x);
            List<String> states = List.of("PENDING", "INTENT", "DELIVERED");
            for (int step = 0; step < 3; step++) {
                sql.execute("insert into transfer_step(transfer, step, from_state, to_state, "
                        + "sequence, at, operator, detail) select " + id(5, "x") + ", " + step
                        + ", " + (step == 0 ? "null" : "'" + states.get(step - 1) + "'") + ", '"
                        + states.get(step) + "', " + from + " + 3 * (x - 1) + " + (step + 1)
                        + ", " + at + ", 'system', '' " + x);
            }
            entry(sql, 6, "PAID", from + " + 3 * (x - 1) + 1", "DRAWER", "cast("
                    + id(9, "1") + " as varchar)", "METER_PENDING", meter, x, day, at);
            entry(sql, 7, "DELIVERED", from + " + 3 * (x - 1) + 3", "METER_PENDING", meter,
                    "DELIVERED", "'ELECTRICITY'", x, day, at);
            Counters.raise(session, Counters.SEQUENCE, from + 3L * sales);
            Counters.raise(session, Counters.ofReceipts("L"), sales);
        }
    }

    private static String range(int from, int to) {
        return "from (select \"X\" as x from system_range(" + from + ", " + to + "))";
    }

    private static void entry(Statement sql, int kind, String name, String sequence, String debit,
            String debitRef, String credit, String creditRef, String x, String day, String at)
            throws Exception {
        sql.execute("insert into journal_entry(id, sequence, kind, subject, meter_number, room, "
                + "operator, operator_name, shift, business_day, at, from_tape) select "
                + id(kind, "x") + ", " + sequence + ", '" + name + "', " + id(1, "x")
                + ", null, null, 'cashier', '-', null, " + day + ", " + at + ", false " + x);
        sql.execute("insert into posting select " + id(kind, "x") + ", 1, '" + debit + "', "
                + debitRef + ", 1000 " + x);
        sql.execute("insert into posting select " + id(kind, "x") + ", 2, '" + credit + "', "
                + creditRef + ", -1000 " + x);
    }

    private static String id(int kind, String number) {
        return "cast('0000000" + kind + "-0000-4000-8000-' || lpad(" + number
                + ", 12, '0') as uuid)";
    }

    private void audit(long from, long count) {
        AuditRows rows = new AuditRows(key);
        String head = AuditRows.head(session);
        for (long sequence = from + 1; sequence <= from + count; sequence++) {
            Instant at = Instant.parse("2026-01-01T00:00:00Z");
            head = rows.append(session, new AuditEntry("SALE_PAID", "x", ""), new Stamp(
                    new java.util.UUID(1, sequence), sequence, at, BusinessDay.of(at),
                    Actor.SYSTEM, null, false, false), head);
        }
    }

    /// The whole tape anew, without waiting for the disk.
    private void tape(Path folder) throws IOException {
        try (var files = java.nio.file.Files.list(folder)) {
            for (Path file : files.toList()) {
                java.nio.file.Files.delete(file);
            }
        }
        Tape tape = new Tape(new CarelessDisk(new FolderTapeDisk(folder)), key);
        StoredLines lines = new StoredLines(session);
        for (TapeRecord r = lines.next(); r != null; r = lines.next()) {
            tape.append(r);
        }
        tape.close();
    }

    private record CarelessDisk(FolderTapeDisk disk) implements TapeDisk {
        @Override
        public List<String> names() throws IOException {
            return disk.names();
        }

        @Override
        public java.io.InputStream read(String name) throws IOException {
            return disk.read(name);
        }

        @Override
        public void append(String name, byte[] bytes) throws IOException {
            disk.append(name, bytes);
        }

        @Override
        public void force(String name) {
            // For a history that is made up, a crash costs nothing.
        }

        @Override
        public void truncate(String name, long length) throws IOException {
            disk.truncate(name, length);
        }

        @Override
        public void setAside(String name) throws IOException {
            disk.setAside(name);
        }

        @Override
        public void close() throws IOException {
            disk.close();
        }
    }
}
