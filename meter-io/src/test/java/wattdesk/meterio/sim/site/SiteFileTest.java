package wattdesk.meterio.sim.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.meterio.sim.model.Habits;
import wattdesk.meterio.sim.model.Load;
import wattdesk.meterio.sim.model.MeterSpec;
import wattdesk.meterio.sim.model.Protocol;
import wattdesk.meterio.sim.model.Refusal;

class SiteFileTest {

    private static final String GOOD = """
            seed = 7
            [[line]]
            name = "a"
            baud = 2400
            bits = 11
            turnaround_ms = 30
            faults = "ok,none"
            [[meter]]
            line = "a"
            profile = "demo-645-count"
            address = "000024170093"
            balance = "37.62"
            count = 31
            total = "5000.00"
            hoarding = "10000"
            customer = "000000031204"
            price = "0.6135"
            load_w = 500
            energy_wh = 62370
            refuse = "customer"
            answers_number = "000000000001"
            [[meter]]
            line = "a"
            profile = "acrel-ddsy1352-b"
            address = "5"
            number = "000024170105"
            offline = true
            late_ms = 700
            clock_drift_s = -600
            """;

    @TempDir
    Path folder;

    private SiteFile read(String text) throws IOException, SiteException {
        return SiteFile.read(Files.writeString(folder.resolve("site.toml"), text));
    }

    private SiteException broken(String text) {
        return catchThrowableOfType(SiteException.class, () -> read(text));
    }

    @Test
    void aTextThatBreaksTheParserItselfIsAProblemOfTheFile() {
        assertThat(broken(GOOD + "x = {b,#c\r\r").problems()).singleElement().asString()
                .contains("half-written");
    }

    @Test
    void everyKeyArrives() throws Exception {
        var site = read(GOOD);
        assertThat(site.seed()).isEqualTo(7);
        var line = site.lines().getFirst();
        assertThat(line.baud()).isEqualTo(2_400);
        assertThat(line.bits()).isEqualTo(11);
        assertThat(line.turnaroundMillis()).isEqualTo(30);
        assertThat(line.faults()).hasToString("ok,none");
        var first = site.meters().getFirst().spec();
        assertThat(first).usingRecursiveComparison().ignoringFields("seed", "quirks").isEqualTo(
                MeterSpec.count("000024170093").balanceFen(3_762).count(31).totalFen(500_000)
                        .hoardingFen(1_000_000).customer("000000031204")
                        .priceTenThousandths(6_135).loadWatts(500).energyWh(62_370).build());
        assertThat(first.quirks().refuse()).contains(Refusal.CUSTOMER);
        assertThat(first.quirks().answersNumber()).contains("000000000001");
        var second = site.meters().getLast();
        assertThat(second.spec().protocol()).isEqualTo(Protocol.MODBUS);
        assertThat(second.spec().quirks().offline()).isTrue();
        assertThat(second.spec().quirks().lateMillis()).isEqualTo(700);
        assertThat(second.spec().quirks().clockDriftSeconds()).isEqualTo(-600);
        assertThat(second.spec().quirks().partial()).isEqualTo(Optional.empty());
    }

    @Test
    void everyProblemIsNamedWithItsLine() {
        var e = broken(GOOD.replace("baud = 2400", "baud = \"fast\"")
                .replace("\"ok,none\"", "\"ok,nonsense\"")
                .replace("count = 31", "kount = 31")
                .replace("\"37.62\"", "\"37.625\"")
                .replace("\"customer\"", "\"whim\"")
                .replace("line = \"a\"\nprofile = \"acrel", "line = \"b\"\nprofile = \"acrel"));
        assertThat(e.problems()).containsExactlyInAnyOrder(
                "line 4: baud: a whole number from 0 to 1000000 is needed",
                "line 7: faults: fault plan, entry 2 \"nonsense\": is not a fault",
                "line 12: balance: yuan with at most 2 decimals are needed",
                "line 13: kount: is not known here",
                "line 20: refuse: is not one of "
                        + "[length, count, customer, hoarding, order, balance, other]",
                "line 22: there is no line b");
        assertThat(e).hasMessageContaining("site.toml");
    }

    @Test
    void aMeterThatCannotBeIsNamed() {
        assertThat(broken(GOOD.replace("\"000024170093\"", "\"93\"")).problems().getFirst())
                .isEqualTo("line 8: number: 12 decimal digits needed");
        assertThat(broken(GOOD.replace("address = \"5\"", "address = \"248\"")).problems())
                .containsExactly("line 22: address: a unit from 1 to 247 needed");
        assertThat(broken(GOOD.replace("profile = \"acrel-ddsy1352-b\"\n", "")).problems())
                .contains("line 22: profile is missing");
    }

