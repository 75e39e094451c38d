package wattdesk.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.ledger.Commit;
import wattdesk.ledger.Move;
import wattdesk.ledger.Stamp;
import wattdesk.store.Database;
import wattdesk.store.MoveWriter;

/// What the books say of a failure is true on both sides of the commit, whatever is thrown.
class BooksCloseTest {

    @TempDir Path folder;

    private record Trip() implements Move {}

    private static final class Tripping implements MoveWriter<Trip> {
        @Override
        public Class<Trip> kind() {
            return Trip.class;
        }

        @Override
        public void write(DSLContext transaction, Trip move, Stamp stamp) {
            throw new StackOverflowError("too deep");
        }
    }

    @Test
    void anErrorBeforeTheCommitTakesTheChangeBack() throws Exception {
        try (OpenBooks open = OpenBooks.in(folder, Clock.systemUTC(), new Tripping())) {
            assertThat(open.books.commit(OpenBooks.sale(UUID.randomUUID(), 1, new Trip())))
                    .isEqualTo(new Commit.NotWritten("WD-4010", "too deep"));
            Commit next = open.books.commit(OpenBooks.sale(UUID.randomUUID(), 2));
            assertThat(((Commit.Done) next).sequence()).isEqualTo(1);
        }
    }

    @Test
    void whateverTheTapeThrowsLeavesTheSaleInDoubtAndTheBooksClosed() throws Exception {
        Database.create(OpenBooks.url(folder), OpenBooks.USERS);
        List<Throwable> failures = List.of(new UncheckedIOException(new IOException("gone")),
                new IllegalStateException("gone"), new StackOverflowError("gone"));
        for (Throwable failure : failures) {
            Path tape = Files.createTempDirectory(folder, "tape");
            try (OpenBooks open = new OpenBooks(OpenBooks.url(folder),
                    new FailingTape(tape, failure), Clock.systemUTC(), List.of())) {
                assertThat(open.books.commit(OpenBooks.sale(UUID.randomUUID(), 1)))
                        .isEqualTo(new Commit.InDoubt("WD-4015", "gone"));
                assertThat(open.books.commit(OpenBooks.sale(UUID.randomUUID(), 2)))
                        .isEqualTo(new Commit.NotWritten("WD-4011", "WD-4015 gone"));
            }
        }
    }

    private record FailingTape(FolderTapeDisk disk, Throwable failure) implements TapeDisk {

        FailingTape(Path folder, Throwable failure) {
            this(new FolderTapeDisk(folder), failure);
        }

        @Override
        public List<String> names() throws IOException {
            return disk.names();
        }

        @Override
        public InputStream read(String name) throws IOException {
            return disk.read(name);
        }

        @Override
        public void append(String name, byte[] bytes) {
            switch (failure) {
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                default -> throw new AssertionError(failure);
            }
        }

        @Override
        public void force(String name) throws IOException {
            disk.force(name);
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
