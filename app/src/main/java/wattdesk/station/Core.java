package wattdesk.station;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import wattdesk.ledger.store.TapeRenewal;
import wattdesk.store.ControlFile;
import wattdesk.store.ControlTotals;
import wattdesk.store.Database;
import wattdesk.store.MoveWriter;
import wattdesk.store.StationRow;
import wattdesk.store.TapeMark;

/// What holds the money: database, tape, books. The services stand on it.
final class Core {

    private final Folder folder;
    private final Secrets secrets;
    private final ControlFile control;
    private final Database database;
    private final Tape tape;
    /// How far the tape was at the last stop.
    private final @Nullable TapeMark noted;
    /// What the database had when its file was looked at; less it never has again.
    private final ControlTotals found;
    private final Tape.Reading reading;
    private final LedgerWriter writer;
    private final LedgerBooks books;
    private final TimeGuard timeGuard;
    /// Only a comparison of this start makes it true.
    private volatile boolean agreed;

    /// Opens them all, or leaves none of them open.
    static Core open(Folder folder, Secrets secrets, ControlTotals found,
            List<? extends MoveWriter<?>> writers, Clock clock) throws IOException {
        Database database = Database.open(folder.url(), secrets.users());
        try {
            return new Core(folder, secrets, found, database, writers, clock);
        } catch (IOException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private Core(Folder folder, Secrets secrets, ControlTotals found, Database database,
            List<? extends MoveWriter<?>> writers, Clock clock) throws IOException {
        this.found = found;
        this.folder = folder;
        this.secrets = secrets;
        this.database = database;
        control = new ControlFile(folder.control());
        tape = new Tape(new FolderTapeDisk(folder.tape()), secrets.auditKey());
        writer = new LedgerWriter(database, tape, writers, secrets.auditKey(), clock);
        noted = control.read().map(ControlFile.Noted::tape).orElse(null);
        reading = tape.open(writer.tapeVerified(), noted);
        books = new LedgerBooks(writer);
        timeGuard = new LedgerTimeGuard(books, writer);
    }

    /// Brings tape and database together; before the first change of this start. What it adds is
    /// no clean stop's total any more, however it ends.
    TapeComparison.Outcome compare(TapeReplay replay) throws IOException {
        begin(found);
        TapeComparison.Outcome outcome = new TapeComparison(writer, tape, replay).run(reading);
        if (outcome.agree()) {
            writer.tapeIsVerified();
            agreed = true;
        }
        begin(outcome.intoDatabase() == 0 ? found : totals());
        return outcome;
    }

    /// Writes the tape anew from the database; money goes on. Refused where they agree.
    void renewTape(String aside) throws IOException {
        if (agreed) {
            throw new IllegalStateException("tape and database agree");
        }
        TapeRenewal renewal = new TapeRenewal(tape);
        database.read(session -> {
            try {
                renewal.perform(session, aside);
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        agreed = true;
        begin(totals());
        writer.refusals().resume();
    }

    boolean agreed() {
        return agreed;
    }

    /// From now on a stop that is not [#close] is an unclean one. A tape that was not found to
    /// agree never becomes the one that the next start expects.
    private void begin(ControlTotals least) throws IOException {
        control.write(new ControlFile.Noted(false, least, agreed ? tape.mark() : noted));
    }

    /// Everything asked for is finished, on the disk, and noted as a clean stop: but where tape and
    /// database were not found to agree, the next start must find it again.
    void close() throws IOException {
        books.close();
        ControlTotals totals;
        TapeMark mark;
        try {
            totals = lastTotals();
            mark = tape.mark();
        } finally {
            tape.close();
            database.close();
        }
        if (totals != null) {
            force();
            control.write(new ControlFile.Noted(true, totals, mark));
        }
    }

    /// Null where this is no clean stop; a database that a full disk closed cannot be asked.
    private @Nullable ControlTotals lastTotals() throws IOException {
        if (!agreed || writer.closedBy() != null) {
            return null;
        }
        writer.tapeIsVerified();
        return totals();
    }

    /// Not where others read: in a snapshot the engine counts row by row, here it knows how many
    /// there are. Nothing else writes while this is asked.
    private ControlTotals totals() {
        return database.write(ControlTotals::of);
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
