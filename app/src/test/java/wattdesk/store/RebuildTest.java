package wattdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.ledger.store.OpenBooks.USERS;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.ledger.Commit;
import wattdesk.ledger.store.OpenBooks;

class RebuildTest {

    @TempDir Path folder;
    private DatabaseUrl url;

    @BeforeEach
    void sell() throws Exception {
        url = OpenBooks.url(folder);
        OpenBooks.sell(folder, 20);
    }

    @Test
    void theNewFileHasTheSameTotalsAndRightsAndTheOldOneIsKept() throws Exception {
        ControlTotals before = totals();
        Path kept = new Rebuild(url, USERS).run("20261122120000");
        assertThat(totals()).isEqualTo(before);
        Path copy = Files.copy(kept, folder.resolve("old.mv.db"));
        assertThat(totals(DatabaseUrl.of(folder.resolve("old")))).isEqualTo(before);
        Files.delete(copy);
        assertThat(Files.list(folder).map(p -> p.getFileName().toString()))
                .containsExactlyInAnyOrder("wattdesk.mv.db", kept.getFileName().toString(), "tape");
        try (OpenBooks open = OpenBooks.in(folder)) {
            assertThat(((Commit.Done) open.books.commit(OpenBooks.sale(UUID.randomUUID(), 1)))
                    .receipt().number()).isEqualTo(21);
        }
    }

    @Test
    void aSwapThatACrashCutInTwoIsFinished() throws Exception {
        ControlTotals before = totals();
        Path ready = folder.resolve("wattdesk-ready.mv.db");
        Files.move(url.onDisk(), ready, StandardCopyOption.ATOMIC_MOVE);
        new Rebuild(url, USERS).finishSwap();
        assertThat(totals()).isEqualTo(before);
        assertThat(ready).doesNotExist();
    }

    @Test
    void aFinishedFileBesideTheOldOneIsLeftAlone() throws Exception {
        ControlTotals before = totals();
        Path ready = Files.writeString(folder.resolve("wattdesk-ready.mv.db"), "not it");
        new Rebuild(url, USERS).finishSwap();
        assertThat(totals()).isEqualTo(before);
        assertThat(ready).exists();
    }

    private ControlTotals totals() throws Exception {
        return totals(url);
    }

    private static ControlTotals totals(DatabaseUrl which) throws Exception {
        try (var connection = DriverManager.getConnection(
                which.privileged(), "sa", USERS.privilegedPassword())) {
            return ControlTotals.of(Sessions.of(connection));
        }
    }
}
