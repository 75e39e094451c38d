package wattdesk.meterio.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.meterio.sim.dlt645.Ask645;
import wattdesk.meterio.sim.model.Happening;
import wattdesk.meterio.sim.site.SiteException;

/// Theft and other things that happen, as a site file tells them. It begins at 10:00 on 2026-11-22.
class ScenarioTest {

    private static final String A = "000024170093";

    @TempDir
    Path folder;

    private final StepClock clock = new StepClock();

    private static String event(String what, String at, String... more) {
        return "[[event]]\nmeter = \"" + A + "\"\nwhat = \"" + what + "\"\nat = \"" + at + "\"\n"
                + String.join("\n", more) + "\n";
    }

    private Path file(String... events) throws Exception {
        return Files.writeString(folder.resolve("site.toml"), """
                [[line]]
                name = "a"
                baud = 0
                [[meter]]
                line = "a"
                profile = "demo-645-count"
                address = "%s"
                balance = "1000.00"
                count = 31
                load_w = 1000
                """.formatted(A) + String.join("", events));
    }

    /// One meter, asked after a step of time.
    private final class Told implements AutoCloseable {
        private final VirtualSite site;
        private final Host host;

        Told(String... events) throws Exception {
            site = VirtualSite.load(file(events), clock);
            host = new Host(site.line("a").orElseThrow(), clock);
        }

        void step(String span) {
            site.time().step(wattdesk.meterio.sim.site.EventPlan.span(span));
        }

        String read(String identifier) {
            var reply = host.ask(Ask645.read(A, identifier));
            return reply.isEmpty() ? "" : Ask645.answer(reply).substring(3);
        }

        @Override
        public void close() throws Exception {
            site.close();
        }
    }

    @Test
    void anOpenedCoverShowsInTheStatusAndLeavesARecordWithEnergies() throws Exception {
        try (var told = new Told(event("open-cover", "+1h", "for = \"2h\""),
                event("open-terminal-cover", "2026-11-22 12:30"))) {
            assertThat(told.read("04000507")).isEqualTo("0000");
            told.step("90m");
            assertThat(told.read("04000507")).isEqualTo("0200");
            told.step("90m");
            assertThat(told.read("04000507")).isEqualTo("0400");
            assertThat(told.read("03300D00")).isEqualTo("000001");
            var record = told.read("03300D01");
            assertThat(record).hasSize(120).endsWith("261122130000" + "261122110000");
            assertThat(record.substring(120 - 24 - 8, 120 - 24)).as("one kilowatt hour before")
                    .isEqualTo("00000100");
            assertThat(record.substring(40, 48)).as("three after").isEqualTo("00000300");
            assertThat(told.read("03300E01")).endsWith("000000000000" + "261122123000");
            assertThat(told.read("03300D02")).as("no second record").isEqualTo("0".repeat(120));
        }
    }

    @Test
    void aBypassStopsTheCountAndLeavesNothing() throws Exception {
        try (var told = new Told(event("bypass", "+1h", "for = \"10h\""))) {
            told.step("11h");
            assertThat(told.read("00010000")).isEqualTo("00000100");
            told.step("1h");
            assertThat(told.read("00010000")).isEqualTo("00000200");
            assertThat(told.read("040005FF")).as("money-prepaid, not opened, nothing else")
                    .isEqualTo("0000000000000000" + "C200" + "00000000");
        }
    }

    @Test
    void aMagnetIsRecordedAndHalvesTheCount() throws Exception {
        try (var told = new Told(event("magnet", "+1h", "for = \"2h\""))) {
            told.step("3h");
            assertThat(told.read("00010000")).isEqualTo("00000200");
            assertThat(told.read("03350000")).isEqualTo("000001");
            assertThat(told.read("03350001")).endsWith("261122130000261122110000");
        }
    }

