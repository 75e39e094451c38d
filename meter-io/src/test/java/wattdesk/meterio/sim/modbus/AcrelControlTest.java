package wattdesk.meterio.sim.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.meterio.sim.Host;
import wattdesk.meterio.sim.StepClock;
import wattdesk.meterio.sim.Vector;
import wattdesk.meterio.sim.VirtualLine;
import wattdesk.meterio.sim.model.MeterSpec;
import wattdesk.meterio.sim.model.VirtualMeter;

/// Everything of map B beside reading and selling (10.2, an unconfirmed lead).
class AcrelControlTest {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final StepClock clock = new StepClock();
    private final VirtualLine line = VirtualLine.on("9600,8N1", clock);
    private final Host host = new Host(line, clock);
    private final VirtualMeter meter = line.add(MeterSpec.acrel(1, "000024170105")
            .balanceFen(3_762).count(31).energyWh(1_000_000));

    private String write(int function, int start, String data) {
        return AskRtu.answer(host.ask(AskRtu.write(1, function, start, data)));
    }

    private String read(int start, int count) {
        return AskRtu.answer(host.ask(AskRtu.read(1, start, count))).substring(5);
    }

    private int status() {
        return AskRtu.registers(host.ask(AskRtu.read(1, 0, 48))).getShort(72) & 0xFFFF;
    }

    private static String sale(String... placed) {
        var block = new StringBuilder("00".repeat(60));
        for (int i = 0; i < placed.length; i += 2) {
            int at = 2 * Integer.parseInt(placed[i]);
            block.replace(at, at + placed[i + 1].length(), placed[i + 1]);
        }
        return block.toString();
    }

    @Test
    void theConstructedForcedTripAndItsEndAreObeyed() {
        assertThat(AskRtu.answer(host.ask(Vector.hex("mb-10")))).isEqualTo("1 10 00570002");
        assertThat(status()).isEqualTo(0x000F);
        assertThat(read(0x57, 2)).isEqualTo("0400010001");
        host.ask(Vector.hex("mb-11"));
        assertThat(status()).isEqualTo(0xE000);
        assertThat(meter.deeds()).extracting(d -> d.command() + d.what())
                .containsExactly("10open", "10automatic");
    }

    @Test
    void forcedClosedItRunsIntoDebtAndComesBackToThePrepayLogic() {
        var poor = line.add(MeterSpec.acrel(2, "000024170106").loadWatts(1_000));
        host.ask(AskRtu.write(2, 0x10, 0x57, "00010000"));
        clock.advanceMillis(3_600_000);
        assertThat(poor.relayOpen()).isFalse();
        assertThat(poor.balanceFen()).isEqualTo(-62);
        host.ask(AskRtu.write(2, 0x10, 0x57, "00000000"));
        assertThat(poor.relayOpen()).isTrue();
    }

    @Test
    void linesAreForcedByFunction20AsWell() {
        assertThat(write(0x20, 0x500, "01010100000000000000")).isEqualTo("1 20 05000005");
        assertThat(meter.relayOpen()).isTrue();
        assertThat(write(0x20, 0x500, "01000000000000000000")).isEqualTo("1 20 05000005");
        assertThat(meter.relayOpen()).isFalse();
        assertThat(write(0x20, 0x500, "0101")).isEqualTo("1 A0 03");
    }

    @Test
    void theClockIsSetByFunction20() {
        assertThat(read(0x354, 4)).startsWith("08");
        assertThat(write(0x20, 0x354, "1E1E0A04180C1A000000")).isEqualTo("1 20 03540005");
        assertThat(read(0x354, 4)).isEqualTo("08" + "201E0A04180C1A00");
        var poll = AskRtu.registers(host.ask(AskRtu.read(1, 0, 48)));
        var shown = new byte[7];
        poll.get(80, shown);
        assertThat(HEX.formatHex(shown)).startsWith("1A0C18040A1E");
        assertThat(write(0x20, 0x354, "1E1E0A04180D1A000000")).as("month 13").isEqualTo("1 A0 03");
        assertThat(write(0x10, 0x354, "1E1E0A04180C1A000000")).isEqualTo("1 90 02");
    }

    @Test
    void periodTablesDecideWhichBandCounts() {
        var slots = "01000A" + "02000B".repeat(13);
        assertThat(write(0x10, 0x2006, slots)).isEqualTo("1 10 20060015");
        assertThat(read(0x2006, 21)).isEqualTo("2A" + slots);
        var meterWithLoad = line.add(MeterSpec.acrel(3, "000024170107").loadWatts(1_000)
                .balanceFen(100_000));
        host.ask(AskRtu.write(3, 0x10, 0x2006, slots));
        clock.advanceMillis(2 * 3_600_000L - 6_000);
        host.ask(AskRtu.read(3, 0, 1));
        long sharp = meterWithLoad.inside(works -> works.bandWh(1));
        long peak = meterWithLoad.inside(works -> works.bandWh(2));
        assertThat(sharp).as("10 to 11 o'clock").isBetween(997L, 1_000L);
        assertThat(peak).isBetween(997L, 1_001L);
    }

