package wattdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wattdesk.ledger.store.OpenBooks.USERS;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.ledger.store.OpenBooks;

/// A file of an older program meets a newer one.
class UpgradeTest {

    private static final String[] NEWER = {"classpath:db/migration", "classpath:db/later"};

    @TempDir Path folder;
    private DatabaseUrl url;
    private Path backups;

    @BeforeEach
    void sell() throws Exception {
        url = OpenBooks.url(folder);
        backups = folder.resolve("backup");
        try (OpenBooks open = OpenBooks.in(folder)) {
            open.books.commit(OpenBooks.sale(UUID.randomUUID(), 4_200));
        }
    }

    @Test
    void theFileIsCopiedCheckedAndBroughtForward() throws Exception {
        makeStation();
        String before = new Migrations(url, USERS).version();
        Migrations newer = new Migrations(url, USERS, NEWER);
        assertThat(newer.state()).isEqualTo(Migrations.State.BEHIND);
        new Upgrade(url, USERS, newer).run(backups, "20261122120000");
        assertThat(newer.state()).isEqualTo(Migrations.State.CURRENT);
        assertThat(newer.version()).isEqualTo("9999");
        assertThat(names()).containsExactly(
                "wattdesk-before-upgrade-from-" + before + "-20261122120000.zip");
        Path copy = folder.resolve("copy");
        BackupZip.unpack(backups.resolve(names().getFirst()), copy);
        assertThat(DatabaseProbe.of(DatabaseUrl.of(copy.resolve("wattdesk")), USERS))
                .isInstanceOfSatisfying(DatabaseProbe.Sound.class,
                        old -> assertThat(old.totals().rows()).containsEntry("journal_entry", 1L));
    }

    @Test
    void theOlderProgramRefusesTheFileAfterwards() throws Exception {
        makeStation();
        new Upgrade(url, USERS, new Migrations(url, USERS, NEWER)).run(backups, "1");
        assertThat(DatabaseProbe.of(url, USERS)).isInstanceOf(DatabaseProbe.Newer.class);
    }

    @Test
    void withoutACopyThatHoldsNothingIsChanged() {
        Migrations newer = new Migrations(url, USERS, NEWER);
        assertThatThrownBy(() -> new Upgrade(url, USERS, newer).run(backups, "1"))
                .isInstanceOf(Backup.NotVerified.class);
        assertThat(newer.state()).isEqualTo(Migrations.State.BEHIND);
        assertThat(backups).isEmptyDirectory();
    }

    private void makeStation() throws Exception {
        StationRow.insert(url, USERS, new StationRow(UUID.randomUUID(), Instant.now(), true));
    }

    private List<String> names() throws Exception {
        try (var files = Files.list(backups)) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }
}
