package wattdesk.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.station.TinyStation;

/// kill −9 while a start repairs or renews the database file itself.
class KillTheOpeningTest {

    @TempDir Path folder;

    @Test
    void aRebuildThatIsKilledBeforeOrAmidItsSwapLosesNothing() throws Exception {
        try (Lives lives = new Lives(folder, TestMeter.ABSOLUTE)) {
            lives.dieSellingAt("after-tape.INTENT");
            plant(lives, PlantedRow.Refusing.class);
            lives.dieRecoveringAt("before-swap");
            lives.dieRecoveringAt("amid-swap");
            assertThat(lives.station().resolve("db/wattdesk.mv.db")).doesNotExist();
            try (Till till = lives.begin()) {
                assertThat(till.said()).as("the start tells of it").contains("NOTE WD-4025");
                till.kill();
            }
            assertThat(oldFiles(lives)).as("old files that were kept").isEqualTo(2);
            lives.settle();
        }
    }

    private static long oldFiles(Lives lives) throws Exception {
        try (var files = Files.list(lives.station().resolve("db"))) {
            return files.filter(file -> file.toString().endsWith(".old")).count();
        }
    }

    @Test
    void aSelfTestThatNeverEndsGoesWithTheProgramThatStartedIt() throws Exception {
        try (Lives lives = new Lives(folder, TestMeter.ABSOLUTE)) {
            lives.dieSellingAt("after-tape.PAID");
            plant(lives, PlantedRow.Stuck.class);
            ProcessHandle selfTest;
            try (Till till = lives.start(List.of())) {
                Path mark = PlantedRow.mark(lives.station().resolve("db/wattdesk"));
                Awaitility.await().atMost(Till.LIMIT).until(() -> Files.exists(mark));
                selfTest = ProcessHandle.of(till.pid()).stream().flatMap(ProcessHandle::children)
                        .findFirst().orElseThrow();
                till.kill();
            }
            selfTest.onExit().get(20, TimeUnit.SECONDS);
            TinyStation.asAdministrator(lives.station(), "drop trigger planted");
            lives.begin().close();
        }
    }

    private static void plant(Lives lives, Class<?> row) throws Exception {
        TinyStation.asAdministrator(lives.station(),
                "create trigger planted before update on counter for each row call '"
                        + row.getName() + "'");
    }

    @Test
    void anUpgradeThatIsKilledBehindItsMigrationOpensAndAnOlderProgramIsRefused()
            throws Exception {
        Path newer = Files.createDirectories(folder.resolve("newer/db/migration"));
        Files.writeString(newer.resolve("V99__planted.sql"),
                "alter table station add column planted integer;\n");
        String extra = folder.resolve("newer").toString();
        try (Lives lives = new Lives(folder, TestMeter.ABSOLUTE)) {
            lives.dieSellingAt("after-commit.INTENT");
            try (Till till = lives.start(List.of(
                    "-Dwattdesk.failpoint=after-migration", ChildJvm.ALSO + extra))) {
                till.haltedAt("after-migration");
            }
            assertThat(lives.station().resolve("backup")).isDirectoryContaining(
                    "glob:**/wattdesk-before-upgrade-from-*-*.zip");
            try (Till older = lives.start(List.of())) {
                assertThat(older.ready()).isFalse();
                assertThat(older.said()).anyMatch(line -> line.contains("WD-4017"));
            }
            try (Till till = lives.start(List.of(ChildJvm.ALSO + extra))) {
                till.requireReady();
                lives.compare(till);
                till.kill();
            }
        }
    }
}