    @Test
    void whichTableHoldsFromWhichDayStandsElsewhereInAThreePhaseMeter() {
        assertThat(write(0x10, 0x2000, "010101" + "020107".repeat(3))).isEqualTo("1 10 20000006");
        line.add(MeterSpec.acrel(2, "000024170106").profile("acrel-dtsy1352-b").loadWatts(3_000)
                .balanceFen(100));
        assertThat(AskRtu.answer(host.ask(
                AskRtu.write(2, 0x10, 0x28, "010101" + "020107".repeat(3)))))
                .isEqualTo("2 10 00280006");
        var poll = AskRtu.registers(host.ask(AskRtu.read(2, 0, 48)));
        assertThat(poll.getShort(0)).isEqualTo((short) 5);
        assertThat(poll.getShort(14)).isEqualTo((short) 1_000);
        assertThat(poll.getShort(18)).isEqualTo((short) 1_000);
        assertThat(poll.getShort(20)).isEqualTo((short) 3_000);
        assertThat(write(0x10, 0x2006, "09000A".repeat(14))).as("no ninth rate")
                .isEqualTo("1 90 03");
    }

    @Test
    void onlyFlaggedFieldsOfTheSaleBlockAreApplied() {
        assertThat(write(0x20, 0x200, sale("20", "01000007D0000003E8", "29",
                "01" + "00002710".repeat(4), "46", "00FFFFFFFF"))).isEqualTo("1 20 0200001E");
        assertThat(read(0x46, 6)).isEqualTo("0C000007D0000003E800000000");
        assertThat(read(0x59, 8)).isEqualTo("10" + "00002710".repeat(4));
        assertThat(meter.executions()).isEmpty();
        assertThat(meter.deeds()).hasSize(1);
        assertThat(status()).as("above both alarms").isEqualTo(0xE000);
        write(0x20, 0x200, sale("20", "0100000FA000000EB3"));
        assertThat(status()).as("below both").isEqualTo(0xE0C0);
        write(0x20, 0x200, sale("53", "01000024170199", "0", "0101"));
        assertThat(read(0x43, 3)).isEqualTo("06000024170199");
        assertThat(AskRtu.registers(host.ask(AskRtu.read(1, 0, 48))).get(75)).as("fee control on")
                .isEqualTo((byte) 8);
    }

    @Test
    void aSettingIsNotACreditForAFaultPlanAndASaleIs() {
        line.plan("credit=none");
        assertThat(write(0x20, 0x200, sale("46", "0100000064"))).isEqualTo("1 20 0200001E");
        assertThat(host.ask(AskRtu.sale(1, 4_000, 32))).isEmpty();
        assertThat(meter.balanceFen()).isEqualTo(4_000);
    }

    @Test
    void theParameterBlockIsWrittenWholeWithForcedControlInItsMiddle() {
        meter.force(true, true);
        var block = HEX.parseHex(read(0x46, 28).substring(2));
        assertThat(ByteBuffer.wrap(block).getShort(2 * (0x57 - 0x46))).isEqualTo((short) 1);
        ByteBuffer.wrap(block).putInt(0, 2_000);
        assertThat(write(0xAA, 0x46, HEX.formatHex(block))).isEqualTo("1 AA 0046001C");
        assertThat(meter.relayOpen()).isTrue();
        assertThat(meter.executions()).as("same count, same balance").isEmpty();
        ByteBuffer.wrap(block).putInt(2 * (0x57 - 0x46), 0);
        write(0xAA, 0x46, HEX.formatHex(block));
        assertThat(meter.forced()).as("zeros end the forced control").isFalse();
        assertThat(read(0x46, 2)).isEqualTo("04000007D0");
    }

    @Test
    void theParameterBlockSellsWhereItsCountIsAnother() {
        var block = HEX.parseHex(read(0x46, 28).substring(2));
        ByteBuffer.wrap(block).putShort(2 * (0x4E - 0x46), (short) 32)
                .putInt(2 * (0x4F - 0x46), 5_000);
        write(0xAA, 0x46, HEX.formatHex(block));
        assertThat(meter.executedCredits()).isEqualTo(1);
        assertThat(meter.balanceFen()).isEqualTo(5_000);
        assertThat(meter.count()).isEqualTo(32);
    }

    @ParameterizedTest
    @CsvSource({"16,34,0041,1 10 00220001", "16,55,00280001,1 10 00370002",
        "16,864,00050003000200010000,1 10 03600005", "16,99,0001,1 90 02", "16,55,0028,1 90 02",
        "32,1040,0000000000000000,1 20 04100004", "32,1040,0000,1 A0 03",
        "32,4000,0000,1 A0 02", "170,71,0000,1 AA 02"})
    void blocksAreTakenWholeOrNotAtAll(int function, int start, String data, String answer) {
        assertThat(write(function, start, data))
                .isEqualTo(function == 170 ? "1 AA 02" : answer);
    }

    @Test
    void ratiosAndRunFlagsAreReadBack() {
        write(0x10, 0x37, "00280001");
        write(0x10, 0x22, "0061");
        assertThat(read(0x37, 2)).isEqualTo("0400280001");
        assertThat(read(0x22, 1)).as("link encryption").isEqualTo("020061");
        assertThat(AskRtu.registers(host.ask(AskRtu.read(1, 0, 48))).getShort(40))
                .isEqualTo((short) 40);
    }

    @Test
    void anErrorMayFollowWhatHappened() {
        line.plan("write=partial");
        assertThat(write(0x10, 0x57, "00010001")).isEqualTo("1 90 04");
        assertThat(meter.relayOpen()).isTrue();
    }
}
