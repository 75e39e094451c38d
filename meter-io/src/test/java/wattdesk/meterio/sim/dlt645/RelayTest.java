package wattdesk.meterio.sim.dlt645;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.meterio.sim.Host;
import wattdesk.meterio.sim.StepClock;
import wattdesk.meterio.sim.Vector;
import wattdesk.meterio.sim.VirtualLine;
import wattdesk.meterio.sim.model.Habits.RelayHabits;
import wattdesk.meterio.sim.model.MeterSpec;
import wattdesk.meterio.sim.model.VirtualMeter;

/// What a relay does when it is told (13, 22).
class RelayTest {

    private static final String A = "260305510009";
    private static final String FAR = "991231235959";

    private final StepClock clock = new StepClock();
    private final VirtualLine line = VirtualLine.on("2400,8E1", clock);
    private final Host host = new Host(line, clock);

    private static MeterSpec.Builder meter() {
        return MeterSpec.count(A).leadBytes(0).customer("000000031204").count(31)
                .balanceFen(10_000);
    }

    private static MeterSpec.Builder meter(
            boolean trips, boolean button, boolean stuck, boolean extended) {
        return meter().habits(h -> h.withRelay(new RelayHabits(trips, button, stuck, extended)));
    }

    private String relay(int verb) {
        return relay(verb, 0, "000000", FAR);
    }

    private String relay(int verb, int n2, String password, String until) {
        return Ask645.answer(host.ask(Ask645.relay(A, verb, n2, password, until)));
    }

    /// Relay state b4 and command b6 of status word 3, as `01`.
    private String states() {
        int word = Integer.parseInt(
                Ask645.answer(host.ask(Ask645.read(A, "04000503"))).substring(3), 16);
        return "" + (word >> 4 & 1) + (word >> 6 & 1);
    }

    @Test
    void thePublishedTripAndClosePermitAreObeyedAndAnsweredAsPublished() {
        var meter = line.add(meter());
        assertThat(host.ask(Vector.hex("645-11"))).isEqualTo(Vector.hex("645-13"));
        assertThat(states()).isEqualTo("11");
        assertThat(meter.relayOpen()).isTrue();
        assertThat(host.ask(Vector.hex("645-12"))).isEqualTo(Vector.hex("645-13"));
        assertThat(states()).as("somebody has to press the button").isEqualTo("10");
        press(meter);
        assertThat(states()).isEqualTo("00");
        assertThat(meter.deeds()).extracting(d -> d.command() + d.what())
                .containsExactly("1C1A", "1C1B");
    }

    private static void press(VirtualMeter meter) {
        meter.inside(works -> {
            works.relay().press();
            return works;
        });
    }

    @Test
    void theButtonDoesNothingWhileTheCommandIsOpen() {
        var meter = line.add(meter());
        relay(0x1A);
        press(meter);
        assertThat(states()).isEqualTo("11");
    }

    @Test
    void directCloseClosesUnlessTheMeterWantsItsButtonPressed() {
        line.add(meter());
        relay(0x1A);
        assertThat(relay(0x1C)).isEqualTo("9C ");
        assertThat(states()).isEqualTo("00");
        line.add(meter(true, true, false, false).number("000000000002"));
        line.meters().getFirst().offline(true);
        relay(0x1A);
        assertThat(relay(0x1C)).isEqualTo("9C ");
        assertThat(states()).isEqualTo("10");
    }

    @Test
    void inOverdraftItAcceptsAndNothingMoves() {
        var meter = line.add(meter().balanceFen(0).loadWatts(100));
        assertThat(states()).isEqualTo("11");
        assertThat(relay(0x1C)).isEqualTo("9C ");
        assertThat(relay(0x1B)).isEqualTo("9C ");
        assertThat(states()).isEqualTo("11");
        assertThat(meter.executedDeeds()).isEqualTo(2);
    }

    @Test
    void aTripSurvivesACreditAndAnOwnCutDoesNot() {
        var meter = line.add(meter());
        relay(0x1A);
        host.ask(Ask645.recharge(A, "070102FF", 10_000, 32, "000000031204"));
        assertThat(states()).isEqualTo("11");
        relay(0x1C);
        meter.inside(works -> {
            works.memory().put("limit.close", 100_000);
            return works;
        });
        assertThat(states()).isEqualTo("00");
    }

    @Test
    void afterItsOwnCutItClosesAboveTheCloseLimitOrWaitsForTheButton() {
        line.add(meter(true, true, false, false).balanceFen(0).loadWatts(100));
        host.ask(Ask645.write(A, "04001005", 2, "000000", "00000007", "00000500"));
        host.ask(Ask645.recharge(A, "070102FF", 400, 32, "000000031204"));
        assertThat(states()).as("not above the limit").isEqualTo("11");
        host.ask(Ask645.recharge(A, "070102FF", 400, 33, "000000031204"));
        assertThat(states()).as("press the button").isEqualTo("10");
    }

