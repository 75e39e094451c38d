package wattdesk.meterio.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.meterio.meter.profile.Profiles;

/// A meter in heavy use whose profile knows neither energy nor total purchased: what it used
/// between the readings is judged by the profile's allowance alone (11, 12).
class ConsumptionAllowanceTest {

    private static final String ALLOWED = "\nconsumption_allowance = 10.00";

    @TempDir
    Path folder;

    private Profiles profiles(String allowance) throws Exception {
        try (InputStream in = Profiles.class.getResourceAsStream(
                "/wattdesk/meterio/profiles/demo-645-count.toml")) {
            String shipped = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(folder.resolve("own.toml"), shipped.lines()
                    .filter(line -> !line.startsWith("energy_total")
                            && !line.startsWith("total_purchased"))
                    .collect(Collectors.joining("\n"))
                    .replace("id = \"demo-645-count\"", "id = \"own\"")
                    .replace("mode = \"COUNT\"", "mode = \"COUNT\"" + allowance));
        }
        Profiles profiles = Profiles.load(folder);
        assertThat(profiles.findings()).isEmpty();
        return profiles;
    }

    @ParameterizedTest
    @CsvSource({"false, ok, Disputed", "true, ok, Delivered", "false, none, Disputed",
        "true, none, Delivered", "true, reqlost, NotApplied"})
    void what_is_used_between_the_readings_needs_the_allowance(
            boolean allowed, String fault, String end) throws Exception {
        try (SimMeter sim = new SimMeter(CreditTest.COUNT, spec -> spec.loadWatts(500_000))) {
            PrepaidMeter driver = new Meters(profiles(allowed ? ALLOWED : ""))
                    .on(sim.bus, new MeterAddress("own", "000024170093"));
            sim.line.plan("credit=" + fault);
            CreditOutcome outcome =
                    driver.credit(sim.order(10_000, 31), sim.intents::add, sim.steps::add);
            assertThat(outcome.getClass().getSimpleName()).as("%s", outcome).isEqualTo(end);
            assertThat(sim.meter.balanceFen()).as("used more than the custom allows")
                    .isBetween(2_762L + 10_000 * sim.meter.executedCredits(),
                            3_754L + 10_000 * sim.meter.executedCredits());
        }
    }
}
