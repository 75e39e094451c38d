package wattdesk.meterio.sim.dlt645;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wattdesk.meterio.sim.Host;
import wattdesk.meterio.sim.StepClock;
import wattdesk.meterio.sim.VirtualLine;
import wattdesk.meterio.sim.model.MeterSpec;

/// A meter with a security chip (F1): it is read, and nothing else succeeds.
class EsamMeterTest {

    private static final String A = "000000000001";
    private static final String CUSTOMER = "000000031204";
    private static final String MAC = "A5A5A5A5";

    private final StepClock clock = new StepClock();
    private final VirtualLine line = VirtualLine.on("2400,8E1", clock);
    private final Host host = new Host(line, clock);

    private static MeterSpec.Builder meter() {
        return MeterSpec.esam(A).balanceFen(3_762).count(31).customer(CUSTOMER).hoardingFen(10_000);
    }

    private String ask(int control, String data) {
        return Ask645.answer(host.ask(Ask645.frame(A, control, HexFormat.of().parseHex(data))));
    }

    private String sell(long fen, long count, String customer, String mac2) {
        var data = Ask645.rechargeData("070102FF", fen, count, customer);
        System.arraycopy(HexFormat.of().parseHex(mac2), 0, data, 26, 4);
        return Ask645.answer(host.ask(Ask645.frame(A, 3, data)));
    }

    @Test
    void itIsRead() {
        line.add(meter());
        assertThat(Ask645.answer(host.ask(Ask645.read(A, "00900200")))).isEqualTo("91 00003762");
        assertThat(Ask645.answer(host.ask(Ask645.read(A, "04000503")))).isEqualTo("91 0200");
    }

    @Test
    void withoutASessionACreditLacksAuthentication() {
        var meter = line.add(meter());
        assertThat(sell(100, 32, CUSTOMER, MAC)).isEqualTo("C3 0008");
        assertThat(ask(3, "FF028107" + "00000007")).as("even reading the chip")
                .isEqualTo("C3 0008");
        assertThat(meter.executedCredits()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"100,99,000000099999,00000000,0010", "100,99,000000031204,00000000,0004",
        "100,31,000000031204,A5A5A5A5,0002", "100,99,000000031204,A5A5A5A5,0020",
        "10000,32,000000031204,A5A5A5A5,0040", "100,32,000000031204,A5A5A5A5,0004"})
    void inASessionTheChecksComeInOrder(
            long fen, long count, String customer, String mac, String word) {
        var meter = line.add(meter().habits(h -> h.withPlatformSession(true)));
        assertThat(sell(fen, count, customer, mac)).isEqualTo("C3 " + word);
        assertThat(meter.balanceFen()).isEqualTo(3_762);
        assertThat(meter.executedCredits()).isZero();
    }

    @Test
    void tenWrongMacsSuspendIt() {
        line.add(meter());
        for (int i = 0; i < 10; i++) {
            assertThat(ask(3, "FF000007" + "00".repeat(28))).isEqualTo("C3 0004");
        }
        assertThat(ask(3, "FF000007" + "00".repeat(28))).isEqualTo("C3 0100");
        assertThat(sell(100, 32, CUSTOMER, MAC)).isEqualTo("C3 0100");
    }

    @Test
    void inASessionThePurseInTheChipIsRead() {
        line.add(meter().habits(h -> h.withPlatformSession(true)));
        assertThat(ask(3, "FF028107" + "00000007")).isEqualTo(
                "83 00000000" + CUSTOMER + "00000000" + "0000001F" + "00000000" + "00000EB2"
                        + "078102FF");
    }

    @ParameterizedTest
    @ValueSource(strings = {"04001003", "04001004", "04001005"})
    void threeLimitsMayBeWrittenWithAPassword(String identifier) {
        line.add(meter());
        assertThat(Ask645.answer(host.ask(Ask645.write(
                A, identifier, 2, "000000", "00000007", "00000500")))).isEqualTo("94 ");
    }

    @ParameterizedTest
    @CsvSource({"04001001,00000500", "04001002,00000500", "04000108,2612010000",
        "04000109,2612010000", "04000207,03", "04050101,00006200"})
    void theRestNeedsTheUtilitysKeys(String identifier, String value) {
        line.add(meter());
        assertThat(Ask645.answer(host.ask(Ask645.write(
                A, identifier, 2, "000000", "00000007", value)))).isEqualTo("D4 04");
    }

    @Test
    void aPasswordClosesAndPermitsButDoesNotTrip() {
        line.add(meter());
        var far = "991231235959";
        assertThat(Ask645.answer(host.ask(Ask645.relay(A, 0x1A, 0, "000000", far))))
                .isEqualTo("DC 04");
        assertThat(Ask645.answer(host.ask(Ask645.relay(A, 0x1B, 0, "000000", far))))
                .isEqualTo("9C ");
        assertThat(ask(0x1C, "98" + "00".repeat(27))).as("ciphertext").isEqualTo("DC 04");
    }
}
