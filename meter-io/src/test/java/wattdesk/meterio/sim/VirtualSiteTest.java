package wattdesk.meterio.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.meterio.port.BytePort;
import wattdesk.meterio.port.LineSettings;
import wattdesk.meterio.port.PortAddress;
import wattdesk.meterio.port.PortException;
import wattdesk.meterio.sim.dlt645.Ask645;
import wattdesk.meterio.sim.modbus.AskRtu;
import wattdesk.meterio.sim.model.FolderHeldException;
import wattdesk.meterio.sim.model.VirtualMeter;

/// Sites from files, and what their meters remember.
class VirtualSiteTest {

    private static final String A = "000024170093";
    private static final String CUSTOMER = "000000031204";

    @TempDir
    Path folder;

    private final StepClock clock = new StepClock();
    private Path file;

    @BeforeEach
    void aSite() throws Exception {
        file = Files.writeString(folder.resolve("site.toml"), """
                [[line]]
                name = "a"
                baud = 0
                [[line]]
                name = "b"
                baud = 9600
                [[meter]]
                line = "a"
                profile = "demo-645-count"
                address = "%s"
                customer = "%s"
                balance = "37.62"
                count = 31
                load_w = 1000
                [[meter]]
                line = "b"
                profile = "acrel-ddsy1352-b"
                address = "5"
                number = "000024170105"
                balance = "37.62"
                count = 31
                """.formatted(A, CUSTOMER));
    }

    private VirtualMeter creditAndForget() throws Exception {
        try (var site = VirtualSite.load(file, clock)) {
            var host = new Host(site.line("a").orElseThrow(), clock);
            host.ask(Ask645.recharge(A, "070102FF", 10_000, 32, CUSTOMER));
            return site.meter(A).orElseThrow();
        }
    }

    @Test
    void whatAMeterDidIsThereAfterARestart() throws Exception {
        var before = creditAndForget();
        try (var site = VirtualSite.load(file, clock)) {
            var after = site.meter(A).orElseThrow();
            assertThat(after.executions()).isEqualTo(before.executions()).hasSize(1);
            assertThat(after.count()).isEqualTo(32);
            assertThat(after.balanceFen()).isEqualTo(13_762);
            assertThat(after.totalFen()).isEqualTo(13_762);
            assertThat(after.creditedFen()).isEqualTo(10_000);
        }
    }

    @Test
    void consumptionThatWasShownIsKeptToo() throws Exception {
        try (var site = VirtualSite.load(file, clock)) {
            clock.advanceMillis(3_600_000);
            var host = new Host(site.line("a").orElseThrow(), clock);
            assertThat(Ask645.answer(host.ask(Ask645.read(A, "00900200"))))
                    .isEqualTo("91 00003700");
        }
        try (var site = VirtualSite.load(file, clock)) {
            assertThat(site.meter(A).orElseThrow().balanceFen()).isEqualTo(3_700);
            assertThat(site.meter(A).orElseThrow().energyWh()).isEqualTo(1_000);
        }
    }

    @Test
    void theStateIsOnDiskBeforeTheReplyLeaves() throws Exception {
        try (var site = VirtualSite.load(file, clock)) {
            var line = site.line("b").orElseThrow();
            var host = new Host(line, clock);
            host.send(AskRtu.sale(5, 13_762, 32));
            assertThat(host.after(83)).as("nothing has been answered yet").isEmpty();
            var state = Files.readString(
                    folder.resolve("site.state/b-5-000024170105.meter"));
            assertThat(state).contains("count 32", "balance 1376200000", "execution CREDIT 32");
            assertThat(host.after(100)).isNotEmpty();
        }
    }

    @Test
    void aMeterWhoseStateCannotBeKeptStaysSilent() throws Exception {
        try (var site = VirtualSite.load(file, clock)) {
            var host = new Host(site.line("a").orElseThrow(), clock);
            assertThat(host.ask(Ask645.read(A, "00900200"))).isNotEmpty();
            Files.createDirectory(folder.resolve("site.state/a-" + A + "-" + A + ".meter.new"));
            assertThat(host.ask(Ask645.recharge(A, "070102FF", 10_000, 32, CUSTOMER))).isEmpty();
            Files.delete(folder.resolve("site.state/a-" + A + "-" + A + ".meter.new"));
            assertThat(Ask645.answer(host.ask(Ask645.read(A, "03330201")))).isEqualTo("91 0032");
        }
    }

    @Test
    void aLeftoverOfAnInterruptedWriteIsIgnored() throws Exception {
        creditAndForget();
        Files.writeString(folder.resolve("site.state/a-" + A + "-" + A + ".meter.new"), "bal");
        try (var site = VirtualSite.load(file, clock)) {
            assertThat(site.meter(A).orElseThrow().count()).isEqualTo(32);
        }
    }

    @Test
    void oneProgramRunsTheMeters() throws Exception {
        try (var site = VirtualSite.load(file, clock)) {
            assertThat(site.lineNames()).containsExactly("a", "b");
            assertThatThrownBy(() -> VirtualSite.load(file, clock))
                    .isInstanceOf(FolderHeldException.class)
                    .hasMessageEndingWith(": another program runs its meters");
        }
    }

    @Test
    void aReferenceOpensOneSitePerFile() throws Exception {
        try (var sites = new VirtualSites(clock)) {
            var opened = new StringBuilder();
            var port = sites.create(PortAddress.parse("sim:" + file + "#b"),
                    LineSettings.parse("9600,8N1"));
            port.open(new BytePort.Listener() {
                @Override
                public void onBytes(byte[] bytes) {
                    opened.append(bytes.length).append(' ');
                }

                @Override
                public void onGone(String why) {
                    opened.append("gone");
                }
            });
            port.write(java.util.HexFormat.of().parseHex(AskRtu.read(5, 0x22, 1)));
            clock.advanceMillis(1_000);
            assertThat(opened.toString()).isEqualTo("3 3 1 ");
            assertThat(sites.site(file)).isSameAs(sites.site(
                    folder.resolve("./site.toml")));
            sites.line(file, "b").unplug();
            assertThat(opened.toString()).endsWith("gone");
            assertThatThrownBy(() -> sites.line(file, "b"))
                    .extracting(e -> ((PortException) e).reason())
                    .isEqualTo(PortException.Reason.MISSING);
        }
    }

    @Test
    void aBadReferenceSaysWhy() throws Exception {
        try (var sites = new VirtualSites(clock)) {
            assertThatThrownBy(() -> sites.site(folder.resolve("none.toml")))
                    .hasMessageContaining("no such site file");
            assertThatThrownBy(() -> sites.line(file, "c"))
                    .hasMessageContaining("#c [a, b]: no such line");
            Files.writeString(folder.resolve("bad.toml"), "x = 1\n");
            assertThatThrownBy(() -> sites.site(folder.resolve("bad.toml")))
                    .hasMessageContaining("line 1: x: is not known here");
        }
    }
}
