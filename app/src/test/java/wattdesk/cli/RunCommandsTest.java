package wattdesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.ledger.store.SettableClock;
import wattdesk.meterio.port.RealLineClock;
import wattdesk.meterio.sim.VirtualSite;
import wattdesk.meterio.sim.VirtualSites;
import wattdesk.quantity.BusinessDay;
import wattdesk.station.OpenResult;
import wattdesk.station.Station;
import wattdesk.station.Stations;

/// Days of a station with virtual meters, run from the command line; the clocks of the station and
/// of its meters are put forward together.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RunCommandsTest {

    private final VirtualSites sites = new VirtualSites(new RealLineClock());
    private final SettableClock clock = new SettableClock(Instant.now());
    private Path folder = Path.of("");
    private Path site = Path.of("");
    private Path password = Path.of("");
    private String account = "";
    private Station station;

    @BeforeAll
    void makeStation(@TempDir Path temporary) throws Exception {
        folder = temporary.resolve("station");
        password = Files.writeString(temporary.resolve("pw"), "a long admin password\n");
        assertThat(CliRun.of("init", "--empty", "--practice", "--data", folder.toString(),
                "--password-file", password.toString()).exit()).isZero();
        site = Files.writeString(temporary.resolve("site.toml"), """
                seed = 11
                [[line]]
                name = "A"
                baud = 0
                turnaround_ms = 1
                [[meter]]
                line = "A"
                profile = "demo-645-count"
                address = "000024170093"
                number = "000024170093"
                balance = "500.00"
                price = "0"
                energy_wh = 62370
                load_w = 1000
                [[line]]
                name = "W"
                baud = 0
                turnaround_ms = 1
                [[meter]]
                line = "W"
                profile = "cjt188-water"
                address = "00002020120218"
                volume_l = 3450
                flow_lph = 100
                """);
        OpenResult result = new Stations(clock, sites).open(folder);
        station = ((OpenResult.Opened) result).station();
        Path tariff = Files.writeString(temporary.resolve("tariff.json"), """
                {"id":"flat","name":"合表","commodity":"ELECTRICITY","versions":[
                 {"effectiveFrom":"2024-01-01T00:00:00+08:00","bands":["FLAT"],
                  "prices":[{"FLAT":"0.5820"}]}]}""");
        assertThat(run("tariff import " + tariff).exit()).isZero();
        assertThat(run("line add A --settings 9600,8N1 --port sim:" + site + "#A").exit())
                .isZero();
        CliRun opened = run("account open --room 3-1204 --meter 000024170093 --line A --mode"
                + " STATION --profile demo-645-count --address 000024170093 --customer 李晓明");
        assertThat(opened.exit()).as(opened.err()).isZero();
        account = opened.json().path("account").asText();
        untilHalfPastMidnight();
    }

    @AfterAll
    void closes() {
        station.close();
    }

    /// Both clocks, to 00:30 of the next day.
    private void untilHalfPastMidnight() throws Exception {
        LocalDate tomorrow = BusinessDay.of(clock.instant()).next().date();
        Duration ahead = Duration.between(clock.instant(),
                tomorrow.atTime(LocalTime.of(0, 30)).toInstant(BusinessDay.ZONE));
        clock.add(ahead);
        VirtualSite meters = sites.site(site);
        meters.time().step(ahead);
    }

    private CliRun run(String line, String... more) {
        List<String> args = new ArrayList<>(List.of(line.split(" ")));
        args.addAll(List.of(more));
        args.addAll(List.of("--json", "--data", folder.toString(), "--operator", "admin",
                "--password-file", password.toString()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = new Cli(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8),
                Locale.ENGLISH, (where, terminal) -> lasting()).run(args.toArray(String[]::new));
        return new CliRun(exit, out.toString(UTF_8), err.toString(UTF_8));
    }

    /// The station, which no command closes.
    private Station lasting() {
        return (Station) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {Station.class}, (proxy, method, given) -> {
                    try {
                        return method.getName().equals("close") ? null
                                : method.invoke(station, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    @Order(1)
    void theFirstDayIsTheStartValue() {
        CliRun run = run("run day");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.json().path("state").asText()).isEqualTo("DONE");
        JsonNode day = run.json().path("days").path(0);
        assertThat(day.path("nothing").asInt()).isEqualTo(1);
        assertThat(day.path("finished").asBoolean()).isTrue();
        assertThat(run("run charges --account " + account).json()).isEmpty();
    }

    @Test
    @Order(2)
    void theNextDaysAreChargedFromTheFreezesOfTheMeter() throws Exception {
        untilHalfPastMidnight();
        untilHalfPastMidnight();
        CliRun run = run("run catch-up");
        assertThat(run.exit()).as(run.err()).isZero();
        JsonNode days = run.json().path("days");
        assertThat(days).hasSize(2);
        assertThat(days.path(1).path("charged").asInt()).as(run.out()).isEqualTo(1);
        JsonNode charges = run("run charges --account " + account).json();
        assertThat(charges).hasSize(2);
        assertThat(charges.path(0).path("kwh").asText()).isEqualTo("24.000");
        assertThat(charges.path(0).path("amount").asText()).isEqualTo("13.97");
        assertThat(charges.path(0).path("to").asText()).endsWith("T00:00:00+08:00");
        assertThat(run("run catch-up").json().path("days")).hasSize(1);
        assertThat(run("run charges --account " + account).json()).as("once").hasSize(2);
    }

    @Test
    @Order(3)
    void aChargeIsExplained() {
        String id = run("run charges --account " + account).json().path(1).path("id").asText();
        JsonNode why = run("run explain " + id).json();
        assertThat(why.path("fromReading").path("source").asText()).isEqualTo("FROZEN");
        assertThat(why.path("lines").path(0).path("exactFen").asText()).isEqualTo("1396.80000");
        assertThat(why.path("carryFenBefore").asText()).isEqualTo("-0.20000");
        assertThat(why.path("carryFenAfter").asText()).isEqualTo("-0.40000");
        assertThat(why.path("toReading").path("clockDriftSeconds").asLong()).isBetween(-2L, 119L);
        assertThat(run("run explain " + UUID.randomUUID()).exit()).isEqualTo(2);
    }

    @Test
    @Order(4)
    void theMonthIsPrinted() {
        String day = run("run charges --account " + account).json().path(0).path("day").asText();
        JsonNode month = run("run month --period " + day.substring(0, 7)).json();
        assertThat(month.path("accounts").path(0).path("account").asText()).isEqualTo(account);
        assertThat(month.path("complete").asBoolean()).isTrue();
        assertThat(run("run month --period 2026").exit()).isEqualTo(2);
    }

    @Test
    @Order(5)
    void aSilentLineEndsWithThreeAndLeavesAGap() throws Exception {
        sites.site(site).meters().getFirst().offline(true);
        untilHalfPastMidnight();
        CliRun run = run("run day");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.json().path("state").asText()).isEqualTo("NOTHING_READ");
        assertThat(run("run problems").json().path(0).path("detail").asText())
                .isEqualTo("NO_ANSWER");
    }

    @Test
    @Order(6)
    void whatCannotBeIsRefused() {
        assertThat(run("run day --date 2000-01-01").errorCode()).isEqualTo("WD-7066");
        assertThat(run("run day --date tomorrow").exit()).isEqualTo(2);
        CliRun decided = run("run decide " + UUID.randomUUID() + " --as retry --reason x");
        assertThat(decided.exit()).isEqualTo(1);
        assertThat(decided.errorCode()).isEqualTo("WD-7043");
        assertThat(run("run decide " + UUID.randomUUID() + " --as changed --reason x").exit())
                .as("without the registers").isEqualTo(2);
    }

    @Test
    @Order(8)
    void aWaterMeterIsBilledInCubicMetres() throws Exception {
        Path tariff = Files.writeString(folder.resolve("water.json"), """
                {"id":"water","name":"水","commodity":"WATER","versions":[
                 {"effectiveFrom":"2024-01-01T00:00:00+08:00","bands":["FLAT"],
                  "prices":[{"FLAT":"3.0000"}]}]}""");
        assertThat(run("tariff import " + tariff).exit()).isZero();
        assertThat(run("line add W --settings 9600,8E1 --port sim:" + site + "#W").exit())
                .isZero();
        String open = "account open --room 3-1205 --meter 00002020120218 --line W --tariff water"
                + " --profile cjt188-water --address 00002020120218 --customer 王芳 --mode ";
        assertThat(run(open + "METER").exit()).as("it keeps no balance").isEqualTo(1);
        CliRun opened = run(open + "STATION");
        assertThat(opened.exit()).as(opened.err()).isZero();
        String number = opened.json().path("account").asText();
        untilHalfPastMidnight();
        assertThat(run("run day").exit()).isZero();
        untilHalfPastMidnight();
        assertThat(run("run day").exit()).isZero();
        JsonNode charge = run("run charges --account " + number).json().path(0);
        assertThat(charge.path("m3").asDouble()).isBetween(2.3, 2.6);
        assertThat(charge.path("amount").asDouble()).isBetween(6.9, 7.8);
        assertThat(run("check").exit()).isZero();
    }

    @Test
    @Order(7)
    void everyRuleHoldsAfterwards() {
        CliRun check = run("check");
        assertThat(check.exit()).as(check.out()).isZero();
        assertThat(check.lines()).anyMatch(rule -> rule.path("number").asInt() == 22
                && rule.path("subjects").asBoolean());
    }
}
