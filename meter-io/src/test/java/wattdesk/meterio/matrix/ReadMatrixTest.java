package wattdesk.meterio.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.meter.PrepaidMeter;
import wattdesk.meterio.meter.ReadOutcome;
import wattdesk.meterio.sim.model.VirtualMeter;

/// Every fault at every reply of a reading, both protocols: no wrong value, at most one reading
/// lost per glitch (16.3).
@Execution(ExecutionMode.CONCURRENT)
class ReadMatrixTest {

    private static final int ROUNDS = 2;

    @TestFactory
    Stream<DynamicTest> noWrongValueAndAtMostOneReadingLost() {
        return Stream.of(Tested.values()).flatMap(kind -> Plans.all().stream().map(plan ->
                DynamicTest.dynamicTest(kind + " " + plan, () -> everywhere(kind, plan))));
    }

    private static void everywhere(Tested kind, String plan) throws Exception {
        long replies = repliesOfAReading(kind);
        for (long at = 0; at < replies; at++) {
            var whole = at == 0 ? plan : "ok*" + at + "," + plan;
            for (var echo : at == 0 ? List.of("", "echo:on,") : List.of("")) {
                var lost = lostReadings(kind, echo + whole);
                if (!Plans.isLate(plan)) {
                    assertThat(lost).as("%s%s: readings lost", echo, whole).isLessThanOrEqualTo(1);
                }
            }
        }
    }

    private static long repliesOfAReading(Tested kind) throws Exception {
        try (var rig = new Rig(kind)) {
            rig.driver.read(Priority.READ_BACK);
            return rig.line.requests();
        }
    }

    private static int lostReadings(Tested kind, String plan) throws Exception {
        var meterWas = new ArrayList<Truth>();
        var neighbourWas = new ArrayList<Truth>();
        int lost = 0;
        try (var rig = new Rig(kind)) {
            rig.line.plan(plan);
            for (int round = 0; round < ROUNDS; round++) {
                lost += read(plan, rig.neighbourDriver, rig.neighbour, neighbourWas);
                rig.replug();
                lost += read(plan, rig.driver, rig.meter, meterWas);
                rig.replug();
                rig.meter.foreignPurchase(100 + round);
                rig.neighbour.foreignPurchase(300 + round);
            }
            assertThat(rig.line.planDone()).as("%s was used up", plan).isTrue();
        }
        return lost;
    }

    /// A late reply to the same question may show what was true a moment ago, nothing else.
    private static int read(
            String plan, PrepaidMeter driver, VirtualMeter meter, List<Truth> was) {
        was.add(Truth.of(meter));
        var acceptable = Plans.isLate(plan) ? was : List.of(was.getLast());
        return switch (driver.read(Priority.READ_BACK)) {
            case ReadOutcome.Values(var snapshot, var frames) -> {
                assertThat(frames).isNotEmpty();
                if (!plan.contains("partial")) {
                    assertThat(snapshot.count()).as("%s: count", plan).isNotNull();
                }
                Truth.assertTrue(snapshot, acceptable, meter);
                yield 0;
            }
            case ReadOutcome.NoAnswer _, ReadOutcome.Garbled _, ReadOutcome.RefusedByMeter _,
                    ReadOutcome.NotOnLine _ -> 1;
        };
    }
}
