package wattdesk.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A PC that goes to sleep while a credit is on the wire and wakes up long after every deadline.
class SleepTest {

    /// Long enough that the reply finds nobody awake, short enough to have come in time.
    private static final String LATE = "credit=delay:400";
    private static final long SLEEP_MILLIS = 2_500;

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(names = {"COUNT", "ABSOLUTE"})
    void aCreditDuringWhichThePcSleepsArrivesOnce(TestMeter meter) throws Exception {
        try (Lives lives = new Lives(folder, meter);
                Till till = lives.begin()) {
            long before = credits(lives, meter);
            lives.sim().tell("faults " + meter.line() + " " + LATE);
            till.say("sell " + lives.account() + " " + lives.nextSale() + " " + lives.fen());
            till.await("STEP WRITING");
            signal("-STOP", till);
            long asleep = credits(lives, meter);
            Thread.sleep(SLEEP_MILLIS);
            signal("-CONT", till);
            assertThat(till.await("SOLD ")).endsWith("DELIVERED");
            assertThat(credits(lives, meter)).as("credits, %s when it slept", asleep)
                    .isEqualTo(before + 1);
            till.say("report");
            till.requireReady();
            lives.compare(till);
            till.leave();
        }
    }

    private static long credits(Lives lives, TestMeter meter) throws InterruptedException {
        return lives.sim().meters().get(meter.number()).executed();
    }

    private static void signal(String signal, Till till) throws IOException, InterruptedException {
        int exit = new ProcessBuilder("kill", signal, Long.toString(till.pid()))
                .inheritIO().start().waitFor();
        assertThat(exit).as("kill " + signal).isZero();
    }
}
