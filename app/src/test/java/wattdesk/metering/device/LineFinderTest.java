package wattdesk.metering.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wattdesk.UsedMeter;
import wattdesk.metering.FoundPort;
import wattdesk.metering.Line;
import wattdesk.metering.Lines;
import wattdesk.metering.PortSearch.Outcome;
import wattdesk.metering.PortSearch.Progress;
import wattdesk.metering.PortSearch.Sighted;
import wattdesk.metering.PortSearch.Trouble;
import wattdesk.meterio.meter.profile.Profiles;
import wattdesk.meterio.port.BytePort;
import wattdesk.meterio.port.InProcessPort;
import wattdesk.meterio.port.LineSettings;
import wattdesk.meterio.port.PortException;
import wattdesk.meterio.port.PortOpener;
import wattdesk.meterio.port.SerialDevices.SerialDevice;
import wattdesk.meterio.port.UsbIdentity;
import wattdesk.meterio.port.VirtualLineClock;
import wattdesk.meterio.sim.VirtualSites;
import wattdesk.operator.Actor;

/// A port is tried at one speed after another until a meter answers, and what stands in the way is
/// told as it is.
@Timeout(120)
class LineFinderTest {

    private static final String PORT = "/dev/ttyUSB7";

    @TempDir
    Path folder;

    private final VirtualLineClock clock = new VirtualLineClock();
    private final VirtualSites sites = new VirtualSites(clock);
    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private final List<LineSettings> opened = new CopyOnWriteArrayList<>();
    private Path site;

    /// Hears nothing and says nothing, as a line does at a speed that is not its own.
    private record Deaf() implements BytePort {
        @Override
        public void open(Listener listener) {}

        @Override
        public int write(byte[] bytes) {
            return bytes.length;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }

    /// The lines that there are.
    private final class Known implements Lines {
        @Override
        public List<Line> list() {
            return lines;
        }

        @Override
        public Saved add(Line line, Actor actor) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Saved remove(String name, Actor actor) {
            throw new UnsupportedOperationException();
        }
    }

    @BeforeEach
    void oneMeter() throws IOException {
        site = Files.writeString(folder.resolve("site.toml"),
                "seed = 7\n" + UsedMeter.onLine("corridor"));
    }

    @AfterEach
    void close() throws IOException {
        sites.close();
        clock.close();
    }

    private LineFinder finder(PortOpener opener) {
        Known known = new Known();
        return new LineFinder(new LineFinder.Parts(known,
                new OpenLines(known, opener, clock, folder), Profiles.load(null), clock,
                () -> List.of(new SerialDevice(PORT, "USB Serial",
                        new UsbIdentity(0x1A86, 0x7523, null, "1-2"))),
                new VirtualPorts(sites, folder, folder, () -> true)));
    }

    private PortOpener answeringAt(String settings) {
        return (address, asked) -> {
            opened.add(asked);
            return asked.toString().equals(settings)
                    ? new InProcessPort(sites.line(site, "corridor")) : new Deaf();
        };
    }

    private static PortOpener refusing(PortException.Reason reason) {
        return (_, _) -> {
            throw new PortException(reason, "planted");
        };
    }

    @Test
    void theSpeedOfAMeterIsFoundByTrying() {
        List<Progress> told = new ArrayList<>();
        Outcome outcome = finder(answeringAt("4800,8E1")).search(PORT, false, told::add);
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Found.class, found ->
                assertThat(found.meters()).singleElement().satisfies(meter -> {
                    assertThat(meter.number()).isEqualTo(UsedMeter.NUMBER);
                    assertThat(meter.settings()).isEqualTo("4800,8E1");
                    assertThat(meter.types()).contains("demo-645-count");
                }));
        assertThat(opened).extracting(LineSettings::toString).startsWith("2400,8E1", "9600,8E1")
                .endsWith("4800,8E1").doesNotContain("19200,8N1");
        assertThat(told).extracting(Progress::setting).isSorted().startsWith(1).endsWith(5);
        assertThat(told).extracting(Progress::protocol)
                .contains("DL/T 645-2007", "DL/T 645-1997", "CJ/T 188", "Modbus");
    }

