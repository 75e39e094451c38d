package wattdesk.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.store.generated.Tables.COMMAND;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.ledger.Commit;
import wattdesk.message.BookMessages;
import wattdesk.message.Language;
import wattdesk.message.Told;

/// No space at any write, of the database or of the tape: what was acknowledged is there, what was
/// said not to be written is not.
class DiskFullTest {

    private static final int SALES = 12;

    @TempDir Path temp;

    @Test
    void whatWasSaidIsTrueAtEveryWrite() throws Exception {
        Path template = Files.createDirectories(temp.resolve("template"));
        OpenBooks.in(template).close();
        int refused = 0;
        for (int write = 1; write <= 24; write++) {
            refused += full(template, write);
        }
        assertThat(refused).as("sales that met a full disk").isGreaterThan(24);
    }

    private int full(Path template, int write) throws Exception {
        CutDisk disk = new CutDisk(write, CutDisk.Loss.FIRST_KEPT);
        Path folder = Files.createDirectories(temp.resolve("full" + write));
        CutStation station = new CutStation(template, folder, disk);
        station.sell(new Random(write), SALES, () -> disk.fullAfter(write));
        Set<UUID> present = present(folder);
        int refused = 0;
        for (CutStation.Said said : station.said) {
            switch (said.commit()) {
                case Commit.Done _ -> assertThat(present).as("write " + write + ": done")
                        .contains(said.command());
                case Commit.NotWritten(String code, String detail) -> {
                    assertThat(told(code, detail)).isIn("WD-4010", "WD-4011");
                    assertThat(present).as("write " + write + ": not written")
                            .doesNotContain(said.command());
                    refused++;
                }
                case Commit.InDoubt(String code, String detail) -> {
                    assertThat(told(code, detail)).isIn("WD-4013", "WD-4014", "WD-4015");
                    refused++;
                }
                default -> throw new AssertionError(said);
            }
        }
        return refused;
    }

    /// The same files, with space again.
    private static Set<UUID> present(Path folder) throws Exception {
        try (OpenBooks open = OpenBooks.in(folder)) {
            return open.database.read(
                    s -> s.select(COMMAND.ID).from(COMMAND).fetchSet(COMMAND.ID));
        }
    }

    /// The code, after it was put in words.
    private static String told(String code, String detail) {
        Told told = BookMessages.of(code, detail).in(Language.ZH);
        assertThat(told.money()).as("what it means for money").isNotBlank();
        return told.code();
    }
}
