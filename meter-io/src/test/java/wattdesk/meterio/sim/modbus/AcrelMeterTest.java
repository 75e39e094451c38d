package wattdesk.meterio.sim.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wattdesk.meterio.sim.Host;
import wattdesk.meterio.sim.StepClock;
import wattdesk.meterio.sim.VirtualLine;
import wattdesk.meterio.sim.fault.PartialWrite;
import wattdesk.meterio.sim.model.Execution;
import wattdesk.meterio.sim.model.MeterSpec;
import wattdesk.meterio.sim.model.Refusal;

/// The rules of an Acrel map B meter (10.2, meter-io 22).
class AcrelMeterTest {

    private static final String NUMBER = "000024170105";

    private final StepClock clock = new StepClock();
    private final VirtualLine line = VirtualLine.on("9600,8N1", clock);
    private final Host host = new Host(line, clock);

    private static MeterSpec.Builder meter() {
        return MeterSpec.acrel(5, NUMBER).balanceFen(3_762).count(31);
    }

    private ByteBuffer poll() {
        return AskRtu.registers(host.ask(AskRtu.read(5, 0, 48)));
    }

    private String sell(int fen, int count) {
        return AskRtu.answer(host.ask(AskRtu.sale(5, fen, count)));
    }

    @Test
    void thePollHasModelEnergyBalanceCountStatusAndClock() {
        line.add(meter().energyWh(1_234_560).loadWatts(500));
        var poll = poll();
        assertThat(poll.capacity()).isEqualTo(96);
        assertThat(poll.getShort(0)).isEqualTo((short) 7);
        assertThat(poll.getShort(2)).isBetween((short) 2_200, (short) 2_400);
        assertThat(poll.getInt(42)).isEqualTo(123_456);
        assertThat(poll.getInt(62)).isEqualTo(3_762);
        assertThat(poll.getShort(66)).isEqualTo((short) 31);
        assertThat(poll.getShort(72) & 0xFFFF).isEqualTo(0xE000);
        var clockBytes = new byte[7];
        poll.get(80, clockBytes);
        assertThat(clockBytes).startsWith(26, 11, 22, 0, 10, 0);
    }

    @Test
    void theBlocksAreReadFromTheirOwnStart() {
        line.add(meter().encrypted(true).overdraftFen(200));
        assertThat(AskRtu.answer(host.ask(AskRtu.read(5, 0x22, 1)))).isEqualTo("5 03 020060");
        assertThat(AskRtu.answer(host.ask(AskRtu.read(5, 0x37, 2))))
                .isEqualTo("5 03 0400010001");
        assertThat(AskRtu.answer(host.ask(AskRtu.read(5, 0x43, 3))))
                .isEqualTo("5 03 06" + NUMBER);
        var block = AskRtu.registers(host.ask(AskRtu.read(5, 0x46, 28)));
        assertThat(block.getInt(8)).isEqualTo(200);
        assertThat(block.getShort(16)).isEqualTo((short) 31);
        assertThat(block.getInt(18)).isEqualTo(3_762);
        assertThat(block.getInt(38)).isEqualTo(6_200);
    }

    @Test
    void aSaltedPollReadsUpToRegister60AndNotBeyond62() {
        line.add(meter());
        var salted = AskRtu.registers(host.ask(AskRtu.read(5, 0, 0x60)));
        assertThat(salted.getInt(62)).isEqualTo(3_762);
        assertThat(AskRtu.answer(host.ask(AskRtu.read(5, 0, 0x63)))).isEqualTo("5 83 02");
        assertThat(AskRtu.answer(host.ask(AskRtu.read(5, 0x33, 1)))).isEqualTo("5 83 02");
        assertThat(AskRtu.answer(host.ask(AskRtu.read(5, 0, 0)))).isEqualTo("5 83 03");
        assertThat(AskRtu.answer(host.ask(AskRtu.read(5, 0, 126)))).isEqualTo("5 83 03");
    }

    @Test
    void aSaleSetsTargetAndCountAndItsRepeatIsHarmless() {
        var meter = line.add(meter());
        assertThat(sell(13_762, 32)).isEqualTo("5 20 0200001E");
        assertThat(meter.balanceFen()).isEqualTo(13_762);
        assertThat(meter.count()).isEqualTo(32);
        assertThat(sell(13_762, 32)).isEqualTo("5 20 0200001E");
        assertThat(meter.balanceFen()).isEqualTo(13_762);
        assertThat(meter.executedCredits()).isEqualTo(1);
        assertThat(meter.creditedFen()).isEqualTo(10_000);
        assertThat(meter.executions()).extracting(Execution::kind)
                .containsExactly(Execution.Kind.CREDIT, Execution.Kind.REPEAT);
    }

