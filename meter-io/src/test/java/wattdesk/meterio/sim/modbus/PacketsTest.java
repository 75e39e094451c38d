package wattdesk.meterio.sim.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import wattdesk.meterio.sim.Host;
import wattdesk.meterio.sim.StepClock;
import wattdesk.meterio.sim.VirtualLine;
import wattdesk.meterio.sim.model.MeterSpec;

/// A line behind a gateway for Modbus-TCP (15).
class PacketsTest {

    private final StepClock clock = new StepClock();
    private final VirtualLine line = VirtualLine.packets("0", clock);
    private final Host host = new Host(line, clock);

    private static String packet(int transaction) {
        return AskRtu.packet(transaction, AskRtu.read(1, 0x1A, 1));
    }

    private static String shown(int transaction) {
        return "%04X".formatted(transaction) + "000000050103020001";
    }

    @Test
    void theTransactionNumberComesBack() {
        line.add(MeterSpec.plain("dds238-2", 1));
        assertThat(host.ask(packet(0x1234))).isEqualTo(shown(0x1234));
        assertThat(host.ask(packet(0x1235))).isEqualTo(shown(0x1235));
    }

    @Test
    void severalUnitsStandBehindOneGatewayAndAbsentOnesAreSilent() {
        line.add(MeterSpec.plain("dds238-2", 1));
        line.add(MeterSpec.acrel(5, "000024170105"));
        assertThat(host.ask(AskRtu.packet(7, AskRtu.read(5, 0x22, 1))))
                .isEqualTo("0007000000050503020040");
        assertThat(host.ask(AskRtu.packet(8, AskRtu.read(9, 0x22, 1)))).isEmpty();
    }

    @Test
    void packetsMayComeInPiecesAndTogether() {
        line.add(MeterSpec.plain("dds238-2", 1));
        var two = packet(1) + packet(2);
        host.send(two.substring(0, 10));
        assertThat(host.after(100)).isEmpty();
        host.send(two.substring(10, 30));
        assertThat(host.after(100)).isEqualTo(shown(1));
        host.send(two.substring(30));
        assertThat(host.after(100)).isEqualTo(shown(2));
        assertThat(host.ask(two)).isEqualTo(shown(1) + shown(2));
    }

    @Test
    void aLateReplyHasTheNumberOfItsOwnRequest() {
        line.add(MeterSpec.plain("dds238-2", 1));
        line.plan("delay:600");
        host.send(packet(1));
        assertThat(host.after(500)).isEmpty();
        host.send(packet(2));
        assertThat(host.after(500)).isEqualTo(shown(2) + shown(1));
    }

    @Test
    void aStaleReplyComesWithItsOldNumber() {
        line.add(MeterSpec.plain("dds238-2", 1));
        host.ask(packet(1));
        line.plan("stale");
        assertThat(host.ask(packet(2))).isEqualTo(shown(1) + shown(2));
    }

    @Test
    void whatIsNoPacketIsThrownAway() {
        line.add(MeterSpec.plain("dds238-2", 1));
        assertThat(host.ask("000100010006" + "0103001A0001")).as("another protocol").isEmpty();
        assertThat(host.ask("000100000001" + "01")).as("too short").isEmpty();
        assertThat(host.ask(packet(3))).isEqualTo(shown(3));
    }

    @Test
    void aWriteIsExecutedOnceThoughItsReplyIsLost() {
        var meter = line.add(MeterSpec.plain("dds238-2", 1));
        line.plan("write=none");
        assertThat(host.ask(AskRtu.packet(1, AskRtu.write(1, 0x10, 0x1A, "0000")))).isEmpty();
        assertThat(meter.executedDeeds()).isEqualTo(1);
        assertThat(host.ask(packet(2))).isEqualTo(shown(2).replace("020001", "020000"));
    }
}
