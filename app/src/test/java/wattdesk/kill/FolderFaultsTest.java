package wattdesk.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A station folder that somebody else holds, that may not be written, or whose database is not
/// what it was: told by a process of its own, and nothing in the folder changes.
class FolderFaultsTest {

    /// Root without the right to write where the mode forbids it.
    private static final List<String> AS_ANYBODY =
            List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search");

    /// Two headers and a little more: every chunk that counts is behind it.
    private static final int HEAD = 12_288;

    @TempDir Path folder;

    @Test
    void aSecondProgramOnTheFolderIsToldSoAndChangesNothing() throws Exception {
        try (Lives lives = new Lives(folder, TestMeter.ABSOLUTE);
                Till till = lives.begin()) {
            SortedMap<String, String> before = contents(lives.station());
            Command second = Command.of(lives.station(), "check");
            second.refused("WD-4001");
            assertThat(second.said()).as("names the holder")
                    .anyMatch(line -> line.contains(Long.toString(till.pid())));
            assertThat(contents(lives.station())).isEqualTo(before);
            assertThat(till.sell(lives.account(), lives.nextSale(), lives.fen()))
                    .endsWith("DELIVERED");

            // What a kill leaves of the lock keeps nobody out.
            till.kill();
            assertThat(Files.readString(lives.station().resolve("station.lock")))
                    .startsWith(Long.toString(till.pid()));
            Command.of(lives.station(), "check").done();
            lives.settle();
        }
    }

    @Test
    void aFolderThatMayNotBeWrittenIsRefusedAndUntouched() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "there is no setpriv here");
        Path station = folder.resolve("station");
        TestStations.create(station, java.util.Map.of());
        SortedMap<String, String> before = contents(station);
        readOnly(station, true);
        try {
            Command.behind(AS_ANYBODY, station, "check").refused("WD-4003");
        } finally {
            readOnly(station, false);
        }
        assertThat(contents(station)).isEqualTo(before);
        Command.behind(AS_ANYBODY, station, "check").done();
    }

    private static void readOnly(Path station, boolean on) throws IOException {
        try (var inside = Files.walk(station)) {
            for (Path path : inside.toList()) {
                assertThat(path.toFile().setWritable(!on, true)).as("%s", path).isTrue();
            }
        }
    }

    @Test
    void aDatabaseThatIsMissingShortOrOverwrittenIsToldAndLeftAsItIs() throws Exception {
        Path station = folder.resolve("station");
        TestStations.create(station, java.util.Map.of());
        Path file = station.resolve("db/wattdesk.mv.db");
        byte[] whole = Files.readAllBytes(file);
        byte[] noise = new byte[whole.length];
        new Random(1).nextBytes(noise);

        Files.move(file, folder.resolve("elsewhere"));
        Command.of(station, "check").refused("WD-4007");
        assertThat(file).doesNotExist();

        for (byte[] wrong : List.of(new byte[0], Arrays.copyOf(whole, HEAD), noise)) {
            Files.write(file, wrong);
            Command told = Command.of(station, "check");
            assertThat(told.exit()).as("%s", told.said()).isEqualTo(3);
            assertThat(told.said().toString()).containsAnyOf("[WD-4008]", "[WD-4009]");
        }

        Files.move(folder.resolve("elsewhere"), file, StandardCopyOption.REPLACE_EXISTING);
        Command.of(station, "check").done();
    }

    /// Every file but the log, with what is in it.
    private static SortedMap<String, String> contents(Path station) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        try (var inside = Files.walk(station)) {
            for (Path path : inside.filter(Files::isRegularFile).toList()) {
                if (!path.startsWith(station.resolve("log"))) {
                    contents.put(station.relativize(path).toString(),
                            Arrays.hashCode(Files.readAllBytes(path)) + " " + Files.size(path));
                }
            }
        }
        return contents;
    }
}
