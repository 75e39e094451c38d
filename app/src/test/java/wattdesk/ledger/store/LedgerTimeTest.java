package wattdesk.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wattdesk.ledger.Commit;
import wattdesk.ledger.TimeGuard;
import wattdesk.operator.Actor;
import wattdesk.operator.Operator;
import wattdesk.operator.Role;
import wattdesk.store.Sessions;

/// What the books' clock knows comes from a note and from what was written behind it, and is what
/// all commands together would tell.
class LedgerTimeTest {

    private static final Instant MORNING = Instant.parse("2026-11-22T00:00:00Z");
    private static final Actor SUPERVISOR =
            new Actor(new Operator("supervisor", "李主管", Role.SUPERVISOR), null);

    @TempDir Path folder;

    private final SettableClock clock = new SettableClock(MORNING);

    private Commit sell(OpenBooks open) {
        return open.books.commit(OpenBooks.sale(UUID.randomUUID(), 1));
    }

    private void asAdministrator(String sql) throws Exception {
        try (Connection sa = OpenBooks.as(folder, "sa", OpenBooks.USERS.privilegedPassword());
                Statement statement = sa.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void whatWasNotedIsNotAskedForAgain() throws Exception {
        try (OpenBooks open = OpenBooks.in(folder, clock)) {
            assertThat(sell(open)).isInstanceOf(Commit.Done.class);
        }
        try (OpenBooks open = OpenBooks.in(folder, clock)) {
            open.writer.tapeIsVerified();
        }
        asAdministrator("update command set at = at + interval '9' day");
        try (OpenBooks open = OpenBooks.in(folder, clock)) {
            assertThat(sell(open)).isInstanceOf(Commit.Done.class);
        }
    }

    /// Sales, a clock that goes either way, confirmations, stops with a note and without.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aNoteAndTheRestTellWhatAllCommandsTell(long seed) throws Exception {
        Random random = new Random(seed);
        List<Instant> written = new ArrayList<>(List.of(MORNING));
        for (int start = 0; start < 4; start++) {
            try (OpenBooks open = OpenBooks.in(folder, clock)) {
                if (random.nextBoolean()) {
                    open.writer.tapeIsVerified();
                }
                work(open, random, written);
            }
        }
        List<String> noted = told(written);
        asAdministrator("update counter set last_number = 0 where name like 'time-%'");
        assertThat(noted).isEqualTo(told(written));
    }

    private void work(OpenBooks open, Random random, List<Instant> written) {
        for (int i = 0; i < 5; i++) {
            clock.add(Duration.ofMinutes(random.nextInt(40) - 12));
            if (sell(open) instanceof Commit.Done done) {
                written.add(done.at());
            } else if (random.nextBoolean()) {
                assertThat(new LedgerTimeGuard(open.books, open.writer)
                        .confirm(UUID.randomUUID(), SUPERVISOR))
                        .isInstanceOf(TimeGuard.Confirmed.Ok.class);
            }
        }
    }

    /// The last entry that counts, and which times would be flagged.
    private List<String> told(List<Instant> written) throws Exception {
        try (Connection connection =
                OpenBooks.as(folder, "sa", OpenBooks.USERS.privilegedPassword())) {
            DSLContext session = Sessions.of(connection);
            LedgerTime time = LedgerTime.load(
                    Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), session);
            List<String> told = new ArrayList<>(List.of(String.valueOf(time.setBack())));
            for (Instant at : written) {
                Instant edge = at.minus(LedgerTime.TOLERANCE);
                told.add(edge + " " + time.flagged(edge) + " "
                        + time.flagged(edge.minusNanos(1_000)));
            }
            return told;
        }
    }
}
