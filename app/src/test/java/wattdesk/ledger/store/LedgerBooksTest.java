package wattdesk.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wattdesk.store.generated.Tables.COMMAND;
import static wattdesk.store.generated.Tables.SETTING;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.ledger.Change;
import wattdesk.ledger.Commit;
import wattdesk.ledger.Move;
import wattdesk.ledger.Stamp;
import wattdesk.store.MoveWriter;
import wattdesk.store.StaleMove;

class LedgerBooksTest {

    @TempDir Path folder;

    /// A move that writes a row and then fails in the way it was asked to.
    private record Failing(String how) implements Move {}

    private static final class FailingWriter implements MoveWriter<Failing> {
        @Override
        public Class<Failing> kind() {
            return Failing.class;
        }

        @Override
        public void write(DSLContext transaction, Failing move, Stamp stamp) {
            transaction.insertInto(SETTING)
                    .values("row", OffsetDateTime.now(ZoneOffset.UTC), "x",
                            "of " + stamp.sequence())
                    .execute();
            switch (move.how()) {
                case "stale" -> throw new StaleMove("DELIVERED");
                case "broken" -> transaction.insertInto(SETTING).defaultValues().execute();
                default -> { }
            }
        }
    }

    @Test
    void sameCommandTwiceHasOneEffectAndTheSameAnswer() throws Exception {
        try (OpenBooks open = OpenBooks.in(folder)) {
            Change sale = OpenBooks.sale(UUID.randomUUID(), 1_000);
            Commit.Done first = (Commit.Done) open.books.commit(sale);
            Commit.Done second = (Commit.Done) open.books.commit(sale);
            assertThat(first.repeated()).isFalse();
            assertThat(second).isEqualTo(new Commit.Done(first.sequence(), first.receipt(),
                    first.at(), first.day(), false, true));
            assertThat(rows(open)).isEqualTo(1);
        }
    }

    @Test
    void sameCommandWithOtherContentIsRefused() throws Exception {
        try (OpenBooks open = OpenBooks.in(folder)) {
            UUID command = UUID.randomUUID();
            open.books.commit(OpenBooks.sale(command, 1_000));
            assertThat(open.books.commit(OpenBooks.sale(command, 2_000)))
                    .isEqualTo(new Commit.DifferentContent());
            assertThat(rows(open)).isEqualTo(1);
        }
    }

    @Test
    void receiptNumbersHaveNoHoleWhereCommitsFail() throws Exception {
        try (OpenBooks open =
                OpenBooks.in(folder, Clock.systemUTC(), new FailingWriter())) {
            Random random = new Random(2026);
            List<Long> numbers = new ArrayList<>();
            for (int i = 0; i < 120; i++) {
                String how = List.of("fine", "stale", "broken").get(random.nextInt(3));
                Commit commit = open.books.commit(
                        OpenBooks.sale(UUID.randomUUID(), 100 + i, new Failing(how)));
                switch (how) {
                    case "stale" -> assertThat(commit).isEqualTo(new Commit.Stale("DELIVERED"));
                    case "broken" -> assertThat(commit).isInstanceOf(Commit.NotWritten.class);
                    default -> numbers.add(((Commit.Done) commit).receipt().number());
                }
            }
            assertThat(numbers).hasSizeGreaterThan(10)
                    .isEqualTo(LongStream.rangeClosed(1, numbers.size()).boxed().toList());
            assertThat(rows(open)).isEqualTo(numbers.size());
        }
    }

    @Test
    void sequenceRisesWhileTheClockGoesBack() throws Exception {
        SettableClock clock = new SettableClock(Instant.parse("2026-11-22T04:00:00Z"));
        try (OpenBooks open = OpenBooks.in(folder, clock)) {
            Commit.Done before = (Commit.Done) open.books.commit(
                    OpenBooks.sale(UUID.randomUUID(), 1));
            clock.add(Duration.ofSeconds(-30));
            Commit.Done after = (Commit.Done) open.books.commit(
                    OpenBooks.sale(UUID.randomUUID(), 2));
            assertThat(after.sequence()).isGreaterThan(before.sequence());
            assertThat(after.at()).isBefore(before.at());
        }
    }

    @Test
    void aClockSetBackStopsTheTillAlsoAfterARestart() throws Exception {
        SettableClock clock = new SettableClock(Instant.parse("2026-11-22T04:00:00Z"));
        try (OpenBooks open = OpenBooks.in(folder, clock)) {
            open.books.commit(OpenBooks.sale(UUID.randomUUID(), 1));
            clock.add(Duration.ofDays(-1));
            assertThat(open.books.commit(OpenBooks.sale(UUID.randomUUID(), 2)))
                    .isInstanceOf(Commit.ClockSetBack.class);
        }
        try (OpenBooks open = OpenBooks.in(folder, clock)) {
            assertThat(open.books.commit(OpenBooks.sale(UUID.randomUUID(), 2)))
                    .isInstanceOf(Commit.ClockSetBack.class);
        }
    }

    @Test
    void concurrentCallersGetDistinctNumbersWithoutHoles() throws Exception {
        try (OpenBooks open = OpenBooks.in(folder);
                var callers = Executors.newFixedThreadPool(8)) {
            List<Callable<Commit>> sales = new ArrayList<>();
            for (int i = 1; i <= 100; i++) {
                Change sale = OpenBooks.sale(UUID.randomUUID(), i);
                sales.add(() -> open.books.commit(sale));
            }
            Set<Long> numbers = new HashSet<>();
            for (Future<Commit> done : callers.invokeAll(sales)) {
                numbers.add(((Commit.Done) done.get()).receipt().number());
            }
            assertThat(numbers).hasSize(100).contains(1L, 100L);
        }
    }

    @Test
    void anInterruptedCallerHarmsNothing() throws Exception {
        try (OpenBooks open = OpenBooks.in(folder)) {
            for (int i = 1; i <= 20; i++) {
                Thread.currentThread().interrupt();
                assertThat(open.books.commit(OpenBooks.sale(UUID.randomUUID(), i)))
                        .isInstanceOf(Commit.Done.class);
                assertThat(Thread.interrupted()).isTrue();
            }
            assertThat(rows(open)).isEqualTo(20);
        }
    }

    @Test
    void aMoveNobodyWritesIsAFaultOfTheProgram() throws Exception {
        record Orphan() implements Move {}
        try (OpenBooks open = OpenBooks.in(folder)) {
            assertThatThrownBy(() -> open.books.commit(
                    OpenBooks.sale(UUID.randomUUID(), 1, new Orphan())))
                    .hasMessageContaining("nobody writes");
            assertThat(open.books.commit(OpenBooks.sale(UUID.randomUUID(), 1)))
                    .isInstanceOf(Commit.Done.class);
        }
    }

    private static int rows(OpenBooks open) {
        return open.database.read(session -> session.fetchCount(COMMAND));
    }
}
