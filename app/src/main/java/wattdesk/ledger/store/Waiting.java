package wattdesk.ledger.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.Change;
import wattdesk.ledger.Commit;
import wattdesk.store.Work;

/// A change in the writer's queue and the caller that waits for it.
///
/// A caller that waited too long takes its change back; once the writer has begun, it cannot, and
/// is told that the outcome is open.
final class Waiting {

    static final long LIMIT_SECONDS = 60;

    private enum Stage { QUEUED, BEGUN, WITHDRAWN }

    private final @Nullable Change change;
    private final CompletableFuture<Commit> result = new CompletableFuture<>();
    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.QUEUED);

    Waiting(@Nullable Change change) {
        this.change = change;
    }

    /// The sign for the writer to stop.
    static Waiting end() {
        return new Waiting(null);
    }

    @Nullable Change change() {
        return change;
    }

    void perform(Function<Change, Commit> writer) {
        if (change == null || !stage.compareAndSet(Stage.QUEUED, Stage.BEGUN)) {
            return;
        }
        try {
            result.complete(writer.apply(change));
        } catch (Throwable e) {
            result.completeExceptionally(e);
        }
    }

    Commit await(long limitSeconds) {
        try {
            return Work.await(result, limitSeconds);
        } catch (Work.TookTooLong e) {
            String waited = "waited " + limitSeconds + " s";
            return stage.compareAndSet(Stage.QUEUED, Stage.WITHDRAWN)
                    ? new Commit.NotWritten(BookCodes.BUSY, waited)
                    : new Commit.InDoubt(BookCodes.NO_ANSWER, waited);
        }
    }
}
