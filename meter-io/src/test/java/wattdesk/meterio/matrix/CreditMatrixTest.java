package wattdesk.meterio.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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

    private static List<String> around(String plan) {
        return List.of("credit=" + plan, "echo:on,credit=" + plan, "credit=" + plan + ",none",
                "credit=none," + plan, "credit=none,none*3," + plan, "credit=reqlost," + plan,
                "credit=" + plan + ",gone");
    }

    @TestFactory
    Stream<DynamicTest> aCreditIsExecutedOnce() {
        return Stream.of(Tested.values())
                .flatMap(kind -> each(kind, Rig::sale, CreditMatrixTest::around));
    }

    /// Map B gives back by a lower target under the next count (10.2, 12).
    @TestFactory
    Stream<DynamicTest> aRefundOfAMeterThatIsToldItsBalanceIsExecutedOnce() {
        return each(Tested.MODBUS, Rig::refund, CreditMatrixTest::around);
    }

    @TestFactory
    @Tag("long")
    Stream<DynamicTest> aFaultAnywhereInTheConversation() {
        Function<String, List<String>> anywhere = plan -> IntStream.range(1, 40)
                .mapToObj(at -> "ok*" + at + "," + plan).toList();
        return Stream.concat(each(Tested.MODBUS, Rig::refund, anywhere),
                Stream.of(Tested.values()).flatMap(kind -> each(kind, Rig::sale, anywhere)));
    }

    private static Stream<DynamicTest> each(Tested kind, BiFunction<Rig, Long, Sale> course,
            Function<String, List<String>> plans) {
        return Plans.all().stream().map(plan -> DynamicTest.dynamicTest(kind + " " + plan, () -> {
            for (var whole : plans.apply(plan)) {
                move(kind, course, whole);
            }
        }));
    }

    private static void move(Tested kind, BiFunction<Rig, Long, Sale> course, String plan)
            throws Exception {
        try (var rig = new Rig(kind)) {
            rig.line.plan(plan);
            var end = course.apply(rig, FEN).run();
            if (!plan.contains("partial")) {
                assertThat(end).as("%s %s", kind, plan).isEqualTo(End.DONE);
                rig.line.plan("");
                rig.replug();
                assertThat(course.apply(rig, 100L).run()).as("the next one").isEqualTo(End.DONE);
            }
            assertThat(rig.neighbour.executions()).as("the neighbour").isEmpty();
        } catch (AssertionError e) {
            throw new AssertionError(kind + " under " + plan + ": " + e.getMessage(), e);
        }
    }

    @Test
    void aPartlyAppliedRefundNeedsPeopleAndAWholeOneIsDone() throws Exception {
        for (var part : List.of("count", "amount", "all")) {
            try (var rig = new Rig(Tested.MODBUS)) {
                rig.line.plan("credit=partial:" + part);
                assertThat(rig.refund(FEN).run()).as(part)
                        .isEqualTo(part.equals("all") ? End.DONE : End.DISPUTED);
            }
        }
    }

    /// A meter never goes negative by our debit (money 12).
    @Test
    void whatIsLeftCanBeGivenBackAndNotAFenMore() throws Exception {
        try (var rig = new Rig(Tested.MODBUS)) {
            long left = rig.meter.balanceFen();
            assertThat(rig.refund(left + 1).run()).isEqualTo(End.NOT_REACHED);
            assertThat(rig.refund(left).run()).isEqualTo(End.DONE);
            assertThat(rig.meter.balanceFen()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Tested.class)
    void anErrorReplyWithAPartlyAppliedWriteNeedsPeople(Tested kind) throws Exception {
        for (var part : List.of("partial:count", "partial:amount")) {
            try (var rig = new Rig(kind)) {
                rig.line.plan("credit=" + part);
                assertThat(rig.sale(FEN).run()).as(part).isEqualTo(End.DISPUTED);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Tested.class)
    void anErrorReplyWithAWriteThatWasAppliedIsDelivered(Tested kind) throws Exception {
        try (var rig = new Rig(kind)) {
            rig.line.plan("credit=partial:all");
            assertThat(rig.sale(FEN).run()).isEqualTo(End.DONE);
        }
    }
}
