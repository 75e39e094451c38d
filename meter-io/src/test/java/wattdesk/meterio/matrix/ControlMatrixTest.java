package wattdesk.meterio.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import wattdesk.meterio.meter.control.ControlOutcome;
import wattdesk.meterio.meter.control.Order;
import wattdesk.meterio.port.PortException;
import wattdesk.meterio.sim.model.Deed;

/// Every order × every fault, at the change itself and at what follows it, against the simulator:
/// nothing is executed twice, nothing is called confirmed that is not, and "refused" and "not
/// applied" mean that nothing changed (2, 16.3).
@Execution(ExecutionMode.CONCURRENT)
class ControlMatrixTest {

    @TestFactory
    Stream<DynamicTest> an_order_is_executed_once_and_its_outcome_is_true() {
        return each(plan -> List.of("write=" + plan, "write=none," + plan));
    }

    @TestFactory
    @Tag("long")
    Stream<DynamicTest> a_fault_anywhere_changes_nothing_about_that() {
        return each(plan -> List.of("echo:on,write=" + plan, "write=" + plan + ",none*3",
                "ok,ok," + plan, "write=ok,write=" + plan, "write=" + plan + ",gone"));
    }

    private static Stream<DynamicTest> each(Function<String, List<String>> plans) {
        return Stream.of(Told.values()).flatMap(told -> Plans.all().stream().map(plan ->
                DynamicTest.dynamicTest(told + " " + plan, () -> {
                    for (var whole : plans.apply(plan)) {
                        tell(told, whole);
                    }
                })));
    }

    private static void tell(Told told, String plan) throws PortException {
        try (var rig = Rig645.count()) {
            told.prepare(rig);
            String before = told.state(rig);
            int deeds = rig.meter.deeds().size();
            rig.line.plan(plan);
            var outcome = rig.tell(told.order(rig));
            executedOnce(rig, deeds);
            judge(told, rig, before, deeds, outcome);
            rig.line.plan("");
            rig.replug();
            rig.pause(Duration.ofSeconds(3));
            finish(told, rig);
        } catch (AssertionError e) {
            throw new AssertionError(told + " under " + plan + ": " + e.getMessage(), e);
        }
    }

    private static void executedOnce(Rig645 rig, int deeds) {
        var fresh = rig.meter.deeds().subList(deeds, rig.meter.deeds().size());
        assertThat(fresh).extracting(Deed::command, Deed::what).doesNotHaveDuplicates();
        assertThat(rig.neighbour.executedDeeds()).as("the neighbour").isZero();
    }

    private static void judge(
            Told told, Rig645 rig, String before, int deeds, ControlOutcome outcome) {
        switch (outcome) {
            case ControlOutcome.Confirmed _ -> assertThat(told.done(rig))
                    .as("%s, but the meter has %s", outcome, told.state(rig)).isTrue();
            case ControlOutcome.Refused _, ControlOutcome.NotApplied _ ->
                    assertThat(told.state(rig)).as("%s", outcome).isEqualTo(before);
            case ControlOutcome.Different _ -> assertThat(told.done(rig))
                    .as("%s, but the meter has what was asked", outcome).isFalse();
            case ControlOutcome.NotStarted _ -> assertThat(rig.meter.deeds().size())
                    .as("%s", outcome).isEqualTo(deeds);
            case ControlOutcome.Unknown _ -> { }
        }
    }

    /// What an order is by reading it back, and that telling again what is not done ends well.
    private static void finish(Told told, Rig645 rig) {
        Order order = told.order(rig);
        if (!(order instanceof Order.Freeze)) {
            var found = rig.control.readBack(order);
            assertThat(found instanceof ControlOutcome.Confirmed).as("%s", found)
                    .isEqualTo(told.done(rig));
        }
        if (!told.done(rig)) {
            assertThat(rig.tell(order)).isInstanceOf(ControlOutcome.Confirmed.class);
            assertThat(told.done(rig)).isTrue();
        }
    }
}
