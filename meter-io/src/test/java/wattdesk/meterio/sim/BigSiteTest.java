package wattdesk.meterio.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.meterio.sim.cjt188.Ask188;
import wattdesk.meterio.sim.dlt645.Ask645;
import wattdesk.meterio.sim.modbus.AskRtu;
import wattdesk.meterio.sim.model.MeterSpec;
import wattdesk.meterio.sim.model.Protocol;

/// Hundreds of meters on several lines and protocols, the same from the same seed.
class BigSiteTest {

    private static final String SITE = """
            seed = %d
            time_factor = 10
            [[line]]
            name = "west"
            baud = 0
            [[line]]
            name = "east"
            baud = 0
            [[line]]
            name = "cellar"
            baud = 0
            faults = "ok*20,noise68:9*20,flip:6*20"
            [[line]]
            name = "water"
            baud = 0
            [[meters]]
            line = "west"
            profile = "demo-645-count"
            from = "000024170001"
            meters = 110
            balance = "80.00"
            energy_wh = 1000000
            load_w = 800
            load = "home"
            noise = 30
            spread = 60
            [[meters]]
            line = "east"
            profile = "demo-645-order"
            from = "260305510001"
            meters = 60
            balance = "50.00"
            load_w = 500
            load = "shop"
            spread = 80
            [[meters]]
            line = "cellar"
            profile = "acrel-ddsy1352-b"
            from = "1"
            number_from = "000024180001"
            meters = 90
            balance = "100.00"
            load_w = 2000
            load = "office"
            noise = 10
            spread = 50
            [[meters]]
            line = "cellar"
            profile = "dds238-2"
            from = "101"
            meters = 30
            energy_wh = 500000
            load_w = 300
            spread = 40
            [[meters]]
            line = "water"
            profile = "cjt188-water"
            from = "00002020120001"
            meters = 40
            volume_l = 90000
            flow_lph = 20
            load = "home"
            spread = 70
            [[event]]
            meter = "000024170007"
            at = "+5h"
            what = "magnet"
            for = "3h"
            """;

    @TempDir
    Path folder;

    private static String question(MeterSpec meter, int round) {
        return switch (meter.protocol()) {
            case DLT645, DLT645_97 -> Ask645.read(meter.address(),
                    round == 0 ? "00900200" : "0001FF00");
            case MODBUS -> AskRtu.read(Integer.parseInt(meter.address()), 0, 16);
            case CJT188 -> Ask188.read(meter.address(), "901F", round);
        };
    }

    /// Every answer of every meter at two times, by line.
    private TreeMap<String, String> answers(String name, long seed) throws Exception {
        var clock = new StepClock();
        var file = Files.writeString(folder.resolve(name + ".toml"), SITE.formatted(seed));
        var all = new TreeMap<String, String>();
        try (var site = VirtualSite.load(file, clock)) {
            for (int round = 0; round < 2; round++) {
                for (var lineName : site.lineNames()) {
                    var line = site.line(lineName).orElseThrow();
                    var host = new Host(line, clock);
                    var said = new StringBuilder();
                    for (var meter : line.meters()) {
                        host.send(question(meter.spec(), round));
                        said.append(host.after(60)).append('\n');
                    }
                    all.put(round + " " + lineName, said.toString());
                    line.disconnect();
                }
                site.time().step(Duration.ofHours(30));
            }
        }
        return all;
    }

    @Test
    void threeHundredAndThirtyMetersAnswerAlikeFromTheSameSeedAndOtherwiseFromAnother()
            throws Exception {
        var first = answers("first", 5);
        assertThat(first).hasSize(8);
        assertThat(first.values().stream().flatMap(String::lines)
                .filter(reply -> !reply.isEmpty()).count()).as("every meter, twice").isEqualTo(660);
        assertThat(answers("again", 5)).isEqualTo(first);
        var other = answers("other", 6);
        assertThat(other.keySet()).isEqualTo(first.keySet());
        first.forEach((line, said) -> assertThat(other.get(line)).as(line).isNotEqualTo(said));
    }

    @Test
    void metersOfATableCountUpAndDifferWithinTheirSpread() throws Exception {
        var file = Files.writeString(folder.resolve("site.toml"), SITE.formatted(5));
        try (var site = VirtualSite.load(file, new StepClock())) {
            assertThat(site.meters()).hasSize(330);
            var west = site.line("west").orElseThrow().meters();
            assertThat(west.getLast().spec().address()).isEqualTo("000024170110");
            assertThat(west).extracting(m -> m.spec().balanceFen()).doesNotContain(0L)
                    .allSatisfy(fen -> assertThat(fen).isBetween(3_200L, 12_800L));
            assertThat(west.stream().map(m -> m.spec().seed()).distinct()).hasSize(110);
            var cellar = site.line("cellar").orElseThrow().meters();
            assertThat(cellar.get(89).spec().address()).isEqualTo("90");
            assertThat(cellar.get(89).spec().number()).isEqualTo("000024180090");
            assertThat(cellar.getLast().spec().address()).isEqualTo("130");
            assertThat(site.meters().stream().map(m -> m.spec().protocol()).distinct())
                    .containsExactly(Protocol.DLT645, Protocol.MODBUS, Protocol.CJT188);
        }
    }
}
