package wattdesk.meterio.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wattdesk.meterio.meter.CreditOutcome.Delivered;
import wattdesk.meterio.meter.CreditOutcome.Disputed;
import wattdesk.meterio.meter.CreditOutcome.NotApplied;
import wattdesk.meterio.meter.CreditOutcome.NotStarted;
import wattdesk.meterio.meter.CreditOutcome.Refused;
import wattdesk.meterio.meter.CreditOutcome.Unknown;

/// Every fault at every place of a credit: what the driver says must be what the meter did.
@Execution(ExecutionMode.CONCURRENT)
@Timeout(300)
class CreditFaultsTest {

    private static final List<String> FAULTS = List.of("none", "reqlost", "drop:0", "drop:9",
            "flip:4", "flip:12", "half:6", "dup", "duplate:400", "duplate:900", "delay:560",
            "delay:1100", "delay:1600", "gap:100", "gap:800", "fe:4", "zero:3", "trail:5",
            "noise68:20", "wrongaddr", "stale", "heartbeat", "gone:500", "none,none", "none,none,none",
            "delay:700,delay:700,delay:700", "stale,stale", "echo:on", "echo:on,ok,ok,echo:off");
    private static final int PLACES = 17;

    record Case(String profile, String fault) {
    }

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (String profile : List.of(
                CreditTest.COUNT, CreditTest.ABSOLUTE, CreditTest.THREE_PHASES)) {
            FAULTS.forEach(fault -> cases.add(new Case(profile, fault)));
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_outcome_is_what_the_meter_did(Case given) {
        for (int place = 0; place < PLACES; place++) {
            try (SimMeter sim = new SimMeter(given.profile)) {
                sim.line.plan("ok,".repeat(place) + given.fault);
                CreditOutcome outcome = sim.credit(10_000);
                check(given + " at " + place, sim, outcome);
                if (outcome instanceof Unknown) {
                    sim.clock.sleepUntil(sim.clock.nanoTime() + 5_000_000_000L);
                    sim.line.plan("");
                    CreditOutcome later =
                            sim.driver.readBack(sim.intents.getFirst(), SimMeter.ALLOWANCE);
                    assertThat(later).as(given + " later").isNotInstanceOf(Unknown.class);
                    check(given + " later, at " + place, sim, later);
                }
            }
        }
    }

    private static void check(String what, SimMeter sim, CreditOutcome outcome) {
        long executed = sim.meter.executedCredits();
        assertThat(executed).as(what + " executed").isBetween(0L, 1L);
        switch (outcome) {
            case Delivered done -> {
                assertThat(executed).as(what + " delivered").isEqualTo(1);
                assertThat(done.after().balanceFen()).as(what).isEqualTo(13_762);
            }
            case NotApplied not -> assertThat(executed).as(what + " not applied").isZero();
            case Refused no -> assertThat(executed).as(what + " refused").isZero();
            case NotStarted not -> assertThat(executed).as(what + " not started " + not.reason()).isZero();
            case Unknown unknown -> assertThat(sim.intents).as(what).hasSize(1);
            case Disputed disputed -> throw new AssertionError(what + " disputed " + disputed.evidence());
        }
    }
}
