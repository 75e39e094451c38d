package wattdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.ledger.store.OpenBooks.USERS;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.ledger.Commit;
import wattdesk.ledger.store.OpenBooks;

class CompactionTest {

    private static final int SALES = 60;

    @TempDir Path folder;
    private DatabaseUrl url;

    @BeforeEach
    void sell() throws Exception {
        url = OpenBooks.url(folder);
        OpenBooks.sell(folder, SALES);
        StationRow.insert(url, USERS, new StationRow(UUID.randomUUID(), Instant.EPOCH, false));
    }

    @Test
    void aFileMostlyDeadBecomesSmallAndKeepsEverything() throws Exception {
        ControlTotals before = totals(url);
        long size = Files.size(url.onDisk());
        assertThat(new Compaction(url, USERS, 1).run(before)).isEqualTo(Compaction.Result.DONE);
        assertThat(Files.size(url.onDisk())).isLessThan(size / 4);
        assertThat(totals(url)).isEqualTo(before);
        assertThat(names()).containsExactlyInAnyOrder("wattdesk.mv.db", "tape");
        try (OpenBooks open = OpenBooks.in(folder)) {
            assertThat(((Commit.Done) open.books.commit(OpenBooks.sale(UUID.randomUUID(), 1)))
                    .receipt().number()).isEqualTo(SALES + 1);
        }
    }

    @Test
    void aSmallFileOrOneWellFilledIsNotWorthIt() throws Exception {
        ControlTotals before = totals(url);
        assertThat(new Compaction(url, USERS).run(before))
                .isEqualTo(Compaction.Result.NOT_WORTH_IT);
        assertThat(new Compaction(url, USERS, 1).run(before)).isEqualTo(Compaction.Result.DONE);
        assertThat(new Compaction(url, USERS, 1).run(before))
                .isEqualTo(Compaction.Result.NOT_WORTH_IT);
    }

    @Test
    void aCopyThatHasNotTheSameIsNeverPutInPlace() throws Exception {
        ControlTotals before = totals(url);
        ControlTotals other = new ControlTotals(
                before.sequence() + 1, before.auditHead(), before.rows(), before.fen());
        byte[] bytes = Files.readAllBytes(url.onDisk());
        assertThat(new Compaction(url, USERS, 1).run(other))
                .isEqualTo(Compaction.Result.LEFT_ALONE);
        assertThat(Files.readAllBytes(url.onDisk())).isEqualTo(bytes);
        assertThat(names()).containsExactlyInAnyOrder("wattdesk.mv.db", "tape");
    }

    @Test
    void whatACrashLeftOfAnEarlierAttemptIsCleared() throws Exception {
        Files.writeString(folder.resolve("wattdesk-compacted.mv.db"), "half a copy");
        Files.writeString(folder.resolve("wattdesk-compacted.mv.db.tempFile"), "half of it");
        assertThat(new Compaction(url, USERS, 1).run(totals(url)))
                .isEqualTo(Compaction.Result.DONE);
        assertThat(names()).containsExactlyInAnyOrder("wattdesk.mv.db", "tape");
    }

    private List<String> names() throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(p -> p.getFileName().toString()).toList();
        }
    }

    private static ControlTotals totals(DatabaseUrl url) {
        return ((DatabaseProbe.Sound) DatabaseProbe.of(url, USERS)).totals();
    }
}
