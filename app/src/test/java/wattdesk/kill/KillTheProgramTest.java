package wattdesk.kill;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.ledger.Failpoint;

/// kill −9 of the real program, again and again on one folder, with the meters in another process.
/// After every restart: Σ paid = Σ credited + Σ pending, nothing twice, nothing acknowledged lost.
class KillTheProgramTest {

    private static final List<String> SUBJECTS = List.of("PAID", "INTENT", "DELIVERED");
    private static final int LIVES_OF_A_FOLDER = 100;

    @TempDir Path folder;

    /// What is to be done with a folder until its end.
    @FunctionalInterface
    private interface Fate {
        void befall(Lives lives, Random random) throws Exception;
    }

    @Test
    void nothingIsLostOrDoubledAtAnyNamedPlaceOfASaleOrOfItsRecovery() throws Exception {
        List<String> places = Stream.of(Failpoint.values())
                .flatMap(KillTheProgramTest::ofASale).toList();
        onBothProtocols(2026, (lives, random) -> {
            for (String place : places) {
                lives.dieSellingAt(place);
            }
            lives.dieSellingAt("after-commit.PAID");
            lives.dieRecoveringAt("tape-torn.INTENT");
            lives.dieRecoveringAt("after-meter-write");
            lives.dieRecoveringAt("after-commit.DELIVERED");
        });
    }

    /// Places in a sale; what else has a place is killed in a test of its own.
    private static Stream<String> ofASale(Failpoint point) {
        String name = point.propertyName();
        return switch (point) {
            case BEFORE_COMMIT, AFTER_COMMIT, AFTER_SYNC, TAPE_TORN, AFTER_TAPE ->
                SUBJECTS.stream().map(subject -> name + "." + subject);
            case BEFORE_METER_WRITE, AFTER_METER_WRITE, AFTER_READ_BACK, BEFORE_PRINT,
                    AFTER_PRINT -> Stream.of(name);
            case BEFORE_SWAP, AMID_SWAP, AFTER_MIGRATION -> Stream.of();
        };
    }

    @Test
    void nothingIsLostOrDoubledAtRandomMoments() throws Exception {
        onBothProtocols(2028, KillTheProgramTest::fiveKills);
    }

    @Test
    @Tag("long")
    void nothingIsLostOrDoubledInAThousandKills() throws Exception {
        for (long seed = 1; seed <= 1000 / (2 * LIVES_OF_A_FOLDER); seed++) {
            onBothProtocols(seed, (lives, random) -> {
                while (lives.kills() < LIVES_OF_A_FOLDER) {
                    fiveKills(lives, random);
                }
            });
        }
    }

    private static void fiveKills(Lives lives, Random random) throws Exception {
        lives.dieSelling(random);
        lives.dieSelling(random);
        lives.dieOpening(random);
        lives.dieSelling(random);
        lives.dieOpening(random);
    }

    /// A folder for each protocol, side by side: a life that starts leaves half of a PC idle.
    private void onBothProtocols(long seed, Fate fate) throws Exception {
        long started = System.nanoTime();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Future<Integer> count = two.submit(() ->
                    live(TestMeter.COUNT, seed, fate));
            Future<Integer> absolute = two.submit(() ->
                    live(TestMeter.ABSOLUTE, seed, fate));
            int kills = count.get() + absolute.get();
            Duration took = Duration.ofNanos(System.nanoTime() - started);
            System.out.printf("%d kills in %d s, %d a minute%n", kills, took.toSeconds(),
                    kills * 60_000L / took.toMillis());
        }
    }

    private int live(TestMeter near, long seed, Fate fate) throws Exception {
        try (Lives lives = new Lives(folder.resolve(near.line() + seed), near)) {
            lives.sellAway();
            fate.befall(lives, new Random(seed));
            lives.settle();
            return lives.kills();
        } catch (Throwable e) {
            throw new AssertionError(near + ", seed " + seed, e);
        }
    }
}
