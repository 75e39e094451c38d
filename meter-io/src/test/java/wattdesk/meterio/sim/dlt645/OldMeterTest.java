package wattdesk.meterio.sim.dlt645;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.meterio.sim.Host;
import wattdesk.meterio.sim.StepClock;
import wattdesk.meterio.sim.Vector;
import wattdesk.meterio.sim.VirtualLine;
import wattdesk.meterio.sim.model.MeterSpec;

/// The simulator's meter of DL/T 645-1997.
class OldMeterTest {

    private static final String A = "000000000003";

    private final StepClock clock = new StepClock();
    private final VirtualLine line = VirtualLine.on("1200,8E1", clock);
    private final Host host = new Host(line, clock);

    private String read(String identifier) {
        return Ask645.answer(host.ask(Ask645.frame(A, 0x01, Bcd.wire(identifier))));
    }

    @Test
    void thePublishedRequestGetsAReplyOfThePublishedShape() {
        line.add(MeterSpec.old(A).leadBytes(0));
        var reply = host.ask(Vector.hex("645o-01"));
        assertThat(reply).startsWith(Vector.hex("645o-02").substring(0, 24))
                .hasSameSizeAs(Vector.hex("645o-02"));
    }

    /// Control code, then the data in reading order with the identifier last.
    @ParameterizedTest
    @CsvSource({"9010,81 000123459010", "B611,81 0230B611", "C032,81 000000000003C032",
        "C010,81 26112200C010", "C011,81 100000C011", "B612,C1 02", "90,C1 01"})
    void itKnowsFiveIdentifiersAndSaysWhenItHasNone(String identifier, String answer) {
        line.add(MeterSpec.old(A).energyWh(123_459));
        assertThat(read(identifier)).isEqualTo(answer);
    }

    @Test
    void foreignAddressesWildcardsAndWritesGetNoValue() {
        line.add(MeterSpec.old(A));
        assertThat(host.ask(Ask645.frame("000000000004", 0x01, Bcd.wire("9010")))).isEmpty();
        assertThat(host.ask(Ask645.frame("AAAAAAAAAAAA", 0x01, Bcd.wire("9010")))).isEmpty();
        assertThat(Ask645.answer(host.ask(Ask645.frame(A, 0x04, Bcd.wire("9010")))))
                .isEqualTo("C4 01");
        assertThat(Ask645.answer(host.ask(Ask645.read(A, "00010000")))).startsWith("D1");
    }

    @Test
    void bothDialectsLiveOnOneLine() {
        line.add(MeterSpec.old(A).energyWh(1_000));
        line.add(MeterSpec.count("000024170093").balanceFen(500));
        assertThat(read("9010")).isEqualTo("81 000001009010");
        assertThat(Ask645.answer(host.ask(Ask645.read("000024170093", "00900200"))))
                .isEqualTo("91 00000500");
        line.plan("wrongaddr");
        var foreign = host.ask(Ask645.frame(A, 0x01, Bcd.wire("9010")));
        assertThat(foreign).contains("680400000000006881");
        assertThat(Ask645.answer(foreign)).isEqualTo("81 000001009010");
    }
}
