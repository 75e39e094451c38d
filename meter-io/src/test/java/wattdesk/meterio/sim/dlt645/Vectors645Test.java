package wattdesk.meterio.sim.dlt645;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wattdesk.meterio.sim.Host;
import wattdesk.meterio.sim.StepClock;
import wattdesk.meterio.sim.Vector;
import wattdesk.meterio.sim.VirtualLine;
import wattdesk.meterio.sim.model.MeterSpec;

/// The published frames judge the simulator's codec and its COUNT meter.
class Vectors645Test {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String CUSTOMER = "000000031204";

    static List<Vector> frames() {
        return Vector.of("DL/T645");
    }

    @Test
    void allVectorsAreHere() {
        assertThat(frames()).hasSize(47);
    }

    @ParameterizedTest
    @MethodSource("frames")
    void everyFrameIsCutDecodedAndEncodedAgain(Vector vector) {
        var cut = new Slicer645().bytes(HEX.parseHex(vector.hex()), 0);
        if (!vector.valid()) {
            assertThat(cut).isEmpty();
            return;
        }
        assertThat(cut).hasSize(1);
        var frame = Frame645.parse(cut.getFirst()).orElseThrow();
        assertThat(HEX.formatHex(frame.encode())).isEqualTo(Vector.bare(vector.hex()));
        assertThat(frame.address()).isEqualTo(vector.decoded().get("addr").asText());
        assertThat(HEX.toHexDigits((byte) frame.control()))
                .isEqualTo(vector.decoded().get("ctrl").asText());
        var identifier = vector.decoded().get("di");
        if (identifier != null) {
            int bytes = identifier.asText().length() / 2;
            assertThat(Bcd.reading(frame.data(), 0, bytes)).isEqualTo(identifier.asText());
        }
    }

    @Test
    void theCountMeterAnswersAsTheFramesSay() {
        var clock = new StepClock();
        var line = VirtualLine.on("2400,8E1", clock);
        line.add(MeterSpec.count("000024170093").balanceFen(3_762).count(31)
                .customer(CUSTOMER).hoardingFen(20_000).leadBytes(0));
        var host = new Host(line, clock);
        assertThat(host.ask(Vector.hex("645-96"))).isEqualTo(Vector.bare(Vector.hex("645-97")));
        assertThat(host.ask(Ask645.read("000024170093", "00900200")))
                .isEqualTo(Vector.bare(Vector.hex("645-98")));
        assertThat(host.ask(Vector.hex("645-90"))).isEqualTo(Vector.bare(Vector.hex("645-91")));
        assertThat(host.ask(Vector.hex("645-90"))).isEqualTo(Vector.bare(Vector.hex("645-92")));
        assertThat(host.ask(Ask645.recharge("000024170093", "070102FF", 1, 33, "000000000009")))
                .isEqualTo(Vector.bare(Vector.hex("645-93")));
        assertThat(host.ask(Ask645.recharge("000024170093", "070102FF", 9_999, 33, CUSTOMER)))
                .isEqualTo(Vector.bare(Vector.hex("645-94")));
        assertThat(host.ask(Ask645.frame("000024170093", 0x03, new byte[12])))
                .isEqualTo(Vector.bare(Vector.hex("645-95")));
    }
}
