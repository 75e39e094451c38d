package wattdesk.meterio.sim.modbus;

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

/// The published frames judge the simulator's codec and its map B meter.
class VectorsRtuTest {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    static List<Vector> frames() {
        return Vector.of("Modbus");
    }

    @Test
    void allVectorsAreHere() {
        assertThat(frames()).hasSize(14);
    }

    @ParameterizedTest
    @MethodSource("frames")
    void everyFrameIsDecodedAndEncodedAgain(Vector vector) {
        var frame = FrameRtu.parse(HEX.parseHex(vector.hex())).orElseThrow();
        assertThat(HEX.formatHex(frame.encode())).isEqualTo(vector.hex());
        assertThat(frame.unit()).isEqualTo(vector.decoded().get("unit").asInt());
        var function = vector.decoded().get("fc");
        int expected = function.isTextual()
                ? Integer.parseInt(function.asText(), 16) : function.asInt();
        assertThat(frame.function()).isEqualTo(expected);
    }

    @Test
    void oneWrongBitAnywhereIsNoFrame() {
        var bytes = HEX.parseHex(Vector.hex("mb-90"));
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(FrameRtu.parse(bytes)).as("bit %d", bit).isEmpty();
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
        }
    }

    @Test
    void theMapBMeterAnswersAsTheFramesSay() {
        var clock = new StepClock();
        var line = VirtualLine.on("9600,8N1", clock);
        var one = line.add(MeterSpec.acrel(1, "000024170101"));
        var five = line.add(MeterSpec.acrel(5, "000024170105").balanceFen(3_762).count(31));
        var host = new Host(line, clock);
        assertThat(host.ask(Vector.hex("mb-09"))).hasSize(2 * 101);
        assertThat(host.ask(Vector.hex("mb-10"))).startsWith("011000570002");
        assertThat(one.relayOpen()).isTrue();
        assertThat(host.ask(Vector.hex("mb-11"))).startsWith("011000570002");
        assertThat(one.forced()).isFalse();
        assertThat(host.ask(Vector.hex("mb-90"))).isEqualTo(Vector.hex("mb-91"));
        assertThat(five.balanceFen()).isEqualTo(13_762);
        assertThat(five.count()).isEqualTo(32);
    }
}
