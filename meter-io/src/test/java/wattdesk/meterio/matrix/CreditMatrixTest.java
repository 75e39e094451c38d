package wattdesk.meterio.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wattdesk.meterio.matrix.Sale.End;

/// Every fault at the credit and around it, both protocols: credited exactly once, whatever the
/// driver was told (16.3).
@Execution(ExecutionMode.CONCURRENT)
class CreditMatrixTest {

    private static final long FEN = 10_000;

    @TestFactory
    Stream<DynamicTest> aCreditIsExecutedOnce() {
        return each(plan -> List.of("credit=" + plan, "echo:on,credit=" + plan,
                "credit=" + plan + ",none", "credit=none," + plan, "credit=none,none*3," + plan,
                "credit=reqlost," + plan, "credit=" + plan + ",gone"));
    }

    @TestFactory
    @Tag("long")
    Stream<DynamicTest> aFaultAnywhereInTheConversation() {
        return each(plan -> {
            var plans = new ArrayList<String>();
            for (int at = 1; at < 40; at++) {
                plans.add("ok*" + at + "," + plan);
            }
            return plans;
        });
    }

    private static Stream<DynamicTest> each(
            java.util.function.Function<String, List<String>> plans) {
        return Stream.of(Tested.values()).flatMap(kind -> Plans.all().stream().map(plan ->
                DynamicTest.dynamicTest(kind + " " + plan, () -> {
                    for (var whole : plans.apply(plan)) {
                        sell(kind, whole);
                    }
                })));
    }

    private static void sell(Tested kind, String plan) throws Exception {
        try (var rig = new Rig(kind)) {
            rig.line.plan(plan);
            var end = new Sale(rig, FEN).run();
            if (!plan.contains("partial")) {
                assertThat(end).as("%s %s", kind, plan).isEqualTo(End.DELIVERED);
                rig.line.plan("");
                rig.replug();
                assertThat(new Sale(rig, 100).run()).as("the next sale").isEqualTo(End.DELIVERED);
            }
        } catch (AssertionError e) {
            throw new AssertionError(kind + " under " + plan + ": " + e.getMessage(), e);
        }
    }

    @ParameterizedTest
    @EnumSource(Tested.class)
    void anErrorReplyWithAPartlyAppliedWriteNeedsPeople(Tested kind) throws Exception {
        for (var part : List.of("partial:count", "partial:amount")) {
            try (var rig = new Rig(kind)) {
                rig.line.plan("credit=" + part);
                assertThat(new Sale(rig, FEN).run()).as(part).isEqualTo(End.DISPUTED);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Tested.class)
    void anErrorReplyWithAWriteThatWasAppliedIsDelivered(Tested kind) throws Exception {
        try (var rig = new Rig(kind)) {
            rig.line.plan("credit=partial:all");
            assertThat(new Sale(rig, FEN).run()).isEqualTo(End.DELIVERED);
        }
    }
}
