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
import wattdesk.meterio.meter.MeterAddress;
import wattdesk.meterio.meter.Meters;
import wattdesk.meterio.meter.control.Authority;
import wattdesk.meterio.meter.control.ControlOutcome;
import wattdesk.meterio.meter.control.ControlledMeter;
import wattdesk.meterio.port.PortException;

/// Every order to Modbus and water meters × every fault, at the change and at what follows it:
/// executed once, confirmed only when true, refused and not applied only when nothing changed
/// (2, 16.3).
@Execution(ExecutionMode.CONCURRENT)
class RegisterControlMatrixTest {

    @TestFactory
    Stream<DynamicTest> an_order_is_executed_once_and_its_outcome_is_true() {
        return each(plan -> List.of("write=" + plan, "write=none," + plan));
    }

    @TestFactory
    @Tag("long")
    Stream<DynamicTest> a_fault_anywhere_changes_nothing_about_that() {
        return each(plan -> List.of("echo:on,write=" + plan, "write=" + plan + ",none*3",
                "ok," + plan, "write=" + plan + ",gone"));
    }

    private static Stream<DynamicTest> each(Function<String, List<String>> plans) {
        return Stream.of(ToldRegisters.values()).flatMap(told -> Plans.all().stream().map(plan ->
                DynamicTest.dynamicTest(told + " " + plan, () -> {
                    for (var whole : plans.apply(plan)) {
                        try (var rig = new Rig(told)) {
                            rig.tell(whole);
                        } catch (AssertionError e) {
                            throw new AssertionError(
                                    told + " under " + whole + ": " + e.getMessage(), e);
                        }
                    }
                })));
    }

    private static final class Rig extends LineRig {

        private final ToldRegisters told;
        private final ControlledMeter control;

        Rig(ToldRegisters told) throws PortException {
            super(told.line.settings, told.line.meter.get(), told.line.neighbour.get());
            this.told = told;
            control = new Meters(PROFILES).control(bus,
                    new MeterAddress(told.line.profile, told.line.address), meter.number());
            told.prepare(meter);
        }

        void tell(String plan) {
            String before = told.state(meter);
            int deeds = meter.deeds().size();
            line.plan(plan);
            var outcome = control.tell(told.order(meter), Authority.NONE, step -> { });
            assertThat(meter.deeds().size() - deeds).as("executions").isLessThanOrEqualTo(1);
            assertThat(neighbour.executedDeeds()).as("the neighbour").isZero();
            assertThat(meter.executedCredits()).as("credits").isZero();
            judge(before, deeds, outcome);
            line.plan("");
            replug();
            pause(Duration.ofSeconds(12));
            finish();
        }

        private void judge(String before, int deeds, ControlOutcome outcome) {
            switch (outcome) {
                case ControlOutcome.Confirmed _ -> assertThat(told.done(meter))
                        .as("%s, but the meter has %s", outcome, told.state(meter)).isTrue();
                case ControlOutcome.Refused _, ControlOutcome.NotApplied _ ->
                        assertThat(told.state(meter)).as("%s", outcome).isEqualTo(before);
                case ControlOutcome.Different _ -> assertThat(told.done(meter))
                        .as("%s, but the meter has what was asked", outcome).isFalse();
                case ControlOutcome.NotStarted _ -> assertThat(meter.deeds().size())
                        .as("%s", outcome).isEqualTo(deeds);
                case ControlOutcome.Unknown _ -> { }
            }
        }

        /// Reading it back tells what is true, and telling again what is not done ends well.
        private void finish() {
            if (!told.done(meter)) {
                assertThat(control.tell(told.order(meter), Authority.NONE, step -> { }))
                        .isInstanceOf(ControlOutcome.Confirmed.class);
            }
            assertThat(told.done(meter)).isTrue();
            assertThat(control.readBack(told.order(meter)))
                    .isInstanceOf(ControlOutcome.Confirmed.class);
        }
    }
}