    @Test
    void silenceEverywhereIsToldAfterEverySpeed() {
        Outcome outcome = finder(answeringAt("none")).search(PORT, false, _ -> true);
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Nobody.class, nobody -> {
            assertThat(nobody.asked()).isGreaterThan(50);
            assertThat(nobody.noise()).isFalse();
        });
        assertThat(opened).hasSize(9).doesNotHaveDuplicates();
    }

    @Test
    void aSearchEndsWhenNobodyWantsItAnyMore() {
        assertThat(finder(answeringAt("4800,8E1")).search(PORT, true, at -> at.done() < 2))
                .isInstanceOf(Outcome.Stopped.class);
        assertThat(opened).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = PortException.Reason.class, names = "OTHER",
            mode = EnumSource.Mode.EXCLUDE)
    void aPortThatCannotBeUsedIsNotTriedAtOtherSpeeds(PortException.Reason reason) {
        Outcome outcome = finder((address, settings) -> {
            opened.add(settings);
            return refusing(reason).create(address, settings);
        }).search(PORT, false, _ -> true);
        assertThat(outcome).isInstanceOfSatisfying(Outcome.NoPort.class, port -> {
            assertThat(port.why().name()).isEqualTo(reason == PortException.Reason.BAD_SETTINGS
                    ? "NOT_VALID" : reason.name());
            assertThat(port.detail()).contains("planted");
        });
        assertThat(opened.stream().distinct()).as("it does not get better").hasSize(1);
    }

    /// Some adapters and pseudo-terminals refuse a parity.
    @Test
    void aPortThatRefusesOneFormatIsTriedAtTheNext() {
        PortOpener picky = (address, settings) -> settings.parity() == LineSettings.Parity.NONE
                ? answeringAt("9600,8N1").create(address, settings)
                : refusing(PortException.Reason.OTHER).create(address, settings);
        assertThat(finder(picky).search(PORT, false, _ -> true))
                .isInstanceOfSatisfying(Outcome.Found.class, found ->
                        assertThat(found.meters()).extracting(Sighted::settings)
                                .containsExactly("9600,8N1"));
        assertThat(finder(refusing(PortException.Reason.OTHER)).search(PORT, false, _ -> true))
                .isEqualTo(new Outcome.NoPort(Trouble.OTHER, "planted"));
    }

    @Test
    void aLineOfTheStationIsAskedAsItIs() {
        lines.add(new Line("corridor", PORT, "1200,8E1"));
        LineFinder finder = finder(answeringAt("1200,8E1"));
        assertThat(finder.search(PORT, false, _ -> true)).isInstanceOfSatisfying(
                Outcome.Found.class, found -> assertThat(found.meters())
                        .extracting(Sighted::name).containsExactly(UsedMeter.NUMBER));
        assertThat(opened).extracting(LineSettings::toString).containsExactly("1200,8E1");
    }

    @Test
    void portsAreToldWithTheirAdapterAndTheirLine() {
        lines.add(new Line("corridor", PORT, "2400,8E1"));
        assertThat(finder(answeringAt("")).ports()).containsExactly(
                new FoundPort(PORT, "USB Serial", "1A86:7523", "corridor"),
                new FoundPort("sim:site.toml#corridor", "", null, null));
    }

    @Test
    void virtualLinesAreOfferedOnlyWhereMoneyIsPlay() {
        assertThat(new VirtualPorts(sites, folder, folder, () -> false).get()).isEmpty();
        assertThat(new VirtualPorts(sites, folder.resolve("none"), folder, () -> true).get())
                .isEmpty();
    }

    @Test
    void whatIsNoPortIsSaid() {
        assertThat(finder(answeringAt("")).search("tcp:nowhere", false, _ -> true))
                .isInstanceOfSatisfying(Outcome.NoPort.class, port ->
                        assertThat(port.why()).isEqualTo(Trouble.NOT_VALID));
    }
}
