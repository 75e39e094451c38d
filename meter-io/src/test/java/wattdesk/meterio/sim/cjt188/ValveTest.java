package wattdesk.meterio.sim.cjt188;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wattdesk.meterio.sim.Host;
import wattdesk.meterio.sim.StepClock;
import wattdesk.meterio.sim.Vector;
import wattdesk.meterio.sim.VirtualLine;
import wattdesk.meterio.sim.model.Habits.ValveHabits;
import wattdesk.meterio.sim.model.MeterSpec;
import wattdesk.meterio.sim.model.VirtualMeter;

/// What a water meter does when it is told (9, 13, 22).
class ValveTest {

    private static final String A = "00002020120218";

    private final StepClock clock = new StepClock();
    private final VirtualLine line = VirtualLine.on("2400,8E1", clock);
    private final Host host = new Host(line, clock);

    private VirtualMeter meter(ValveHabits valve) {
        return line.add(MeterSpec.water(A).leadBytes(2).loadWatts(600)
                .habits(h -> h.withValve(valve)));
    }

    private String write(String data) {
        return Ask188.answer(host.ask(Ask188.frame(0x10, A, 0x04, data)));
    }

    private String status() {
        var reply = Ask188.answer(host.ask(Ask188.read(A, "901F", 7)));
        return reply.substring(reply.length() - 4);
    }

    @Test
    void theAcknowledgementShowsTheStateBeforeTheMovement() {
        var meter = meter(ValveHabits.USUAL);
        assertThat(write("A0170199")).isEqualTo(A + " 84 A017010000");
        assertThat(status()).as("on its way").isEqualTo("0000");
        clock.advanceMillis(3_000);
        assertThat(status()).isEqualTo("0100");
        assertThat(host.ask(Ask188.frame(0x10, A, 0x04, "A0170299")))
                .isEqualTo(Vector.hex("188-07"));
        assertThat(write("A0170355")).isEqualTo(A + " 84 A017030100");
        clock.advanceMillis(5_000);
        assertThat(status()).isEqualTo("0000");
        assertThat(meter.deeds()).extracting(d -> d.command() + " " + d.what())
                .containsExactly("A017 99", "A017 99", "A017 55");
    }

    @Test
    void thePublishedCommandIsObeyed() {
        var other = line.add(MeterSpec.water("78331505900569"));
        host.ask(Vector.hex("188-05"));
        assertThat(other.deeds()).extracting(d -> d.command() + " " + d.what())
                .containsExactly("A017 55");
    }

    @Test
    void waterStopsWhenTheValveHasArrivedNotWhenSomebodyLooks() {
        var meter = meter(new ValveHabits(60_000, false, false, false));
        write("A0170199");
        clock.advanceMillis(3_600_000);
        assertThat(meter.energyWh()).as("a minute at 600 litres per hour").isEqualTo(10);
    }

    @Test
    void aStuckValveShowsTheAbnormalStateAndLetsWaterRun() {
        var meter = meter(new ValveHabits(5_000, true, false, false));
        assertThat(write("A0170199")).isEqualTo(A + " 84 A017010000");
        clock.advanceMillis(6_000);
        assertThat(status()).isEqualTo("0300");
        assertThat(write("A0A30100")).as("as published").isEqualTo(A + " C4 010300");
        clock.advanceMillis(3_600_000);
        assertThat(meter.energyWh()).isGreaterThan(600);
    }

    @Test
    void oneFirmwareHasTheBitsInTheOtherOrder() {
        var meter = meter(new ValveHabits(0, false, false, true));
        write("A0170199");
        assertThat(status()).isEqualTo("8000");
        meter.inside(works -> {
            works.memory().put("battery.low", true);
            return works;
        });
        assertThat(status()).isEqualTo("A000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A0170154", "A01701", "A017015555", "A0EC0155"})
    void whatItDoesNotKnowIsRefusedAndMovesNothing(String data) {
        var meter = meter(ValveHabits.USUAL);
        assertThat(write(data)).isEqualTo(A + " C4 010000");
        assertThat(meter.executedDeeds()).isZero();
    }