    @Test
    void onlyFlaggedFieldsAreApplied() {
        var meter = line.add(meter());
        host.ask(AskRtu.sale(5, 0, 99_999, 0, 77));
        assertThat(meter.balanceFen()).isEqualTo(3_762);
        assertThat(meter.count()).isEqualTo(31);
        host.ask(AskRtu.sale(5, 1, 5_000, 0, 77));
        assertThat(meter.balanceFen()).isEqualTo(5_000);
        assertThat(meter.count()).isEqualTo(31);
    }

    @Test
    void aSaleOfTheWrongShapeIsAnException() {
        line.add(meter());
        var shortBody = ByteBuffer.allocate(9).putShort((short) 0x200).putShort((short) 2)
                .put((byte) 4).array();
        assertThat(AskRtu.answer(host.ask(AskRtu.frame(5, 0x20, shortBody))))
                .isEqualTo("5 A0 03");
        var elsewhere = ByteBuffer.allocate(65).putShort((short) 0x201).putShort((short) 30)
                .put((byte) 60).array();
        assertThat(AskRtu.answer(host.ask(AskRtu.frame(5, 0x20, elsewhere))))
                .isEqualTo("5 A0 02");
    }

    @Test
    void forcedControlMovesTheRelayAndGivesItBack() {
        var meter = line.add(meter());
        assertThat(force("0001", "0001")).isEqualTo("5 10 00570002");
        assertThat(meter.relayOpen()).isTrue();
        assertThat(poll().getShort(72) & 0xFFFF).isEqualTo(0x000F);
        assertThat(force("0001", "0000")).isEqualTo("5 10 00570002");
        assertThat(poll().getShort(72) & 0xFFFF).isEqualTo(0xE008);
        force("0000", "0000");
        assertThat(poll().getShort(72) & 0xFFFF).isEqualTo(0xE000);
    }

    private String force(String on, String open) {
        var body = HexFormat.of().parseHex("0057000204" + on + open);
        return AskRtu.answer(host.ask(AskRtu.frame(5, 0x10, body)));
    }

    @Test
    void otherWritesAndFunctionsAreExceptions() {
        line.add(meter());
        var body = HexFormat.of().parseHex("0046000204" + "00000000");
        assertThat(AskRtu.answer(host.ask(AskRtu.frame(5, 0x10, body)))).isEqualTo("5 90 02");
        assertThat(AskRtu.answer(host.ask(AskRtu.frame(5, 0x04, new byte[4]))))
                .isEqualTo("5 84 01");
    }

    @Test
    void itIsSilentForOtherUnitsAndBadChecks() {
        line.add(meter());
        assertThat(host.ask(AskRtu.read(6, 0, 48))).isEmpty();
        assertThat(host.ask("0503000000300000")).isEmpty();
    }

    @Test
    void arrearsShowInTheStatusAndOpenTheRelay() {
        line.add(meter().balanceFen(31).loadWatts(1_000));
        clock.advanceMillis(3_600_000);
        assertThat(poll().getShort(72) & 0xFFFF).isEqualTo(0x0020);
        assertThat(poll().getInt(62)).isBetween(-1, 0);
    }

    @Test
    void aNegativeBalanceIsSigned() {
        line.add(meter().balanceFen(-1_250).overdraftFen(5_000));
        assertThat(poll().getInt(62)).isEqualTo(-1_250);
    }

    @Test
    void theCountWrapsAfter65535() {
        var meter = line.add(meter().count(65_535));
        meter.foreignPurchase(100);
        assertThat(meter.count()).isZero();
    }

    @Test
    void refusalsAndPartialWritesAreDeviceFailures() {
        var meter = line.add(meter());
        meter.quirks(q -> q.withRefuse(Optional.of(Refusal.OTHER)));
        assertThat(sell(13_762, 32)).isEqualTo("5 A0 04");
        assertThat(meter.executedCredits()).isZero();
        meter.quirks(q -> q.withRefuse(Optional.empty())
                .withPartial(Optional.of(PartialWrite.COUNT)));
        assertThat(sell(13_762, 32)).isEqualTo("5 A0 04");
        assertThat(meter.count()).isEqualTo(32);
        assertThat(meter.balanceFen()).isEqualTo(3_762);
    }
}