    @Test
    void reversedEnergyCountsBackwardsAndCostsNothing() throws Exception {
        try (var told = new Told(event("reverse", "+1h"))) {
            told.step("3h");
            assertThat(told.read("00010000")).isEqualTo("00000100");
            assertThat(told.read("00020000")).isEqualTo("00000200");
            assertThat(told.read("00900200")).isEqualTo("00099938");
            assertThat(told.read("04000504")).isEqualTo("0040");
            assertThat(told.read("02030000")).as("minus one kilowatt").isEqualTo("810000");
            assertThat(told.read("21000001")).isEqualTo("000001");
        }
    }

    @Test
    void withoutPowerItIsSilentAndAfterwardsItKnowsWhen() throws Exception {
        try (var told = new Told(event("power-off", "+1h", "for = \"30m\""))) {
            told.step("65m");
            assertThat(told.read("00010000")).isEmpty();
            told.step("25m");
            assertThat(told.read("00010000")).isEqualTo("00000100");
            assertThat(told.read("03110000")).isEqualTo("000001");
            assertThat(told.read("03110001")).isEqualTo("261122113000" + "261122110000");
        }
    }

    @Test
    void voltageLossIsCountedInMinutes() throws Exception {
        try (var told = new Told(event("voltage-loss", "+1h", "for = \"45m\""))) {
            told.step("2h");
            assertThat(told.read("03010000")).isEqualTo("0".repeat(24) + "000045" + "000001");
        }
    }

    @Test
    void theCounterRunsAheadAndTheMeterIsSwapped() throws Exception {
        try (var told = new Told(event("foreign-purchase", "+1h", "value = \"5000\""),
                event("swap", "+2h", "value = \"000000000001\""),
                event("clock", "+3h", "value = \"-600\""))) {
            told.step("61m");
            assertThat(told.read("03330201")).isEqualTo("0032");
            told.step("1h");
            assertThat(told.read("04000402")).isEqualTo("000000000001");
            told.step("1h");
            assertThat(told.read("04000102")).startsWith("1251");
        }
    }

    @Test
    void whatHappenedDoesNotHappenAgainAfterARestart() throws Exception {
        try (var told = new Told(event("foreign-purchase", "+1h", "value = \"5000\""))) {
            told.step("2h");
            assertThat(told.read("03330201")).isEqualTo("0032");
        }
        try (var told = new Told(event("foreign-purchase", "+1h", "value = \"5000\""))) {
            told.step("2h");
            assertThat(told.read("03330201")).isEqualTo("0032");
        }
    }

    @Test
    void tenRecordsAreKept() throws Exception {
        try (var told = new Told()) {
            var meter = told.site.meter(A).orElseThrow();
            for (int i = 0; i < 12; i++) {
                meter.happen(Happening.OPEN_COVER, "");
                told.site.time().step(Duration.ofMinutes(1));
                meter.happen(Happening.CLOSE_COVER, "");
            }
            assertThat(told.read("03300D00")).isEqualTo("000012");
            assertThat(told.read("03300D0A")).endsWith("261122100200");
            assertThat(told.read("03300D0B")).isEqualTo("02");
        }
    }

    @Test
    void whatCannotHappenIsNamedWithItsLine() throws Exception {
        var path = file(event("explode", "+1h"), event("magnet", "soon"),
                event("button", "+1h", "for = \"1h\""), event("swap", "+1h", "value = \"7\""),
                event("bypass", "+1h", "for = \"long\"").replace(A, "000000000009"));
        var e = catchThrowableOfType(SiteException.class, () -> VirtualSite.load(path, clock));
        assertThat(e.problems()).containsExactlyInAnyOrder(
                "line 13: what: nothing is called explode",
                "line 19: at: +36h, or a time such as 2026-11-25 03:00, is needed",
                "line 25: for: nothing ends what happens here",
                "line 26: value: fen, a number or seconds are needed",
                "line 35: for: a span such as 90s, 15m, 36h or 7d is needed",
                "line 31: there is no meter 000000000009");
    }
}
