package wattdesk.meterio.sim.dlt645;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.meterio.sim.Host;
import wattdesk.meterio.sim.StepClock;
import wattdesk.meterio.sim.VirtualLine;
import wattdesk.meterio.sim.fault.PartialWrite;
import wattdesk.meterio.sim.model.MeterSpec;

/// Writing parameters with a password (14H, 7.3, 7.6).
class WritingTest {

    private static final String A = "000024170093";

    private final StepClock clock = new StepClock();
    private final VirtualLine line = VirtualLine.on("2400,8E1", clock);
    private final Host host = new Host(line, clock);

    private String read(String identifier) {
        return Ask645.answer(host.ask(Ask645.read(A, identifier)));
    }

    private String write(String identifier, String value) {
        return write(identifier, 2, "000000", value);
    }

    private String write(String identifier, int level, String password, String value) {
        return Ask645.answer(host.ask(
                Ask645.write(A, identifier, level, password, "00000007", value)));
    }

    @ParameterizedTest
    @CsvSource({"04001001,00002000", "04001002,00001000", "04001003,00000500",
        "04001004,00100000", "04001005,00000100", "04050101,00006200", "04050204,00012345",
        "04000106,2612010000", "04000107,2612010000", "04000108,2612010000",
        "04000109,2612010000", "04000201,03", "04000202,02", "04000203,08", "04000204,04",
        "04000205,0001", "04000207,03", "04000306,000040", "04000307,000100", "04000801,7E",
        "04000802,02", "04000B01,2000", "04000F01,00001234", "04001402,005000",
        "04001403,0030", "04010000,010101060102", "04020000,010103",
        "040501FF,00001111000022220000333300004444"})
    void whatIsWrittenIsReadBack(String identifier, String value) {
        var meter = line.add(MeterSpec.count(A));
        assertThat(write(identifier, value)).isEqualTo("94 ");
        var back = read(identifier);
        assertThat(back).startsWith("91 ").endsWith(value);
        assertThat(meter.deeds()).singleElement().satisfies(deed -> {
            assertThat(deed.what()).isEqualTo(identifier);
            assertThat(deed.operator()).isEqualTo("00000007");
        });
    }

    @Test
    void laddersHaveAsManyLimitsAsTheirNumberAndOnePriceMore() {
        line.add(MeterSpec.count(A));
        assertThat(read("040600FF")).as("no ladders").isEqualTo("D1 02");
        write("04000207", "02");
        assertThat(write("040600FF", "0002600000010000")).isEqualTo("94 ");
        assertThat(write("040601FF", "000088000000660000005500")).isEqualTo("94 ");
        assertThat(read("04060001")).isEqualTo("91 00010000");
        assertThat(read("04060103")).isEqualTo("91 00008800");
        assertThat(read("04060104")).isEqualTo("D1 02");
    }

    @Test
    void aDayTableOfFourteenSlotsIsLongerThanAWriteMayUsuallyBe() {
        line.add(MeterSpec.count(A));
        var table = "230003".repeat(10) + "210004" + "170001" + "080002" + "000004";
        assertThat(write("04010001", table)).isEqualTo("94 ");
        assertThat(read("04010001")).isEqualTo("91 " + table);
        line.add(MeterSpec.count("000024170094").habits(h -> h.withLongWrites(false)));
        assertThat(Ask645.answer(host.ask(Ask645.write("000024170094", "04010001", 2, "000000",
                "00000007", table)))).isEqualTo("D4 01");
    }

    @Test
    void tooManyZonesSlotsAndTariffsHaveTheirOwnBits() {
        line.add(MeterSpec.count(A));
        assertThat(write("04010000", "010101".repeat(3))).isEqualTo("D4 10");
        assertThat(write("04010001", "000001".repeat(15))).isEqualTo("D4 20");
        assertThat(write("04010001", "000005")).isEqualTo("D4 40");
        assertThat(write("04010001", "0000")).isEqualTo("D4 01");
    }

