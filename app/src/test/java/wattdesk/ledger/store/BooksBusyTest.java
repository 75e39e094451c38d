package wattdesk.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.ledger.Commit;
import wattdesk.ledger.Move;
import wattdesk.ledger.Stamp;
import wattdesk.message.BookMessages;
import wattdesk.message.Language;
import wattdesk.message.Told;
import wattdesk.store.MoveWriter;

/// A writer that hangs: who was not begun gets everything back, who was begun is told the truth.
class BooksBusyTest {

    private static final int QUEUE = 256;

    @TempDir Path folder;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);

    private record Hang() implements Move {}

    private final class Hanging implements MoveWriter<Hang> {
        @Override
        public Class<Hang> kind() {
            return Hang.class;
        }

        @Override
        public void write(DSLContext transaction, Hang move, Stamp stamp) {
            begun.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void aFullQueueAndALongWaitEachGetTheirCode() throws Exception {
        try (OpenBooks open = OpenBooks.in(folder, Clock.systemUTC(), new Hanging());
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            LedgerBooks books = new LedgerBooks(open.writer, 3);
            var first = commit(books, callers, new Hang());
            begun.await();
            List<CompletableFuture<Commit>> waiting = new ArrayList<>();
            for (int i = 0; i < QUEUE; i++) {
                waiting.add(commit(books, callers));
            }
            var one = new Commit[1];
            await().until(() -> {
                one[0] = commit(books, callers).join();
                return one[0].toString().contains("changes are waiting");
            });
            assertThat(code(one[0])).isEqualTo("WD-4012");
            assertThat(first.join()).isInstanceOf(Commit.InDoubt.class);
            assertThat(code(first.join())).isEqualTo("WD-4016");
            for (var caller : waiting) {
                assertThat(code(caller.join())).isEqualTo("WD-4012");
            }
            release.countDown();
            books.close();
            long written = open.database.read(BooksReading::trialBalance).getOrDefault("SAFE", 0L);
            assertThat(written).as("only the one that was begun").isEqualTo(100);
        }
    }

    private static String code(Commit commit) {
        return switch (commit) {
            case Commit.NotWritten(var code, var detail) -> told(code, detail);
            case Commit.InDoubt(var code, var detail) -> told(code, detail);
            default -> commit.toString();
        };
    }

    /// The code, after it was put in words.
    private static String told(String code, String detail) {
        Told told = BookMessages.of(code, detail).in(Language.EN);
        assertThat(told.money()).as("what it means for money").isNotBlank();
        return told.code();
    }

    private static CompletableFuture<Commit> commit(
            LedgerBooks books, ExecutorService callers, Move... moves) {
        return CompletableFuture.supplyAsync(
                () -> books.commit(OpenBooks.sale(UUID.randomUUID(), 100, moves)), callers);
    }
}
