package wattdesk.billing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import wattdesk.ledger.store.OpenBooks;
import wattdesk.quantity.BusinessDay;

/// A station of very many accounts, each with a meter that is billed to one midnight and was read
/// at the next.
final class RunBenchFolder {

    static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final OffsetDateTime OPENED = when("2026-10-01T10:00");
    private static final OffsetDateTime BEFORE = when("2026-11-02T00:00");
    private static final OffsetDateTime AFTER = when("2026-11-03T00:00");

    private RunBenchFolder() {}

    private static OffsetDateTime when(String local) {
        return BusinessDay.wallClock(BillingTown.at(local));
    }

    static void make(Path folder, int accounts) throws Exception {
        Path _ = Files.createDirectories(folder);
        OpenBooks.in(folder).close();
        try (Connection c = OpenBooks.as(folder, "app", OpenBooks.USERS.appPassword())) {
            c.setAutoCommit(false);
            run(c, "insert into line (name, port, settings) values ('A', 'sim:x#A', '9600,8N1')");
            run(c, "insert into building (name, site) values ('3', 1)");
            run(c, "insert into tariff (id, name, commodity, document)"
                    + " values ('tiers', 'tiers', 'ELECTRICITY', '{}')");
            run(c, "insert into billing_run (business_day, started_at, started_by, finished_at,"
                    + " sequence) values (date '2026-11-01', timestamp with time zone"
                    + " '2026-11-02 00:30:00+08', 'system', timestamp with time zone"
                    + " '2026-11-02 00:31:00+08', 1)");
            fill(c, accounts);
        }
    }

    private static void run(Connection c, String sql) throws Exception {
        try (PreparedStatement statement = c.prepareStatement(sql)) {
            int _ = statement.executeUpdate();
        }
    }

    private static void fill(Connection c, int accounts) throws Exception {
        try (PreparedStatement room = c.prepareStatement(
                        "insert into room (building, number, floor_number) values ('3', ?, 1)");
                PreparedStatement customer = c.prepareStatement(
                        "insert into customer (id, name) values (?, ?)");
                PreparedStatement account = c.prepareStatement("insert into account (number,"
                        + " building, room, customer, mode, tariff, tier_used_wh, opened_at)"
                        + " values (?, '3', ?, ?, 'STATION', 'tiers', 0, ?)");
                PreparedStatement meter = c.prepareStatement("insert into meter (number, account,"
                        + " line, profile, address, customer_number)"
                        + " values (?, ?, 'A', 'demo-645-count', ?, '1')");
                PreparedStatement reading = c.prepareStatement("insert into meter_reading (id,"
                        + " meter_number, account, at, after_change, source, for_day, total,"
                        + " taken_at, sequence, operator)"
                        + " values (?, ?, ?, ?, false, 'FROZEN', ?, ?, ?, 1, 'system')");
                PreparedStatement standing = c.prepareStatement("insert into meter_standing"
                        + " (meter_number, account, billed_to, billed_at, ended, sequence)"
                        + " values (?, ?, ?, ?, false, 1)")) {
            PreparedStatement[] all = {room, customer, account, meter, reading, standing};
            for (int i = 0; i < accounts; i++) {
                String number = String.valueOf(10_000_001 + i);
                add(room, number);
                add(customer, id("customer", i), "示例住户 " + number);
                add(account, number, number, id("customer", i), OPENED);
                add(meter, "0000" + number, number, "0000" + number);
                UUID from = ChargeIds.reading("0000" + number, BEFORE.toInstant(), false);
                add(reading, from, "0000" + number, number, BEFORE, DAY.minusDays(1),
                        5_000_000L, BEFORE);
                add(reading, ChargeIds.reading("0000" + number, AFTER.toInstant(), false),
                        "0000" + number, number, AFTER, DAY,
                        5_000_000L + 24_000 + i % 7_000, AFTER);
                add(standing, "0000" + number, number, from, BEFORE);
                if (i % 1_000 == 999 || i == accounts - 1) {
                    for (PreparedStatement statement : all) {
                        int[] _ = statement.executeBatch();
                    }
                    c.commit();
                }
            }
        }
    }

    private static UUID id(String kind, int i) {
        return UUID.nameUUIDFromBytes((kind + i).getBytes(StandardCharsets.UTF_8));
    }

    static void add(PreparedStatement statement, Object... contents) throws Exception {
        for (int i = 0; i < contents.length; i++) {
            statement.setObject(i + 1, contents[i]);
        }
        statement.addBatch();
    }

    static Path copy(Path folder, Path to) throws Exception {
        Path _ = Files.createDirectories(to);
        Path _ = Files.copy(folder.resolve("wattdesk.mv.db"), to.resolve("wattdesk.mv.db"));
        return to;
    }

    static Instant morning() {
        return BillingTown.at("2026-11-03T00:40");
    }
}
