package wattdesk.meterio.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import wattdesk.meterio.sim.dlt645.Ask645;
import wattdesk.meterio.sim.modbus.AskRtu;
import wattdesk.meterio.sim.model.MeterSpec;

/// Pace, multidrop and collisions of a virtual line.
class VirtualLineTest {

    private static final String A = "000024170093";
    private static final String B = "000024170094";

    private final StepClock clock = new StepClock();

    private Host hostOf(VirtualLine line) {
        return new Host(line, clock);
    }

    @Test
    void anExchangeTakesWhatTheBytesAndTheTurnaroundTake() {
        var line = VirtualLine.on("2400,8E1", clock);
        line.add(MeterSpec.count(A).leadBytes(0));
        var host = hostOf(line);
        long start = clock.nanoTime();
        var reply = host.ask(Ask645.read(A, "00900200").substring(8));
        assertThat(reply).hasSize(40);
        double millis = (host.lastByteNanos() - start) / 1e6;
        // 16 + 20 bytes of 11 bits at 2400, 20 ms turn-around: 185 ms (meter-io 17, less the gap)
        assertThat(millis).isBetween(184.9, 185.1);
    }

    @Test
    void aModbusExchangeIsPacedToo() {
        var line = VirtualLine.on("9600,8N1", clock);
        line.add(MeterSpec.acrel(5, A));
        var host = hostOf(line);
        long start = clock.nanoTime();
        host.ask(AskRtu.read(5, 0, 10));
        double millis = (host.lastByteNanos() - start) / 1e6;
        assertThat(millis).isBetween(54.3, 54.5);
    }

    @Test
    void theBytesOfAReplyComeInPieces() {
        var line = VirtualLine.on("2400,8E1", clock);
        line.add(MeterSpec.count(A));
        var host = hostOf(line);
        host.send(Ask645.read(A, "00900200"));
        var early = host.after(91.7 + 20 + 50);
        assertThat(early.length()).isBetween(2, 24);
    }

    @Test
    void anUnpacedLineAnswersAtOnce() {
        var line = VirtualLine.on("0", clock);
        line.add(MeterSpec.count(A));
        line.add(MeterSpec.acrel(5, B));
        var host = hostOf(line);
        host.send(Ask645.read(A, "00900200"));
        assertThat(Ask645.answer(host.after(2))).isEqualTo("91 00000000");
        host.send(AskRtu.read(5, 0x43, 3));
        assertThat(AskRtu.answer(host.after(2))).isEqualTo("5 03 06" + B);
    }

    @Test
    void everyMeterSeesEveryByteAndOnlyTheAddressedOneAnswers() {
        var line = VirtualLine.on("9600,8N1", clock);
        for (int unit = 1; unit <= 40; unit++) {
            line.add(MeterSpec.acrel(unit, A).count(unit));
        }
        line.add(MeterSpec.count(B));
        var host = hostOf(line);
        for (int unit = 1; unit <= 40; unit++) {
            var poll = AskRtu.registers(host.ask(AskRtu.read(unit, 33, 1)));
            assertThat(poll.getShort(0)).isEqualTo((short) unit);
        }
        assertThat(Ask645.answer(host.ask(Ask645.read(B, "04000402")))).isEqualTo("91 " + B);
        assertThat(line.requests()).isEqualTo(41);
    }

    @Test
    void twoMetersOnOneAddressCollide() {
        var line = VirtualLine.on("2400,8E1", clock);
        line.add(MeterSpec.count(A).balanceFen(1_234));
        line.add(MeterSpec.count(A).number(B).balanceFen(987_654));
        var host = hostOf(line);
        var reply = host.ask(Ask645.read(A, "00900200"));
        assertThat(reply).isNotEmpty();
        assertThat(Ask645.answer(reply)).startsWith("0 frames");
    }

    @Test
    void twoUnitsOnOneAddressCollide() {
        var line = VirtualLine.on("9600,8N1", clock);
        line.add(MeterSpec.acrel(5, A).balanceFen(1_234));
        line.add(MeterSpec.acrel(5, B).balanceFen(987_654));
        assertThat(AskRtu.answer(hostOf(line).ask(AskRtu.read(5, 0, 48)))).startsWith("no frame");
    }

    @Test
    void requestsWithoutASilenceBetweenThemAreRubbishForModbus() {
        var line = VirtualLine.on("9600,8N1", clock);
        line.add(MeterSpec.acrel(5, A));
        var host = hostOf(line);
        host.send(AskRtu.read(5, 0, 2));
        host.send(AskRtu.read(5, 0, 2));
        assertThat(host.after(1_000)).isEmpty();
        assertThat(AskRtu.answer(host.ask(AskRtu.read(5, 0, 2)))).startsWith("5 03");
    }

    @Test
    void aFrameMayComeInPiecesWithinTheAllowedPause() {
        var line = VirtualLine.on("2400,8E1", clock);
        line.add(MeterSpec.count(A));
        var host = hostOf(line);
        var request = Ask645.read(A, "00900200");
        host.send(request.substring(0, 20));
        clock.advanceMillis(500);
        host.send(request.substring(20));
        assertThat(Ask645.answer(host.after(1_000))).startsWith("91");
        host.send(request.substring(0, 20));
        clock.advanceMillis(1_000);
        host.send(request.substring(20));
        assertThat(host.after(1_000)).isEmpty();
    }

    @Test
    void aServedLineForgivesThePausesOfAnOperatingSystem() {
        var line = VirtualLine.on("9600,8N1", clock);
        line.add(MeterSpec.acrel(5, A));
        var host = hostOf(line);
        var request = AskRtu.read(5, 0x43, 3);
        host.send(request.substring(0, 6));
        clock.advanceMillis(25);
        host.send(request.substring(6));
        assertThat(host.after(1_000)).as("a real line").isEmpty();
        line.tolerate(Duration.ofMillis(40));
        host.send(request.substring(0, 6));
        clock.advanceMillis(25);
        host.send(request.substring(6));
        assertThat(AskRtu.answer(host.after(1_000))).isEqualTo("5 03 06" + A);
        host.send(request.substring(0, 6));
        clock.advanceMillis(100);
        assertThat(AskRtu.answer(host.ask(request))).isEqualTo("5 03 06" + A);
    }

    @Test
    void onlyOneHostHoldsALine() {
        var line = VirtualLine.on("2400,8E1", clock);
        var first = hostOf(line);
        assertThat(line.connect(bytes -> { }, () -> { })).isFalse();
        line.disconnect();
        assertThat(first.connect()).isTrue();
    }

    @Test
    void theLineRecoversFromNoise() {
        var line = VirtualLine.on("2400,8E1", clock);
        line.add(MeterSpec.count(A));
        var host = hostOf(line);
        host.send("68686868FFFF6800FE16");
        assertThat(Ask645.answer(host.ask(Ask645.read(A, "00900200")))).startsWith("91");
    }
}