    @Test
    void theOtherOrderOfIdentifierBytesIsRefusedOrNotAnswered() {
        meter(ValveHabits.USUAL);
        assertThat(write("17A00199")).isEqualTo(A + " C4 010000");
        line.add(MeterSpec.water("00002020120219").habits(h -> h.withValve(
                new ValveHabits(5_000, false, true, false))));
        assertThat(host.ask(Ask188.frame(0x10, "00002020120219", 0x04, "17A00199"))).isEmpty();
        assertThat(host.ask(Ask188.read("00002020120219", "1F90", 1))).isEmpty();
        assertThat(host.ask(Ask188.read("00002020120219", "901F", 1))).isNotEmpty();
    }

    @Test
    void aMeterOfTheOtherOrderObeysInIt() {
        var meter = line.add(MeterSpec.water(A).profile("cjt188-water-1f90"));
        assertThat(write("17A00199")).isEqualTo(A + " 84 17A0010000");
        clock.advanceMillis(6_000);
        assertThat(meter.relayOpen()).as("closed").isTrue();
        assertThat(write("A0170155")).isEqualTo(A + " C4 010100");
    }

    @Test
    void aWildcardMovesNothing() {
        var meter = meter(ValveHabits.USUAL);
        assertThat(Ask188.answer(host.ask(Ask188.frame(0xAA, "A".repeat(14), 4, "A0170199"))))
                .isEqualTo(A + " C4 010000");
        assertThat(meter.executedDeeds()).isZero();
    }

    @Test
    void theClockIsSet() {
        meter(ValveHabits.USUAL).quirks(q -> q.withClockDriftSeconds(9_999));
        assertThat(write("A0150500301024122620")).isEqualTo(A + " 84 A015050000");
        assertThat(Ask188.answer(host.ask(Ask188.read(A, "901F", 7)))).contains("301024122620");
        assertThat(write("A0150500301024132620")).isEqualTo(A + " C4 050000");
    }

    @ParameterizedTest
    @CsvSource({"A01601563412002C,96 A016010000", "A016015634A2002C,D6 010000",
        "A01601563412002B,D6 010000"})
    void theBaseValueIsSet(String data, String answer) {
        var meter = meter(ValveHabits.USUAL);
        assertThat(Ask188.answer(host.ask(Ask188.frame(0x10, A, 0x16, data))))
                .isEqualTo(A + " " + answer);
        assertThat(meter.energyWh()).isEqualTo(answer.startsWith("96") ? 1_234_560 : 0);
    }

    @Test
    void theAddressIsSet() {
        meter(ValveHabits.USUAL);
        assertThat(Ask188.answer(host.ask(
                Ask188.frame(0x10, A, 0x15, "A01801" + "19021220200000"))))
                .isEqualTo("00002020120219 95 A01801");
        assertThat(host.ask(Ask188.read(A, "901F", 7))).isEmpty();
    }

    @Test
    void monthsStandStill() {
        meter(ValveHabits.USUAL);
        clock.advanceMillis(9 * 86_400_000L);
        assertThat(Ask188.answer(host.ask(Ask188.read(A, "D120", 7)))).as("eight days and fourteen hours "
                + "from the 22nd 10:00 to the 1st, 600 litres each hour").isEqualTo(
                A + " 81 D12007" + "602301002C");
        assertThat(Ask188.answer(host.ask(Ask188.read(A, "901F", 7)))).contains("602301002C");
    }

    @Test
    void anErrorReplyMayHaveMovedTheValve() {
        var meter = meter(ValveHabits.USUAL);
        line.plan("write=partial");
        assertThat(write("A0170199")).isEqualTo(A + " C4 010000");
        clock.advanceMillis(6_000);
        assertThat(meter.relayOpen()).isTrue();
    }
}