    @Test
    void keepPowerClosesAndHoldsAgainstTripAndCut() {
        var meter = line.add(meter().balanceFen(62).loadWatts(1_000));
        relay(0x1A);
        assertThat(relay(0x3A)).isEqualTo("9C ");
        assertThat(Ask645.answer(host.ask(Ask645.read(A, "04000503")))).isEqualTo("91 1200");
        assertThat(relay(0x1A)).as("accepted, nothing moves").isEqualTo("9C ");
        assertThat(states()).isEqualTo("00");
        clock.advanceMillis(2 * 3_600_000L);
        assertThat(meter.relayOpen()).isFalse();
        assertThat(meter.balanceFen()).isLessThan(0);
        assertThat(relay(0x3B)).isEqualTo("9C ");
        assertThat(states()).as("power is no longer kept").isEqualTo("11");
    }

    @Test
    void stuckContactsObeyInWordOnly() {
        line.add(meter(true, false, true, false));
        assertThat(relay(0x1A)).isEqualTo("9C ");
        assertThat(states()).isEqualTo("01");
        assertThat(Ask645.answer(host.ask(Ask645.read(A, "04000501"))))
                .as("control loop error").isEqualTo("91 0100");
    }

    /// By the meter's clock, which is an hour ahead here: 11:00.
    @ParameterizedTest
    @CsvSource({"261122105959,DC 04", "261122110000,DC 04", "261122110500,'9C '",
        "991231235959,'9C '", "261322110000,DC 04"})
    void validUntilIsComparedWithTheMetersClock(String until, String answer) {
        line.add(meter()).quirks(q -> q.withClockDriftSeconds(3_600));
        assertThat(relay(0x1A, 0, "000000", until)).isEqualTo(answer);
        assertThat(states()).isEqualTo(answer.startsWith("9C") ? "11" : "00");
    }

    @Test
    void wrongPasswordAndRefusedTripLookLikeAPastTime() {
        line.add(meter(false, false, false, false));
        assertThat(relay(0x1A, 0, "123456", FAR)).isEqualTo("DC 04");
        assertThat(relay(0x1A)).isEqualTo("DC 04");
        assertThat(relay(0x1B)).isEqualTo("9C ");
        assertThat(relay(0x77)).as("no such verb").isEqualTo("DC 01");
        assertThat(states()).isEqualTo("00");
    }

    @ParameterizedTest
    @CsvSource({"26,0004", "27,0002", "28,0001", "42,0400", "43,0800", "58,0100", "59,0200"})
    void extendedModeAnswersWithAnExecutionWord(int verb, String word) {
        line.add(meter(true, false, false, true));
        assertThat(relay(verb)).isEqualTo("9C " + word);
    }

    @Test
    void extendedModeSaysWhyItRefused() {
        line.add(meter(true, false, false, true));
        assertThat(relay(0x1A, 0, "123456", FAR)).isEqualTo("DC 0004");
        assertThat(relay(0x1A, 0, "000000", "260101000000")).isEqualTo("DC 0010");
        relay(0x3A);
        assertThat(relay(0x1A)).isEqualTo("DC 0020");
        assertThat(states()).isEqualTo("00");
    }

    @Test
    void aTripWithResumeClosesAfterItsTimesFiveMinutes() {
        line.add(meter());
        assertThat(relay(0x1E, 2, "000000", FAR)).isEqualTo("9C ");
        clock.advanceMillis(9 * 60_000L);
        assertThat(states()).isEqualTo("11");
        clock.advanceMillis(2 * 60_000L);
        assertThat(states()).isEqualTo("00");
        relay(0x1D, 1, "000000", FAR);
        clock.advanceMillis(6 * 60_000L);
        assertThat(states()).as("permitted only").isEqualTo("10");
    }

    @Test
    void tripAndCloseAreRecordedWithTheOperator() {
        line.add(meter());
        relay(0x1A);
        relay(0x1C);
        assertThat(Ask645.answer(host.ask(Ask645.read(A, "1D000001")))).isEqualTo("91 000001");
        assertThat(Ask645.answer(host.ask(Ask645.read(A, "1E000001")))).isEqualTo("91 000001");
        assertThat(Ask645.answer(host.ask(Ask645.read(A, "1D000201")))).isEqualTo("91 07000000");
        assertThat(Ask645.answer(host.ask(Ask645.read(A, "1D000101")))).startsWith("91 2611221000");
        assertThat(Ask645.answer(host.ask(Ask645.read(A, "1D000102")))).isEqualTo("D1 02");
    }

    @Test
    void aWildcardMovesNothing() {
        var meter = line.add(meter());
        assertThat(host.ask(Ask645.relay("AAAAAAAAAAAA", 0x1A, 0, "000000", FAR))).isEmpty();
        assertThat(meter.relayOpen()).isFalse();
    }

    @Test
    void theAlarmShowsInTheStatusWord() {
        line.add(meter());
        relay(0x2A);
        assertThat(Ask645.answer(host.ask(Ask645.read(A, "04000503")))).isEqualTo("91 0280");
        relay(0x2B);
        assertThat(Ask645.answer(host.ask(Ask645.read(A, "04000503")))).isEqualTo("91 0200");
    }

    @Test
    void aFaultMayAnswerAnErrorAfterTheRelayHasMoved() {
        var meter = line.add(meter());
        line.plan("write=partial");
        assertThat(relay(0x1A)).isEqualTo("DC 01");
        assertThat(meter.relayOpen()).isTrue();
    }
}
