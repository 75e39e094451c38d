package wattdesk.meterio.sim.dlt645;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import wattdesk.meterio.sim.Host;
import wattdesk.meterio.sim.StepClock;
import wattdesk.meterio.sim.Vector;
import wattdesk.meterio.sim.VirtualLine;
import wattdesk.meterio.sim.model.MeterSpec;

/// Password levels, tries and locks (F1, 22).
class PasswordTest {

    private static final String A = "000000000001";

    private final StepClock clock = new StepClock();
    private final VirtualLine line = VirtualLine.on("2400,8E1", clock);
    private final Host host = new Host(line, clock);

    private String write(int level, String password) {
        return Ask645.answer(host.ask(
                Ask645.write(A, "04001003", level, password, "00000007", "00000500")));
    }

    private MeterSpec.Builder meter() {
        return MeterSpec.count(A).leadBytes(0).habits(h -> h.withAccess(a ->
                a.withPassword(2, "123456").withPassword(4, "444444")));
    }

    @Test
    void eachLevelHasItsOwn() {
        line.add(meter());
        assertThat(write(2, "123456")).isEqualTo("94 ");
        assertThat(write(4, "444444")).isEqualTo("94 ");
        assertThat(write(4, "123456")).isEqualTo("D4 04");
        assertThat(write(5, "000000")).as("not open to this level").isEqualTo("D4 04");
    }

    @Test
    void theErrorIsThePublishedOne() {
        line.add(meter());
        assertThat(host.ask(Ask645.write(A, "04001003", 2, "000000", "00000007", "00000500")))
                .isEqualTo(Vector.bare(Vector.hex("645-35")));
    }

    @Test
    void threeWrongTriesLockTheLevelEvenForTheRightOne() {
        line.add(meter());
        for (int i = 0; i < 3; i++) {
            assertThat(write(2, "999999")).isEqualTo("D4 04");
        }
        assertThat(write(2, "123456")).isEqualTo("D4 04");
        assertThat(write(4, "444444")).as("another level").isEqualTo("94 ");
    }

    @Test
    void aRightOneBeginsTheCountAgain() {
        line.add(meter());
        for (int i = 0; i < 5; i++) {
            assertThat(write(2, "999999")).isEqualTo("D4 04");
            assertThat(write(2, "999999")).isEqualTo("D4 04");
            assertThat(write(2, "123456")).isEqualTo("94 ");
        }
    }

    @Test
    void theLockPassesWithTheMetersOwnTime() {
        var meter = line.add(meter());
        for (int i = 0; i < 3; i++) {
            write(2, "999999");
        }
        clock.advanceMillis(23 * 3_600_000L);
        assertThat(write(2, "123456")).isEqualTo("D4 04");
        meter.quirks(q -> q.withClockDriftSeconds(2 * 3_600));
        assertThat(write(2, "123456")).isEqualTo("94 ");
    }

    @Test
    void aPasswordIsChangedByItsOwnLevelOrAHigherOne() {
        line.add(MeterSpec.count(A).leadBytes(0));
        assertThat(host.ask(Vector.hex("645-34"))).isEqualTo("680100000000006898006916");
        assertThat(write(2, "000000")).isEqualTo("D4 04");
        assertThat(write(2, "123456")).isEqualTo("94 ");
        assertThat(change("04000C05", 2, "123456", 4, "777777")).isEqualTo("98 ");
        assertThat(write(4, "777777")).isEqualTo("94 ");
        assertThat(change("04000C03", 4, "777777", 2, "000000")).as("a lower level")
                .isEqualTo("D8 04");
        assertThat(change("04000C03", 2, "123456", 3, "000000")).as("levels differ")
                .isEqualTo("D8 04");
        assertThat(change("04000C0B", 2, "123456", 2, "000000")).isEqualTo("D8 01");
    }

    private String change(String identifier, int level, String old, int newLevel, String fresh) {
        return Ask645.answer(host.ask(Ask645.frame(A, 0x18, java.util.HexFormat.of().parseHex(
                java.util.HexFormat.of().formatHex(Bcd.wire(identifier))
                        + Ask645.access(level, old) + Ask645.access(newLevel, fresh)))));
    }

    @Test
    void aLevelOfAChipOpensNothing() {
        line.add(meter());
        assertThat(Ask645.answer(host.ask(Ask645.frame(A, 0x14, java.util.HexFormat.of().parseHex(
                "03100004" + "99000000" + "00000007" + "00050000"))))).isEqualTo("D4 04");
    }
}
