package wattdesk.meterio.sim.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Any plan that can be written is read, printed and read back; any bad entry in it is named.
class FaultPlanLawTest {

    private static final List<String> BARE = List.of("ok", "none", "dup", "reqlost", "partial",
            "wrongaddr", "stale", "heartbeat", "gone", "partial:count", "partial:amount",
            "partial:all", "echo:on", "echo:off");
    /// Word, least and most of its number.
    private static final List<String> NUMBERED = List.of("drop 0 4096", "flip 0 4096",
            "half 0 4096", "duplate 0 600000", "delay 0 600000", "gap 0 600000", "fe 0 4096",
            "zero 0 4096", "trail 0 4096", "noise68 1 4096", "gone 1 600000", "baud 0 1000000",
            "bits 0 12", "latency 0 1000");
    private static final List<String> BAD = List.of("", "explode", "drop", "drop:", "drop:-1",
            "drop:1.5", "drop:12345678", "none:1", "gone:0", "ok*0", "ok*10001", "ok*x", "*3",
            "credit=", "write=credit=ok", "echo:ON", "partial:most", "noise68:0", "bits:13",
            "later=ok", "ok ok", "half:٣");

    private static String word(Random random) {
        if (random.nextBoolean()) {
            return BARE.get(random.nextInt(BARE.size()));
        }
        var row = NUMBERED.get(random.nextInt(NUMBERED.size())).split(" ");
        int least = Integer.parseInt(row[1]);
        return row[0] + ":" + random.nextInt(least, Integer.parseInt(row[2]) + 1);
    }

    private static List<String> plan(Random random) {
        var words = new ArrayList<String>();
        int size = 1 + random.nextInt(12);
        for (int i = 0; i < size; i++) {
            var when = List.of("", "", "credit=", "write=").get(random.nextInt(4));
            words.add(when + word(random));
        }
        return words;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsPrintedIsReadBackAsTheSamePlan(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            var words = plan(random);
            var plan = FaultPlan.parse(String.join(", ", words));
            assertThat(plan).hasToString(String.join(",", words));
            assertThat(FaultPlan.parse(plan.toString())).isEqualTo(plan);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void repeatedEntriesAreSoManyEqualOnesAndCaseSaysNothing(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            var word = word(random);
            int times = 1 + random.nextInt(9);
            var written = FaultPlan.parse(word + "*" + times);
            var plain = FaultPlan.parse((word + ",").repeat(times).replaceAll(",$", ""));
            assertThat(written).isEqualTo(plain);
            int colon = word.contains(":") ? word.indexOf(':') : word.length();
            var loud = word.substring(0, colon).toUpperCase(Locale.ROOT) + word.substring(colon);
            assertThat(FaultPlan.parse(loud).entries()).singleElement()
                    .returns(plain.entries().getFirst().fault(), FaultPlan.Entry::fault);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void aBadEntryAnywhereIsNamedByPositionAndText(long seed) {
        var random = new Random(seed);
        for (var bad : BAD) {
            var words = plan(random);
            int at = random.nextInt(words.size() + 1);
            words.add(at, bad);
            words.add("also bad");
            var text = words.stream().collect(Collectors.joining(","));
            assertThatThrownBy(() -> FaultPlan.parse(text)).as(text)
                    .isInstanceOf(FaultPlanException.class)
                    .hasMessageStartingWith("fault plan, entry " + (at + 1) + " \"" + bad + "\": ");
        }
    }

    @ParameterizedTest
    @CsvSource({"drop,0,4096", "flip,0,4096", "half,0,4096", "duplate,0,600000",
        "delay,0,600000", "gap,0,600000", "fe,0,4096", "zero,0,4096", "trail,0,4096",
        "noise68,1,4096", "gone,1,600000", "baud,0,1000000", "bits,0,12", "latency,0,1000"})
    void aNumberReachesFromItsLeastToItsMostAndNoFurther(String word, int least, int most) {
        assertThat(FaultPlan.parse(word + ":" + least).entries()).hasSize(1);
        assertThat(FaultPlan.parse(word + ":" + most).entries()).hasSize(1);
        assertThat(FaultPlan.parse(word + ":" + least)).isNotEqualTo(
                FaultPlan.parse(word + ":" + most));
        for (int beyond : new int[] {least - 1, most + 1}) {
            assertThatThrownBy(() -> FaultPlan.parse("ok," + word + ":" + beyond))
                    .isInstanceOf(FaultPlanException.class).hasMessageContaining("entry 2");
        }
    }
}
