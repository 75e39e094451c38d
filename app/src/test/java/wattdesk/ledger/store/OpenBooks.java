package wattdesk.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import wattdesk.ledger.Change;
import wattdesk.ledger.Commit;
import wattdesk.ledger.JournalEntry;
import wattdesk.ledger.LedgerAccount;
import wattdesk.ledger.Move;
import wattdesk.ledger.Posting;
import wattdesk.ledger.TapeEvent;
import wattdesk.operator.Actor;
import wattdesk.operator.AuditEntry;
import wattdesk.quantity.Money;
import wattdesk.store.Database;
import wattdesk.store.DatabaseUrl;
import wattdesk.store.MoveWriter;
import wattdesk.store.Users;

/// A folder with open books for tests: real database, real tape.
public final class OpenBooks implements AutoCloseable {

    public static final Users USERS =
            new Users("0123456789abcdef0123456789abcdef", "fedcba9876543210fedcba9876543210");
    public static final byte[] KEY = "a key of thirty-two bytes, really".getBytes();

    public final Database database;
    public final Tape tape;
    public final Tape.Reading reading;
    public final LedgerWriter writer;
    public final LedgerBooks books;

    public OpenBooks(DatabaseUrl url, TapeDisk disk, Clock clock, List<? extends MoveWriter<?>> moves)
            throws SQLException, IOException {
        database = Database.open(url, USERS);
        tape = new Tape(disk, KEY);
        writer = new LedgerWriter(database, tape, moves, KEY, clock);
        reading = tape.open(writer.tapeVerified(), null);
        books = new LedgerBooks(writer);
    }

    public static OpenBooks in(Path folder) throws SQLException, IOException {
        return in(folder, Clock.systemUTC());
    }

    public static OpenBooks in(Path folder, Clock clock, MoveWriter<?>... moves)
            throws SQLException, IOException {
        DatabaseUrl url = url(folder);
        if (!Files.exists(url.onDisk())) {
            Database.create(url, USERS);
        }
        Files.createDirectories(folder.resolve("tape"));
        return new OpenBooks(
                url, new FolderTapeDisk(folder.resolve("tape")), clock, List.of(moves));
    }

    /// As many sales in the books of that folder, of a yuan and a fen more each; closed again.
    public static void sell(Path folder, int sales) throws SQLException, IOException {
        try (OpenBooks open = in(folder)) {
            for (int i = 0; i < sales; i++) {
                assertThat(open.books.commit(sale(UUID.randomUUID(), 100 + i)))
                        .isInstanceOf(Commit.Done.class);
            }
        }
    }

    public static DatabaseUrl url(Path folder) {
        return DatabaseUrl.of(folder.resolve("wattdesk"));
    }

    public static Connection as(Path folder, String user, String password) throws SQLException {
        return DriverManager.getConnection(url(folder).working(), user, password);
    }

    /// A sale of so many fen as the books see it.
    public static Change sale(UUID command, long fen, Move... moves) {
        Money amount = Money.ofFen(fen);
        JournalEntry entry = new JournalEntry(UUID.randomUUID(), JournalEntry.Kind.PAID, command,
                List.of(Posting.debit(new LedgerAccount(LedgerAccount.Kind.SAFE, "1"), amount),
                        Posting.credit(LedgerAccount.meterPending("000024170093"), amount)),
                "000024170093", "3-1204", null, null);
        TapeEvent event = new TapeEvent(TapeEvent.Type.PAID, command, UUID.randomUUID(), "100001",
                "000024170093", fen, null);
        return new Change(command, "sale of " + fen, Actor.SYSTEM, List.of(moves), List.of(entry),
                "A-2026", new AuditEntry("SELL", command.toString(), "fen=" + fen),
                List.of(event));
    }

    @Override
    public void close() throws IOException {
        books.close();
        tape.close();
        database.close();
    }
}
