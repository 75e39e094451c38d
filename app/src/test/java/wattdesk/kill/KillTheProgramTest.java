package wattdesk.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// kill −9 of the real program, again and again on one folder, with the meters in another process.
/// After every restart: Σ paid = Σ credited + Σ pending, nothing twice, nothing acknowledged lost.
@Tag("long")
class KillTheProgramTest {

    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final List<String> POINTS = List.of(
            "before-commit.PAID", "after-commit.PAID", "after-sync.PAID", "tape-torn",
            "after-tape.PAID", "before-commit.INTENT", "after-commit.INTENT", "after-sync.INTENT",
            "tape-torn:2", "after-tape.INTENT", "before-meter-write", "after-meter-write",
            "after-read-back", "before-commit.DELIVERED", "after-commit.DELIVERED",
            "after-sync.DELIVERED", "tape-torn:3", "after-tape.DELIVERED");

    @TempDir Path folder;
    private final Set<String> acknowledged = new HashSet<>();
    private long seed;

    @Test
    void nothingIsLostOrDoubledAtAnyNamedPoint() throws Exception {
        try (SimProcess sim = new SimProcess(folder)) {
            Path station = folder.resolve("station");
            List<String> accounts = TestStations.create(station, sim);
            for (int i = 0; i < POINTS.size(); i++) {
                String account = accounts.get(i % accounts.size());
                run(station, sim, List.of("-Dwattdesk.failpoint=" + POINTS.get(i)), account, -1);
            }
            settle(station, sim);
        }
    }

    @Test
    void nothingIsLostOrDoubledAtRandomMoments() throws Exception {
        randomKills(8);
    }

    @Test
    void nothingIsLostOrDoubledInAThousandKills() throws Exception {
        randomKills(1000);
    }

    private void randomKills(int kills) throws Exception {
        Random random = new Random(20261122);
        try (SimProcess sim = new SimProcess(folder)) {
            Path station = folder.resolve("station");
            List<String> accounts = TestStations.create(station, sim);
            for (int i = 0; i < kills; i++) {
                run(station, sim, List.of(), accounts.get(i % accounts.size()),
                        random.nextInt(1, 900));
            }
            settle(station, sim);
        }
    }

    /// One life of the till: checks what the last one left, sells, dies.
    private void run(Path station, SimProcess sim, List<String> options, String account,
            int killAfterMillis) throws IOException, InterruptedException {
        try (ChildJvm till = new ChildJvm(options, TillMain.class.getName(),
                List.of(station.toString(), Long.toString(++seed), account))) {
            if (ready(till, sim)) {
                till.say("");
            }
            if (killAfterMillis >= 0) {
                till.await(line -> line.startsWith("PAY "), LIMIT);
                Thread.sleep(killAfterMillis);
                till.kill();
            }
            assertThat(till.exit(LIMIT)).as(options + " " + till.said()).isEqualTo(137);
            till.said().stream().filter(line -> line.startsWith("SOLD "))
                    .filter(line -> !line.contains("REJECTED") && !line.contains("IN_DOUBT"))
                    .forEach(line -> acknowledged.add(line.split(" ")[1]));
        }
    }

    private void settle(Path station, SimProcess sim) throws IOException, InterruptedException {
        try (ChildJvm till = new ChildJvm(List.of(), TillMain.class.getName(),
                List.of(station.toString(), "settle"))) {
            assertThat(ready(till, sim)).as("%s", till.said()).isTrue();
            till.say("");
            assertThat(till.exit(LIMIT)).isZero();
            assertThat(till.said().stream().filter(l -> l.startsWith("ORDER "))
                    .map(l -> l.split(" ")[4])).isNotEmpty().containsOnly("DELIVERED");
        }
    }

    /// Waits for the till's account of itself and holds it against the meters; false when the
    /// program died before it came so far (a failpoint in the settling itself).
    private boolean ready(ChildJvm till, SimProcess sim) throws InterruptedException {
        List<String> orders = new ArrayList<>();
        while (true) {
            String line = till.await(l -> l.startsWith("ORDER ") || l.startsWith("CHECK ")
                    || l.startsWith("DISPUTE ") || l.equals("READY"), LIMIT);
            if (line == null) {
                return false;
            }
            assertThat(line).doesNotStartWith("CHECK").doesNotStartWith("DISPUTE");
            if (line.equals("READY")) {
                compare(orders, sim.meters());
                return true;
            }
            orders.add(line);
        }
    }

    private void compare(List<String> orders, Map<String, SimProcess.MeterLine> meters) {
        Map<String, Long> paid = new HashMap<>();
        Map<String, Long> pending = new HashMap<>();
        Set<String> known = new HashSet<>();
        for (String order : orders) {
            String[] words = order.split(" ");
            known.add(words[1]);
            long fen = Long.parseLong(words[3]);
            paid.merge(words[2], fen, Long::sum);
            if (!words[4].equals("DELIVERED")) {
                pending.merge(words[2], fen, Long::sum);
            }
        }
        assertThat(known).as("acknowledged sales").containsAll(acknowledged);
        paid.forEach((meter, fen) -> assertThat(fen).as("Σ paid of %s, %s", meter, orders)
                .isEqualTo(meters.get(meter).creditedFen() + pending.getOrDefault(meter, 0L)));
    }
}
