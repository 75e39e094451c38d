package wattdesk.station;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.TapeReplay;
import wattdesk.ledger.TimeGuard;
import wattdesk.ledger.store.FolderTapeDisk;
import wattdesk.ledger.store.LedgerBooks;
import wattdesk.ledger.store.LedgerTimeGuard;
import wattdesk.ledger.store.LedgerWriter;
import wattdesk.ledger.store.Tape;
import wattdesk.ledger.store.TapeComparison;
import wattdesk.store.ControlFile;
import wattdesk.store.ControlTotals;
import wattdesk.store.Database;
import wattdesk.store.MoveWriter;
import wattdesk.store.StationRow;

/// What holds the money: database, tape, books. The services stand on it.
final class Core {

    private final Folder folder;
    private final Secrets secrets;
    private final ControlFile control;
    private final Database database;
    private final Tape tape;
    private final Tape.Reading reading;
    private final LedgerWriter writer;
    private final LedgerBooks books;
    private final TimeGuard timeGuard;
    /// Only a comparison of this start makes it true.
    private volatile boolean agreed;

    Core(Folder folder, Secrets secrets, List<? extends MoveWriter<?>> writers, Clock clock)
            throws IOException {
        this.folder = folder;
        this.secrets = secrets;
        control = new ControlFile(folder.control());
        database = Database.open(folder.url(), secrets.users());
        tape = new Tape(new FolderTapeDisk(folder.tape()), secrets.auditKey());
        reading = tape.open();
        writer = new LedgerWriter(database, tape, writers, secrets.auditKey(), clock);
        books = new LedgerBooks(writer);
        timeGuard = new LedgerTimeGuard(books, writer);
    }

    /// Brings tape and database together; before the first change of this start.
    TapeComparison.Outcome compare(TapeReplay replay) throws IOException {
        TapeComparison.Outcome outcome = new TapeComparison(writer, tape, replay).run(reading);
        if (outcome.agree()) {
            writer.tapeIsVerified();
            agreed = true;
        }
        return outcome;
    }

    /// From now on a stop that is not [#close] is an unclean one.
    void begin() throws IOException {
        control.write(new ControlFile.Noted(false, database.read(ControlTotals::of)));
    }

    /// Everything asked for is finished, on the disk, and noted as a clean stop: but where tape and
    /// database were not found to agree, the next start must find it again.
    void close() throws IOException {
        books.close();
        ControlTotals totals;
        try {
            totals = lastTotals();
        } finally {
            tape.close();
            database.close();
        }
        if (totals != null) {
            force();
            control.write(new ControlFile.Noted(true, totals));
        }
    }

    /// Null where this is no clean stop; a database that a full disk closed cannot be asked.
    private @Nullable ControlTotals lastTotals() throws IOException {
        if (!agreed || writer.closedBy() != null) {
            return null;
        }
        writer.tapeIsVerified();
        return database.read(ControlTotals::of);
    }

    private void force() throws IOException {
        try (FileChannel file = FileChannel.open(
                folder.url().onDisk(), StandardOpenOption.WRITE)) {
            file.force(true);
        }
    }

    /// Whether unproved meter types may take money here.
    boolean practice() {
        StationRow row = database.read(StationRow::read);
        return row != null && row.practice();
    }

    Folder folder() {
        return folder;
    }

    Secrets secrets() {
        return secrets;
    }

    Database database() {
        return database;
    }

    Tape tape() {
        return tape;
    }

    Tape.Reading reading() {
        return reading;
    }

    LedgerWriter writer() {
        return writer;
    }

    LedgerBooks books() {
        return books;
    }

    TimeGuard timeGuard() {
        return timeGuard;
    }
}
