package wattdesk.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.store.generated.Tables.COMMAND;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.ledger.Commit;
import wattdesk.ledger.TapeReplay;

/// The power fails at any operation of the disk: nothing that was acknowledged is lost, whatever
/// becomes of the writes that nobody had forced.
class PowerCutTest {

    private static final int SALES = 25;
    private static final int WORN_ROWS = 300;
    /// From a first sale to behind the last one.
    private static final int OPERATIONS = 260;

    @TempDir Path temp;
    private Path template;

    @BeforeEach
    void makeTemplate() throws Exception {
        template = Files.createDirectories(temp.resolve("template"));
        OpenBooks.in(template).close();
    }

    @Test
    void nothingAcknowledgedIsLost() throws Exception {
        cuts(0, 32);
    }

    @Test
    @Tag("long")
    void nothingAcknowledgedIsLostInAThousandCuts() throws Exception {
        cuts(1_000, 1_000);
    }

    /// Also of a file that is mostly dead, which the engine would like to compact while it closes.
    @Test
    void nothingAcknowledgedIsLostWhereverTheProgramDiesWhileItCloses() throws Exception {
        wear();
        boolean closed = false;
        for (int died = 1; !closed; died++) {
            CutDisk disk = new CutDisk(died, CutDisk.Loss.ALL_KEPT);
            Path folder = Files.createDirectories(temp.resolve("closing" + died));
            CutStation station = new CutStation(template, folder, disk);
            int operations = died;
            station.sell(new Random(died), 3, () -> { }, () -> disk.cutAfter(operations));
            closed = !disk.dead();
            Path after = station.after(temp.resolve("after-closing" + died));
            assertThat(done(station.said)).hasSize(3);
            assertThat(missing(after, station.said))
                    .as("died at operation " + died + " of the closing").isEmpty();
        }
    }

    /// What is set free may be written over at once, and of most chunks little lives.
    private void wear() throws Exception {
        Random random = new Random(7);
        try (Connection privileged = DriverManager.getConnection(
                        OpenBooks.url(template).privileged(), "sa",
                        OpenBooks.USERS.privilegedPassword());
                Statement statement = privileged.createStatement()) {
            statement.execute("set retention_time 0");
            statement.execute("create table worn(id bigint primary key, text varchar)");
            for (int i = 0; i < WORN_ROWS; i++) {
                statement.execute("merge into worn values (" + random.nextInt(60) + ", '"
                        + "x".repeat(random.nextInt(20_000)) + "')");
            }
        }
    }

    @Test
    void aDiskThatOnlySaysItForcedIsCaught() throws Exception {
        CutDisk disk = new CutDisk(1, CutDisk.Loss.ALL_LOST);
        Path folder = Files.createDirectories(temp.resolve("lying"));
        CutStation station = new CutStation(template, folder, disk);
        station.sell(new Random(1), 5, disk::lie);
        Path after = station.after(temp.resolve("after"));
        assertThat(missing(after, station.said)).as("what this test must be able to find")
                .hasSize(5);
    }

    private void cuts(long firstSeed, int count) throws Exception {
        int acknowledged = 0;
        for (long seed = firstSeed; seed < firstSeed + count; seed++) {
            acknowledged += cut(seed);
        }
        assertThat(acknowledged).as("sales before the cuts").isGreaterThan(count);
    }

    private int cut(long seed) throws Exception {
        Random random = new Random(seed);
        CutDisk.Loss loss = CutDisk.Loss.values()[(int) (seed % CutDisk.Loss.values().length)];
        CutDisk disk = new CutDisk(seed, loss);
        Path folder = Files.createDirectories(temp.resolve("run" + seed));
        CutStation station = new CutStation(template, folder, disk);
        station.sell(random, SALES, () -> disk.cutAfter(1 + random.nextInt(OPERATIONS)));
        Path after = station.after(temp.resolve("after" + seed));
        assertThat(missing(after, station.said)).as("seed " + seed + ", " + loss).isEmpty();
        return done(station.said).size();
    }

    /// What was acknowledged and is not in the database, before the tape was asked or after.
    private static Set<UUID> missing(Path folder, List<CutStation.Said> said) throws Exception {
        Files.createDirectories(folder.resolve("tape"));
        try (OpenBooks open = OpenBooks.in(folder)) {
            Set<UUID> missing = lackedBy(open, said);
            TapeReplay replay = record -> new TapeReplay.Answer.Again(OpenBooks.sale(
                    record.command(), record.events().getFirst().amountFen()));
            TapeComparison.Outcome outcome =
                    new TapeComparison(open.writer, open.tape, replay).run(open.reading);
            assertThat(outcome.divergence()).isEmpty();
            List<Long> receipts = open.database.read(s -> s.select(COMMAND.RECEIPT_NUMBER)
                    .from(COMMAND).orderBy(COMMAND.RECEIPT_NUMBER).fetch(COMMAND.RECEIPT_NUMBER));
            assertThat(receipts).isEqualTo(
                    LongStream.rangeClosed(1, receipts.size()).boxed().toList());
            assertThat(new LedgerCheck(open.tape, OpenBooks.KEY).balanceOf(open.database))
                    .isEmpty();
            missing.addAll(lackedBy(open, said));
            return missing;
        }
    }

    private static Set<UUID> lackedBy(OpenBooks open, List<CutStation.Said> said) {
        Set<UUID> missing = done(said);
        missing.removeAll(open.database.read(
                s -> s.select(COMMAND.ID).from(COMMAND).fetchSet(COMMAND.ID)));
        return missing;
    }

    private static Set<UUID> done(List<CutStation.Said> said) {
        return said.stream().filter(s -> s.commit() instanceof Commit.Done)
                .map(CutStation.Said::command).collect(Collectors.toSet());
    }
}
