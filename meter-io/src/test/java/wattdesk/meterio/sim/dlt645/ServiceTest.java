package wattdesk.meterio.sim.dlt645;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wattdesk.meterio.sim.Host;
import wattdesk.meterio.sim.StepClock;
import wattdesk.meterio.sim.Vector;
import wattdesk.meterio.sim.VirtualLine;
import wattdesk.meterio.sim.model.MeterSpec;

/// Address, freeze, baud rate and clearing (7.3).
class ServiceTest {

    private static final String A = "000000000001";
    private static final String B = "000000000002";

    private final StepClock clock = new StepClock();
    private final VirtualLine line = VirtualLine.on("2400,8E1", clock);
    private final Host host = new Host(line, clock);

    private String ask(String address, int control, String data) {
        var reply = host.ask(Ask645.frame(address, control, HexFormat.of().parseHex(data)));
        return reply.isEmpty() ? "" : Ask645.answer(reply);
    }

    private boolean answers(String address) {
        return !host.ask(Ask645.read(address, "04000401")).isEmpty();
    }

    private String read(String identifier) {
        return Ask645.answer(host.ask(Ask645.read(A, identifier)));
    }

    @Test
    void theAddressIsWrittenToWhoeverHearsTheWildcard() {
        line.add(MeterSpec.count(A));
        assertThat(ask(A, 0x15, "020000000000")).isEqualTo("D5 01");
        assertThat(ask("AAAAAAAAAAAA", 0x15, "0A0000000000")).isEqualTo("D5 01");
        assertThat(ask("AAAAAAAAAAAA", 0x15, "020000000000")).isEqualTo("95 ");
        assertThat(host.ask(Ask645.read(A, "04000401"))).isEmpty();
        assertThat(Ask645.answer(host.ask(Ask645.read("000000000002", "04000401"))))
                .isEqualTo("91 000000000002");
    }

    @Test
    void aFreezeOfAllNinesFreezesNow() {
        line.add(MeterSpec.count(A).energyWh(12_340));
        assertThat(read("0501FF01")).isEqualTo("D1 02");
        assertThat(ask(A, 0x16, "99999999")).isEqualTo("96 ");
        assertThat(read("0501FF01")).isEqualTo(
                "91 00000000" + "00001234" + "00000000" + "00000000" + "00001234" + "2611221000");
        assertThat(ask("999999999999", 0x16, "99999999")).as("broadcast").isEmpty();
        assertThat(read("0501FF02")).startsWith("91 ");
        assertThat(ask(A, 0x16, "9999990A")).isEqualTo("D6 01");
    }

    @Test
    void aFreezeOfAPatternFreezesWhenTheMetersClockShowsIt() {
        line.add(MeterSpec.count(A));
        assertThat(ask(A, 0x16, "30119999")).as("11:30 every day").isEqualTo("96 ");
        clock.advanceMillis(2 * 3_600_000L);
        assertThat(read("05000001")).isEqualTo("91 2611221130");
        clock.advanceMillis(24 * 3_600_000L);
        assertThat(read("05000001")).isEqualTo("91 2611231130");
        assertThat(read("05000002")).isEqualTo("91 2611221130");
    }

    @Test
    void thePublishedBaudChangeIsRepeatedAndThenThisMeterAloneIsFaster() {
        line.add(MeterSpec.count(A).leadBytes(0));
        line.add(MeterSpec.count(B));
        host.send(Vector.hex("645-33"));
        var reply = host.after(200);
        assertThat(Ask645.answer(reply)).isEqualTo("97 20");
        assertThat(host.lastByteNanos() / 1_000_000).as("the reply at the old rate: 17 + 20 + 13 "
                + "characters of 4.6 ms").isBetween(155L, 159L);
        assertThat(answers(A)).as("at the old rate").isFalse();
        assertThat(answers(B)).isTrue();
        line.tune(9_600);
        assertThat(answers(A)).as("at the new rate").isTrue();
        assertThat(answers(B)).isFalse();
        line.tune(2_400);
        line.plan("baud:0");
        assertThat(answers(A) && answers(B)).as("without a pace").isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "30", "01", "80", "2020"})
    void aBaudByteIsOneHot(String z) {
        line.add(MeterSpec.count(A));
        assertThat(ask(A, 0x17, z)).isEqualTo("D7 08");
        assertThat(answers(A)).isTrue();
    }

    @Test
    void demandMayBeClearedAndTheMeterOnlyWhereItIsWilling() {
        line.add(MeterSpec.count(A).loadWatts(1_234).balanceFen(100_000).energyWh(50_000));
        clock.advanceMillis(60_000);
        assertThat(read("01010000")).isEqualTo("91 2611221000" + "012340");
        assertThat(ask(A, 0x1A, "0200000000000007")).isEqualTo("DA 04");
        assertThat(ask(A, 0x1B, "0200000000000007FFFFFFFF")).isEqualTo("DB 04");
        assertThat(ask(A, 0x19, "0299999900000007")).isEqualTo("D9 04");
        assertThat(ask(A, 0x19, "02000000")).isEqualTo("D9 01");
        line.meters().getFirst().inside(w -> {
            w.relay().trip("");
            return w;
        });
        assertThat(ask(A, 0x19, "0200000000000007")).isEqualTo("99 ");
        assertThat(read("01010000")).isEqualTo("91 " + "0".repeat(16));
        assertThat(read("03300200")).isEqualTo("91 000001");
    }

    @Test
    void aWillingMeterClearsItsRegistersAndItsRecords() {
        line.add(MeterSpec.count(A).energyWh(50_000).balanceFen(500)
                .habits(h -> h.withClears(true)));
        host.ask(Ask645.write(A, "04001003", 2, "000000", "00000007", "00000500"));
        assertThat(ask(A, 0x1B, "020000000000000700003003")).as("FF in DI0 is not needed")
                .isEqualTo("9B ");
        assertThat(read("03300000")).isEqualTo("91 000000");
        assertThat(read("03300300")).isEqualTo("91 000001");
        assertThat(ask(A, 0x1A, "0400000000000007")).as("level 4 may not").isEqualTo("DA 04");
        assertThat(ask(A, 0x1A, "0200000000000007")).isEqualTo("9A ");
        assertThat(read("00010000")).isEqualTo("91 00000000");
        assertThat(read("00900200")).as("money stays").isEqualTo("91 00000500");
        assertThat(ask(A, 0x1B, "0200000000000007FFFFFFFF")).isEqualTo("9B ");
        assertThat(read("03300100")).isEqualTo("91 000000");
    }

    @Test
    void theMultiFunctionTerminalIsSwitched() {
        line.add(MeterSpec.count(A));
        assertThat(ask(A, 0x1D, "02")).isEqualTo("9D 02");
        assertThat(ask(A, 0x1D, "03")).isEqualTo("DD 01");
    }
}