    @Test
    void metersWithoutAPurseHaveLitresOrWattHoursAndNoPrice() throws Exception {
        var site = read("""
                [[line]]
                name = "w"
                [[meter]]
                line = "w"
                profile = "cjt188-water-1f90"
                address = "00002020120218"
                volume_l = 123450
                flow_lph = 600
                answers_data = "0100"
                [[meter]]
                line = "w"
                profile = "dlt645-1997"
                address = "000000000003"
                energy_wh = 70
                """);
        assertThat(site.meters().getFirst().spec()).usingRecursiveComparison()
                .ignoringFields("seed", "quirks").isEqualTo(MeterSpec.water("00002020120218")
                        .profile("cjt188-water-1f90").energyWh(123_450).loadWatts(600).build());
        assertThat(site.meters().getFirst().spec().quirks().answersData()).contains("0100");
        assertThat(site.meters().getLast().spec()).usingRecursiveComparison()
                .ignoringFields("seed", "quirks")
                .isEqualTo(MeterSpec.old("000000000003").energyWh(70).build());
    }

    @Test
    void whatAMeterWithoutAPurseCannotHaveIsNamed() {
        var e = broken("""
                [[line]]
                name = "w"
                [[meter]]
                line = "w"
                profile = "cjt188-water"
                address = "00002020120218"
                energy_wh = 5
                price = "1"
                answers_data = "0"
                [[meter]]
                line = "w"
                profile = "x"
                protocol = "cjt189"
                address = "000000000003"
                """);
        assertThat(e.problems()).containsExactlyInAnyOrder("line 7: energy_wh: is not known here",
                "line 8: price: is not known here",
                "line 9: answers_data: pairs of 0-9 and A-F are needed",
                "line 13: protocol: dlt645, dlt645-97, modbus or cjt188 is needed");
        assertThat(broken("[[line]]\nname = \"w\"\n[[meter]]\nline = \"w\"\n"
                + "profile = \"cjt188-water\"\naddress = \"3\"\n").problems().getFirst())
                .isEqualTo("line 3: number: 14 decimal digits needed");
    }

    @Test
    void whatKindOfMeterItIsArrives() throws Exception {
        var site = read("""
                time_factor = 60
                [[line]]
                name = "w"
                framing = "modbus-tcp"
                [[meter]]
                line = "w"
                profile = "of-ours"
                model = "demo-645-order"
                address = "000000000003"
                load = "home"
                noise = 25
                no_trip = true
                button = true
                relay_stuck = true
                relay_extended = true
                passwords = "2:123456,4:444444"
                password_tries = 5
                password_lock_min = 60
                credits_repeats = true
                clears = true
                short_writes = true
                platform_session = true
                clock_ppm = -20
                [[meter]]
                line = "w"
                profile = "cjt188-water"
                address = "00002020120218"
                valve_ms = 9000
                valve_stuck = true
                silent_for_other = true
                status_masks = true
                [[meter]]
                line = "w"
                profile = "of-a-friend"
                address = "9"
                registers = \"""
                reads 03
                range 0000 0001
                0000 u32 energy 0.01
                \"""
                """);
        assertThat(site.timeFactor()).isEqualTo(60);
        assertThat(site.lines().getFirst().packets()).isTrue();
        var first = site.meters().getFirst().spec();
        assertThat(first.profile()).isEqualTo("demo-645-order");
        assertThat(first.quirks().clockPpm()).isEqualTo(-20);
        assertThat(first.habits()).isEqualTo(new Habits(new Load(Load.Shape.HOME, 25),
                new Habits.RelayHabits(false, true, true, true), Habits.ValveHabits.USUAL,
                new Habits.Access(Map.of("02", "123456", "04", "444444"), 5, 60),
                true, true, false, true, ""));
        assertThat(site.meters().get(1).spec().habits().valve())
                .isEqualTo(new Habits.ValveHabits(9_000, true, true, true));
        var plain = site.meters().getLast().spec();
        assertThat(plain.protocol()).isEqualTo(Protocol.MODBUS);
        assertThat(plain.number()).isEqualTo("000000000009");
        assertThat(plain.priceTenThousandths()).isZero();
        assertThat(plain.habits().registers()).startsWith("reads 03");
    }

    @Test
    void wrongWordsOfAKindAreNamed() {
        var e = broken("""
                [[line]]
                name = "w"
                framing = "carrier-pigeon"
                [[meter]]
                line = "w"
                profile = "demo-645-count"
                address = "000000000003"
                load = "castle"
                passwords = "2:12345"
                registers = "colour"
                valve_ms = 5
                """);
        assertThat(e.problems()).containsExactlyInAnyOrder(
                "line 3: framing: serial or modbus-tcp is needed",
                "line 8: load: flat, home, office, shop or night is needed",
                "line 9: passwords: levels and passwords as in 2:123456,4:444444",
                "line 10: registers: register map, \"colour\": not understood",
                "line 4: number: 12 decimal digits needed",
                "line 11: valve_ms: is not known here");
    }

    @Test
    void brokenTomlIsNamedWithItsLine() {
        assertThat(broken("seed = 1\n[[line\n").problems().getFirst()).startsWith("line 2: ");
        assertThat(broken("line = 3\n").problems())
                .contains("line 1: line: tables [[line]] are needed");
        assertThat(broken("").problems()).containsExactly("line 1: a [[line]] is needed");
    }

    @Test
    void twoLinesOfOneNameAreRefused() {
        assertThat(broken(GOOD + "[[line]]\nname = \"a\"\n").problems())
                .containsExactly("two lines are named a");
    }
}