    @Test
    void wrongLengthsDigitsAndIdentifiersAreRefusedAndChangeNothing() {
        var meter = line.add(MeterSpec.count(A).overdraftFen(500));
        assertThat(write("04001003", "000500")).isEqualTo("D4 01");
        assertThat(write("04001003", "0000050A")).isEqualTo("D4 01");
        assertThat(write("0F0F0F0F", "00")).isEqualTo("D4 02");
        assertThat(write("04000402", "000000000001")).isEqualTo("D4 02");
        assertThat(read("04001003")).isEqualTo("91 00000500");
        assertThat(meter.executedDeeds()).isZero();
    }

    @Test
    void limitsThatAreWrittenTakeEffect() {
        var meter = line.add(MeterSpec.count(A).customer("000000031204").count(31)
                .balanceFen(3_762));
        write("04001004", "00005000");
        assertThat(Ask645.answer(host.ask(Ask645.recharge(
                A, "070102FF", 2_000, 32, "000000031204")))).isEqualTo("C3 82");
        write("04001004", "00010000");
        assertThat(Ask645.answer(host.ask(Ask645.recharge(
                A, "070102FF", 2_000, 32, "000000031204")))).startsWith("83 ");
        assertThat(meter.balanceFen()).isEqualTo(5_762);
    }

    @Test
    void theClockIsSetByDateByTimeOrByBoth() {
        line.add(MeterSpec.count(A).quirks(
                wattdesk.meterio.sim.model.Quirks.NONE.withClockDriftSeconds(86_400)));
        assertThat(write("0400010C", "26122404235000")).isEqualTo("94 ");
        assertThat(read("0400010C")).startsWith("91 2612240423500");
        assertThat(write("04000102", "101500")).isEqualTo("94 ");
        assertThat(read("04000101")).isEqualTo("91 26122404");
        assertThat(read("04000102")).startsWith("91 10150");
        assertThat(write("04000101", "26113001")).isEqualTo("94 ");
        assertThat(read("04000101")).isEqualTo("91 26113001");
        assertThat(write("04000101", "26133001")).as("no thirteenth month").isEqualTo("D4 01");
        assertThat(read("03300400")).as("set three times").isEqualTo("91 000003");
    }

    @Test
    void anErrorReplyMayHaveWrittenHalf() {
        var meter = line.add(MeterSpec.count(A));
        write("040501FF", "00001111".repeat(4));
        line.plan("partial");
        assertThat(write("040501FF", "00002222".repeat(4))).isEqualTo("D4 01");
        assertThat(read("040501FF")).isEqualTo("91 " + "00001111".repeat(2) + "00002222".repeat(2));
        meter.quirks(q -> q.withPartial(Optional.of(PartialWrite.ALL)));
        assertThat(write("040501FF", "00003333".repeat(4))).isEqualTo("D4 01");
        assertThat(read("040501FF")).isEqualTo("91 " + "00003333".repeat(4));
    }

    @Test
    void theProgrammingRecordKeepsTheOperatorCodeAsItWasGiven() {
        line.add(MeterSpec.count(A));
        assertThat(read("03300000")).isEqualTo("91 000000");
        Ask645.answer(host.ask(Ask645.write(A, "04001003", 2, "000000", "11223344", "00000500")));
        assertThat(read("03300000")).isEqualTo("91 000001");
        assertThat(read("03300001")).startsWith("91 00").endsWith("04001003" + "44332211"
                + "26112210000" + read("03300001").substring(read("03300001").length() - 1));
    }

    @Test
    void whatWasWrittenIsNotWrittenWhenTheRequestIsLost() {
        var meter = line.add(MeterSpec.count(A));
        line.plan("write=reqlost,write=none");
        read("04001003");
        assertThat(host.ask(Ask645.write(A, "04001003", 2, "000000", "00000007", "00000500")))
                .isEmpty();
        assertThat(meter.executedDeeds()).isZero();
        assertThat(host.ask(Ask645.write(A, "04001003", 2, "000000", "00000007", "00000500")))
                .isEmpty();
        assertThat(meter.executedDeeds()).isEqualTo(1);
    }

    @Test
    void aWildcardWritesNothing() {
        line.add(MeterSpec.count(A));
        assertThat(host.ask(Ask645.write("AAAAAAAAAAAA", "04001003", 2, "000000", "00000007",
                "00000500"))).isEmpty();
        assertThat(read("04001003")).isEqualTo("91 00000000");
    }
}
