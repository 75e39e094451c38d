package wattdesk.meterio.sim.dlt645;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wattdesk.meterio.sim.Host;
import wattdesk.meterio.sim.StepClock;
import wattdesk.meterio.sim.Vector;
import wattdesk.meterio.sim.VirtualLine;
import wattdesk.meterio.sim.model.MeterSpec;
import wattdesk.meterio.sim.model.VirtualMeter;

/// Which broadcasts a virtual meter listens to (F1). The line's own time is 10:00:00 on 2026-11-22.
class BroadcastTimeTest {

    private final StepClock clock = new StepClock();
    private final VirtualLine line = VirtualLine.on("0", clock);
    private final Host host = new Host(line, clock);
    private final VirtualMeter meter = line.add(MeterSpec.count("000024170093"));

    private void drift(int seconds) {
        meter.quirks(q -> q.withClockDriftSeconds(seconds));
    }

    private int driftAfter(String wire) {
        assertThat(host.ask(Ask645.frame("999999999999", 0x08, HexFormat.of().parseHex(wire))))
                .as("nobody answers a broadcast").isEmpty();
        return meter.quirks().clockDriftSeconds();
    }

    @Test
    void thePublishedFrameSetsTheClockOfEveryMeterOnTheLine() {
        var other = line.add(MeterSpec.count("000024170094"));
        drift(120);
        other.quirks(q -> q.withClockDriftSeconds(-120));
        assertThat(host.ask(Vector.hex("645-32"))).isEmpty();
        assertThat(meter.quirks().clockDriftSeconds()).isZero();
        assertThat(other.quirks().clockDriftSeconds()).isZero();
        assertThat(line.requests()).as("nobody would have answered").isZero();
    }

    @ParameterizedTest
    @CsvSource({"299,0", "-299,0", "302,302", "-302,-302", "86400,86400"})
    void fiveMinutesAreTheMost(int drift, int after) {
        drift(drift);
        assertThat(driftAfter("000010221126")).isEqualTo(after);
    }

    @Test
    void onceADayIsEnough() {
        drift(60);
        assertThat(driftAfter("000010221126")).isZero();
        drift(30);
        assertThat(driftAfter("040010221126")).as("the same day").isEqualTo(30);
        clock.advanceMillis(86_400_000);
        assertThat(driftAfter("040010231126")).as("the next day").isZero();
    }

    /// The meter is so many seconds ahead and is told a time one minute behind its own.
    @ParameterizedTest
    @CsvSource({"50040,005322221126,true", "50160,005523221126,false", "50640,000300231126,false",
        "50760,000500231126,true"})
    void aroundMidnightByItsOwnClockItIsDeaf(int ahead, String told, boolean heard) {
        drift(ahead);
        assertThat(driftAfter(told.replace("005322", "005323"))).isEqualTo(heard ? ahead - 60 : ahead);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0000102211", "000010321126", "0A0010221126", "00001022112600"})
    void whatIsNoTimeIsNotHeard(String wire) {
        drift(60);
        assertThat(driftAfter(wire)).isEqualTo(60);
    }

    @Test
    void aFaultPlanWaitsForTheNextReply() {
        line.plan("none");
        driftAfter("000010221126");
        assertThat(line.planDone()).isFalse();
        assertThat(host.ask(Ask645.read("000024170093", "00900200"))).isEmpty();
        assertThat(line.planDone()).isTrue();
    }
}
