package wattdesk.ledger.store;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import wattdesk.ledger.Books;
import wattdesk.ledger.Change;
import wattdesk.ledger.Commit;
import wattdesk.store.Uninterrupted;

/// The one implementation of [Books]: one writer thread, one connection, one tape.
///
/// The thread is a platform thread that nobody interrupts. Callers wait with a limit.
public final class LedgerBooks implements Books, AutoCloseable {

    private static final int QUEUE_LIMIT = 256;

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(QUEUE_LIMIT);
    private final Thread thread;
    private final LedgerWriter writer;
    private final long limitSeconds;
    private volatile boolean closing;

    public LedgerBooks(LedgerWriter writer) {
        this(writer, Waiting.LIMIT_SECONDS);
    }

    /// With another limit for the wait of a caller.
    LedgerBooks(LedgerWriter writer, long limitSeconds) {
        this.writer = writer;
        this.limitSeconds = limitSeconds;
        thread = Thread.ofPlatform().daemon().name("ledger-writer").unstarted(this::serve);
        thread.start();
    }

    @Override
    public Commit commit(Change change) {
        Waiting waiting = new Waiting(change);
        if (closing) {
            return new Commit.NotWritten(BookCodes.CLOSED, "the station is closing");
        }
        if (!queue.offer(waiting)) {
            return new Commit.NotWritten(BookCodes.BUSY, QUEUE_LIMIT + " changes are waiting");
        }
        return waiting.await(limitSeconds);
    }

    private void serve() {
        Waiting next = Uninterrupted.take(queue);
        while (next.change() != null) {
            next.perform(writer::perform);
            next = Uninterrupted.take(queue);
        }
    }

    /// Finishes what was handed in, then ends the thread.
    @Override
    public void close() {
        closing = true;
        Uninterrupted.put(queue, Waiting.end());
        Uninterrupted.join(thread);
    }
}
