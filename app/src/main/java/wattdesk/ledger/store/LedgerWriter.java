package wattdesk.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.Change;
import wattdesk.ledger.ClockConfirmed;
import wattdesk.ledger.Commit;
import wattdesk.ledger.Failpoint;
import wattdesk.ledger.Stamp;
import wattdesk.ledger.TapeRecord;
import wattdesk.store.Database;
import wattdesk.store.DatabaseFailure;
import wattdesk.store.MoveWriter;
import wattdesk.store.Sessions;
import wattdesk.store.StaleMove;
import wattdesk.store.TableRow;

/// What the writer thread does with one change: transaction, commit, sync, tape, in that order.
///
/// After a failure behind the commit nothing more is written until the next start, because only the
/// next start can see what is on the disk.
public final class LedgerWriter {

    private static final System.Logger LOG = System.getLogger(LedgerWriter.class.getName());

    private final Database database;
    private final Connection connection;
    private final DSLContext session;
    private final LedgerTransaction transaction;
    private final Tape tape;
    private final LedgerTime time;
    private final MoveWriters writers;
    private final Refusals refusals;
    private volatile @Nullable String closedBy;
    private volatile @Nullable Instant lastSync;

    public LedgerWriter(
            Database database, Tape tape, List<? extends MoveWriter<?>> moves, byte[] auditKey,
            Clock clock) {
        this.database = database;
        this.tape = tape;
        connection = database.ledgerConnection();
        session = Sessions.of(connection);
        time = LedgerTime.load(clock, session);
        refusals = new Refusals(time);
        List<MoveWriter<?>> all = new ArrayList<>(moves);
        all.add(new ClockConfirmedWriter());
        writers = new MoveWriters(all);
        transaction = new LedgerTransaction(session, writers, new AuditRows(auditKey), time);
    }

    /// One new change. Only the writer thread calls this.
    Commit perform(Change change) {
        writers.requireAll(change.moves());
        String closed = closedBy;
        if (closed != null) {
            return new Commit.NotWritten(BookCodes.CLOSED, closed);
        }
        String fingerprint = Seal.digest(change.fingerprint());
        Stamp stamp;
        try {
            Drawer drawer = Drawer.of(session, change);
            Commit refusal = refusals.of(change, drawer);
            if (refusal != null) {
                Commit earlier = transaction.earlier(change.command(), fingerprint);
                return earlier == null ? refusal : earlier;
            }
            stamp = transaction.write(change, drawer, fingerprint);
        } catch (StaleMove e) {
            return undone(new Commit.Stale(e.found()));
        } catch (TableRow.Taken e) {
            return repeated(change, fingerprint, e);
        } catch (Throwable e) {
            return refused(e);
        }
        return finish(change, fingerprint, stamp);
    }

    private Commit refused(Throwable e) {
        LOG.log(System.Logger.Level.ERROR, "a change was not written", e);
        return undone(new Commit.NotWritten(BookCodes.REFUSED, reason(e)));
    }

    /// Something of the change is there already: the whole change, where its command was done
    /// before.
    private Commit repeated(Change change, String fingerprint, TableRow.Taken taken) {
        Commit not = undone(new Commit.NotWritten(BookCodes.REFUSED, reason(taken)));
        if (closedBy != null) {
            return not;
        }
        try {
            Commit earlier = transaction.earlier(change.command(), fingerprint);
            return earlier == null ? refused(taken) : earlier;
        } catch (RuntimeException e) {
            return refused(e);
        }
    }

    /// What may stop the writer before it begins.
    public Refusals refusals() {
        return refusals;
    }

    /// From here on nothing is "not written" any more.
    private Commit finish(Change change, String fingerprint, Stamp stamp) {
        TapeRecord record = new TapeRecord(stamp.sequence(), stamp.at(), stamp.day(),
                stamp.command(), fingerprint, stamp.actor().operator().login(),
                stamp.actor().shift(), stamp.receipt(), change.tape());
        Commit failed = makeDurable(record, change.movesMoney(), true);
        if (failed != null) {
            return failed;
        }
        time.written(stamp.at());
        change.moves().stream().filter(ClockConfirmed.class::isInstance)
                .forEach(_ -> time.confirmed(stamp.at()));
        return new Commit.Done(stamp.sequence(), stamp.receipt(), stamp.at(), stamp.day(),
                stamp.clockFlagged(), false);
    }

    /// Writes what the tape kept and the database lost.
    @Nullable Commit replay(Change change, TapeRecord record) {
        try {
            Stamp _ = transaction.writeFromTape(change, record);
        } catch (Throwable e) {
            return undone(new Commit.NotWritten(BookCodes.REFUSED, reason(e)));
        }
        time.written(record.at());
        return makeDurable(record, true, false);
    }

    /// Null when it is durable. Whatever goes wrong from the commit on, the next start can tell.
    private @Nullable Commit makeDurable(TapeRecord record, boolean money, boolean ontoTape) {
        String subject = record.events().isEmpty() ? "" : record.events().getFirst().type().name();
        Failpoint.BEFORE_COMMIT.pass(subject);
        String failing = BookCodes.COMMIT_IN_DOUBT;
        try {
            connection.commit();
            Failpoint.AFTER_COMMIT.pass(subject);
            failing = BookCodes.SYNC_FAILED;
            sync(money);
            Failpoint.AFTER_SYNC.pass(subject);
            failing = BookCodes.TAPE_FAILED;
            if (ontoTape && !record.events().isEmpty()) {
                tape.append(record);
                Failpoint.AFTER_TAPE.pass(subject);
            }
            return null;
        } catch (Throwable e) {
            return close(failing, e);
        }
    }

    private void sync(boolean money) throws SQLException {
        if (money) {
            database.sync();
            lastSync = time.now();
        }
    }

    private Commit close(String code, Throwable reason) {
        LOG.log(System.Logger.Level.ERROR, "the books are closed until the next start", reason);
        closedBy = code + " " + reason(reason);
        return new Commit.InDoubt(code, reason(reason));
    }

    /// Takes back what a refused change had begun; where that fails the books close.
    private Commit undone(Commit answer) {
        transaction.forget();
        try {
            connection.rollback();
        } catch (Throwable e) {
            LOG.log(System.Logger.Level.ERROR, "a rollback failed; the books are closed", e);
            closedBy = reason(e);
        }
        return answer;
    }

    private static String reason(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String text = String.valueOf(root.getMessage());
        return text.lines().findFirst().orElse(text);
    }

    /// Up to this sequence tape and database were found to agree.
    public long tapeVerified() {
        return Counters.last(session, Counters.TAPE_VERIFIED);
    }

    /// How many lines the database says the tape has up to there.
    long tapeLinesUpTo(long sequence) {
        return TapeRecords.linesUpTo(session, sequence);
    }

    /// Remembers that both agree up to now; before the writer thread begins or after it ended.
    public void tapeIsVerified() throws DatabaseFailure {
        long last = Counters.last(session, Counters.SEQUENCE);
        Counters.raise(session, Counters.TAPE_VERIFIED, last);
        time.note(session);
        try {
            connection.commit();
            database.sync();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    List<TapeRecord> tapeRecordsAfter(long sequence) {
        return TapeRecords.inDatabase(session, sequence);
    }

    LedgerTime time() {
        return time;
    }

    /// Why nothing is written any more; null when the books are open.
    public @Nullable String closedBy() {
        return closedBy;
    }

    /// When the disk last confirmed a money change; null before the first.
    public @Nullable Instant lastSync() {
        return lastSync;
    }
}
