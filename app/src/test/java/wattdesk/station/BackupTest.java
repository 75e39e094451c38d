package wattdesk.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wattdesk.station.SmallStation.signIn;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.operator.Actor;
import wattdesk.vending.Order;

/// A backup of a station that has sold: what is in it, what it proves, what health says of it.
class BackupTest {

    @TempDir Path temp;
    private SmallStation small;

    @BeforeEach
    void make() throws Exception {
        small = new SmallStation(temp.resolve("station"));
    }

    @Test
    void anotherPcSellsOnFromBackupAndKey() throws Exception {
        Path copy = temp.resolve("copy");
        List<Order> before;
        try (OpenStation station = small.open()) {
            sellTwo(station);
            before = station.orders().open();
            unpack(station.backUp(temp.resolve("stick")), copy);
        }
        assertThat(copy.resolve("station.key")).as("the key is kept apart").doesNotExist();
        Files.copy(small.folder.resolve("station.key"), copy.resolve("station.key"));
        OpenResult.Opened restored = (OpenResult.Opened) new Opening(small.clock).open(copy);
        assertThat(restored.notes()).isEmpty();
        try (OpenStation station = (OpenStation) restored.station()) {
            assertThat(station.orders().open()).hasSize(2)
                    .extracting(Order::receipt).isEqualTo(
                            before.stream().map(Order::receipt).toList());
            assertThat(station.check()).allMatch(Finding::holds);
        }
    }

    @Test
    void healthTellsTheLastBackupItsAgeAndWhetherItIsStillThere() throws Exception {
        try (OpenStation station = small.open()) {
            assertThat(health(station)).matches(f -> f.holds() && !f.subjects(), "not yet due");
            sellTwo(station);
            Files.writeString(small.names.backups().resolve("holiday.zip"), "not one of ours");
            small.clock.add(Duration.ofHours(37));
            assertThat(health(station).detail()).isEqualTo("none");
            assertThat(health(station).holds()).as("any zip is no backup").isFalse();
            Path made = station.backUp(temp.resolve("stick"));
            assertThat(made.getFileName().toString())
                    .matches("wattdesk-\\d{8}T\\d{6}-\\d{9}-[0-9a-f]{12}\\.zip");
            small.clock.add(Duration.ofHours(3));
            assertThat(health(station)).matches(Finding::holds).extracting(Finding::detail)
                    .asString().contains("verified, 3 h old");
            small.clock.add(Duration.ofHours(40));
            assertThat(health(station).holds()).as("too old").isFalse();
            Files.delete(made);
            assertThat(health(station).detail()).contains("gone");
        }
    }

    @Test
    void aTargetThatFailsKeepsTheOldBackupAndIsTold() throws Exception {
        try (OpenStation station = small.open()) {
            sellTwo(station);
            Path made = station.backUp(temp.resolve("stick"));
            Path file = Files.writeString(temp.resolve("unplugged"), "");
            assertThatThrownBy(() -> station.backUp(file)).isInstanceOf(IOException.class);
            assertThat(made).exists();
            assertThat(health(station)).matches(f -> !f.holds()).extracting(Finding::detail)
                    .asString().contains("the last try failed").contains(made.toString());
        }
    }

    @Test
    void aCopyWhoseAuditChainIsBrokenIsNoBackup() throws Exception {
        try (OpenStation station = small.open()) {
            sellTwo(station);
        }
        String password = Secrets.load(small.names.secrets(), small.names.keyPassword()).users()
                .privilegedPassword();
        try (Connection sa = DriverManager.getConnection(
                        small.names.url().privileged(), "sa", password);
                Statement statement = sa.createStatement()) {
            statement.execute("update audit set detail = 'x' where sequence = 3");
        }
        try (OpenStation station = small.open()) {
            Path stick = temp.resolve("stick");
            assertThatThrownBy(() -> station.backUp(stick)).hasMessageContaining("sequence 3");
            assertThat(stick).isEmptyDirectory();
            assertThat(health(station).detail()).contains("sequence 3");
        }
    }

    @Test
    void healthCountsWhatIsPaidAndNotOnItsMeter() throws Exception {
        try (OpenStation station = small.open()) {
            sellTwo(station);
            assertThat(station.health()).filteredOn(f -> f.rule().equals("pending deliveries"))
                    .singleElement().matches(Finding::holds)
                    .extracting(Finding::detail).asString().startsWith("2, the oldest");
            small.clock.add(Duration.ofHours(25));
            assertThat(station.health()).filteredOn(f -> f.rule().equals("pending deliveries"))
                    .singleElement().matches(f -> !f.holds());
        }
    }

    private void sellTwo(OpenStation station) throws IOException {
        Actor cashier = signIn(station, DemoPeople.CASHIER);
        small.pay(station, cashier, 10);
        small.pay(station, cashier, 20);
    }

    private static Finding health(OpenStation station) {
        return station.health().stream().filter(f -> f.rule().equals("backup"))
                .findFirst().orElseThrow();
    }

    private static void unpack(Path zip, Path into) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(zip);
                var all = Files.walk(files.getPath("/"))) {
            for (Path inside : all.filter(Files::isRegularFile).toList()) {
                Path target = into.resolve(inside.toString().substring(1));
                Files.createDirectories(target.getParent());
                Files.copy(inside, target);
            }
        }
        assertThat(into.resolve("tape")).isNotEmptyDirectory();
        for (String name : new String[] {"backup", "log", "profiles", "sim"}) {
            Files.createDirectories(into.resolve(name));
        }
    }
}
