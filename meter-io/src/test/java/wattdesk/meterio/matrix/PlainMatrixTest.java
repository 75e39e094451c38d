package wattdesk.meterio.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import wattdesk.meterio.meter.PlainOutcome;
import wattdesk.meterio.meter.PlainReading;
import wattdesk.meterio.meter.PlainRig;
import wattdesk.meterio.sim.model.MeterSpec;

/// Every fault at every reply of a meter without a purse (16.3). The meter counts ten watt hours or
/// litres each millisecond, so that a value of an earlier question is seen to be old.
@Execution(ExecutionMode.CONCURRENT)
class PlainMatrixTest {

    private static final long TEN_PER_MILLISECOND = 36_000_000;
    private static final int ROUNDS = 3;

    /// @param replies of one reading
    /// @param latesAreTold a reply names the very question it answers
    private record Kind(String name, int replies, boolean latesAreTold, Supplier<PlainRig> rig) {
    }

    private static final List<Kind> KINDS = List.of(
            new Kind("dlt645-97", 5, false, () -> PlainRig.old(
                    MeterSpec.old("000000000003").loadWatts(TEN_PER_MILLISECOND))),
            new Kind("cjt188", 1, true, () -> PlainRig.water(
                    MeterSpec.water("00002020120218").loadWatts(TEN_PER_MILLISECOND))),
            new Kind("dds238-2", 2, false, () -> PlainRig.modbus(
                    MeterSpec.plain("dds238-2", 7).loadWatts(TEN_PER_MILLISECOND))));

    @TestFactory
    Stream<DynamicTest> noWrongValueAndAtMostOneReadingLost() {
        return KINDS.stream().flatMap(kind -> Plans.all().stream().map(plan ->
                DynamicTest.dynamicTest(kind.name + " " + plan, () -> everywhere(kind, plan))));
    }

    private static void everywhere(Kind kind, String plan) {
        for (int at = 0; at < kind.replies; at++) {
            for (var echo : at == 0 ? List.of("", "echo:on,") : List.of("")) {
                int lost = lost(kind, echo + (at == 0 ? "" : "ok*" + at + ",") + plan);
                if (!Plans.isLate(plan)) {
                    assertThat(lost).as("%s at %s: readings lost", plan, at).isLessThanOrEqualTo(1);
                }
            }
        }
    }

    private static int lost(Kind kind, String plan) {
        int lost = 0;
        try (var rig = kind.rig.get()) {
            rig.line.plan(plan);
            long old = 0;
            for (int round = 0; round < ROUNDS; round++) {
                long before = rig.meter.energyWh() / 10 * 10;
                boolean mayBeOld = Plans.isLate(plan) && !kind.latesAreTold;
                switch (rig.read()) {
                    case PlainOutcome.Values(var reading, var frames) ->
                        assertThat(counted(reading)).as(plan).isBetween(
                                mayBeOld ? old : before, rig.meter.energyWh());
                    case PlainOutcome.Missed _ -> lost++;
                }
                old = before;
                rig.replug();
            }
            assertThat(rig.line.planDone()).as("%s was used up", plan).isTrue();
        }
        return lost;
    }

    private static long counted(PlainReading reading) {
        return reading.energyWh() != null ? reading.energyWh() : reading.volumeLitres();
    }
}
