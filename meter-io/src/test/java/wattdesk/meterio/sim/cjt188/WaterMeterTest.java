package wattdesk.meterio.sim.cjt188;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import wattdesk.meterio.cjt188.Decoder188;
import wattdesk.meterio.sim.Host;
import wattdesk.meterio.sim.StepClock;
import wattdesk.meterio.sim.Vector;
import wattdesk.meterio.sim.VirtualLine;
import wattdesk.meterio.sim.model.MeterSpec;
import wattdesk.meterio.sim.model.VirtualMeter;

/// The simulator's water meter, judged by the published frames.
class WaterMeterTest {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String A = "00002020120218";

    private final StepClock clock = new StepClock();
    private final VirtualLine line = VirtualLine.on("2400,8E1", clock);
    private final Host host = new Host(line, clock);

    private VirtualMeter meter(MeterSpec.Builder spec) {
        return line.add(spec);
    }

    static List<Vector> frames() {
        return Vector.of("CJ/T188");
    }

    @ParameterizedTest
    @MethodSource("frames")
    void everyFrameIsCutDecodedAndEncodedAgain(Vector vector) {
        var cut = new Slicer188().bytes(HEX.parseHex(vector.hex()), 0);
        assertThat(cut).hasSize(1);
        var frame = Frame188.parse(cut.getFirst()).orElseThrow();
        assertThat(HEX.formatHex(frame.encode())).isEqualTo(Vector.bare(vector.hex()));
        assertThat(HEX.toHexDigits((byte) frame.control()))
                .isEqualTo(vector.decoded().get("ctrl").asText());
    }

    @Test
    void itAnswersThePublishedRequestsAsThePublishedRepliesSay() {
        meter(MeterSpec.water(A).energyWh(2_000));
        assertThat(host.ask(Vector.hex("188-01"))).isEqualTo(Vector.hex("188-02"));
        line.meters().getFirst().quirks(q -> q.withAnswersData(
                Optional.of("000200002C000200002C0000000000000000FF")));
        assertThat(host.ask(Vector.hex("188-03"))).isEqualTo(Vector.hex("188-04"));
    }

    @Test
    void theReplyHoldsVolumeClockAndStatusAndRepeatsTheSerialNumber() {
        meter(MeterSpec.water(A).energyWh(1_234_567));
        assertThat(Ask188.answer(host.ask(Ask188.read(A, "901F", 0x7B)))).isEqualTo(
                A + " 81 901F7B" + "563412002C" + "563412002C" + "00001022112620" + "0000");
    }

    @Test
    void theOtherByteOrderIsRefusedWithTheSerialNumberAndTheStatus() {
        meter(MeterSpec.water(A));
        assertThat(Ask188.answer(host.ask(Ask188.read(A, "1F90", 9)))).isEqualTo(A + " C1 090000");
        meter(MeterSpec.water("00002020120219").profile("cjt188-water-1f90"));
        assertThat(Ask188.answer(host.ask(Ask188.read("00002020120219", "1F90", 9))))
                .startsWith("00002020120219 81 1F9009");
    }

    @ParameterizedTest
    @CsvSource({"D120, 0.00", "D12B, 0.00", "8103, 01", "8104, 01"})
    void whatTheDecoderReadsIsAnswered(String identifier, String value) {
        meter(MeterSpec.water(A));
        var reply = host.ask(Ask188.read(A, identifier, 7));
        var read = Decoder188.decode(HexFormat.of().parseHex(reply)).getFirst();
        assertThat(read.identifier()).isEqualTo(identifier);
        assertThat(read.value()).isEqualTo(value);
        assertThat(host.ask(Ask188.read(A, "8105", 8))).as("it sells no water")
                .contains("C103" + "08");
    }

    @Test
    void waterRunsAndAWildcardIsAnsweredWithTheRealAddress() {
        var meter = meter(MeterSpec.water(A).loadWatts(600));
        clock.advanceMillis(3_600_000);
        assertThat(meter.energyWh()).isEqualTo(600);
        assertThat(meter.relayOpen()).as("a meter without a purse never closes its valve").isFalse();
        assertThat(Ask188.answer(host.ask(Ask188.frame(0xAA, "A".repeat(14), 1, "901F01"))))
                .startsWith(A + " 81 901F01" + "60000000" + "2C");
    }

    @Test
    void foreignRequestsAndOtherMetersRepliesAreNoneOfItsBusiness() {
        meter(MeterSpec.water(A));
        assertThat(host.ask(Ask188.read("00002020120219", "901F", 1))).isEmpty();
        assertThat(host.ask(Ask188.frame(0x20, A, 1, "901F01"))).as("a heat meter").isEmpty();
        assertThat(host.ask(Ask188.frame(0x10, A, 0x81, "901F01"))).as("a reply").isEmpty();
        assertThat(Ask188.answer(host.ask(Ask188.frame(0x10, A, 0x04, "A0130155"))))
                .as("it sells no water").isEqualTo(A + " C4 010000");
    }

    @Test
    void aReplyOfAnotherMeterHasARightChecksum() {
        meter(MeterSpec.water(A));
        line.plan("wrongaddr");
        assertThat(Ask188.answer(host.ask(Ask188.read(A, "901F", 1))))
                .startsWith("00002020120219 81 901F01");
    }

    @Test
    void aPauseInsideAFrameEndsIt() {
        meter(MeterSpec.water(A));
        var request = Ask188.read(A, "901F", 1);
        host.send(request.substring(0, 20));
        clock.advanceMillis(700);
        host.send(request.substring(20));
        assertThat(host.after(1_000)).isEmpty();
        assertThat(Ask188.answer(host.ask(request))).startsWith(A);
    }
}
