package wattdesk.station;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.station.PriceBench.ACREL;
import static wattdesk.station.PriceBench.CHIP;
import static wattdesk.station.PriceBench.COUNT;
import static wattdesk.station.PriceBench.LATE;
import static wattdesk.station.PriceBench.LOCKED;
import static wattdesk.station.PriceBench.flat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.billing.DailyRuns;
import wattdesk.billing.RunEnd;
import wattdesk.billing.RunProgress;
import wattdesk.billing.RunSummary;
import wattdesk.billing.RunWatch;
import wattdesk.customer.BillingMode;
import wattdesk.download.Compared;
import wattdesk.download.PriceComparison;
import wattdesk.operator.Actor;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;

/// What the station charges and what its meters hold are two facts; a difference is named.
@Timeout(120)
class PriceComparisonTest {

    @TempDir Path folder;

    @Test
    void theNextDayNamesTheMeterThatChargesSomethingElse() throws Exception {
        try (PriceBench bench = new PriceBench(folder)) {
            bench.tariff("t", flat("0.5820"), null);
            bench.tariff("station", flat("0.7000"), null);
            bench.account("1-0101", COUNT, "demo-645-count", "t");
            bench.account("1-0102", LATE, "acrel-ddsy1352-b", "t");
            bench.account("1-0103", LOCKED, "demo-645-order", "station", BillingMode.STATION);
            bench.account("1-0104", CHIP, "dlt645-esam-readonly", "t");
            bench.account("1-0105", ACREL, "acrel-ddsy1352-b", "t");
            PriceComparison comparison = bench.services.prices.comparison;
            BusinessDay today = BusinessDay.of(bench.clock.instant());
            List<Integer> through = new ArrayList<>();
            assertThat(comparison.run(today, through::add, () -> false)).hasSize(4);
            assertThat(through).as("every account is passed").contains(5);
            assertThat(outcomes(comparison.latest())).containsExactly(
                    "1-0101 AGREES WD-6356", "1-0102 NOT_READ WD-6334",
                    "1-0104 NOT_COMPARED WD-6344", "1-0105 AGREES WD-6356");
            bench.meter(ACREL).inside(works -> {
                works.memory().put("price.1.2", 9_999);
                return true;
            });
            bench.pass(Duration.ofDays(1));
            var _ = comparison.run(today.next(), _ -> { }, () -> false);
            assertThat(outcomes(PriceComparison.differences(comparison.latest())))
                    .containsExactly("1-0105 DIFFERS WD-6337");
            assertThat(comparison.latest().getLast().reason().arguments())
                    .startsWith("PRICES", "0.5820", "0.9999");
            Finding finding = new PriceHealth(comparison, bench.clock).get();
            assertThat(finding.holds()).isFalse();
            assertThat(finding.detail()).contains("1 meters", "1-0105");
            assertThat(comparison.run(today, _ -> { }, () -> true)).as("cancelled").isEmpty();
        }
    }

    @Test
    void theDailyRunComparesOnceBehindItsLastDay() throws Exception {
        try (PriceBench bench = new PriceBench(folder)) {
            bench.tariff("t", flat("0.5820"), null);
            bench.account("1-0101", COUNT, "demo-645-count", "t");
            bench.pass(Duration.ofDays(1));
            DailyRuns runs = bench.services.billing.runs;
            PriceComparison comparison = bench.services.prices.comparison;
            assertThat(comparison.latest()).isEmpty();
            assertThat(runs.catchUp(Actor.SYSTEM, RunWatch.NOBODY))
                    .isInstanceOf(RunEnd.Done.class);
            BusinessDay yesterday = new BusinessDay(
                    BusinessDay.of(bench.clock.instant()).date().minusDays(1));
            List<Compared> first = comparison.latest();
            assertThat(first).singleElement().satisfies(each -> {
                assertThat(each.day()).isEqualTo(yesterday);
                assertThat(each.outcome()).isEqualTo(Compared.Outcome.AGREES);
            });
            bench.pass(Duration.ofMinutes(1));
            assertThat(runs.catchUp(Actor.SYSTEM, RunWatch.NOBODY))
                    .isInstanceOf(RunEnd.Done.class);
            assertThat(comparison.latest()).as("not again that day").isEqualTo(first);
        }
    }

    /// A run that is told to stop just when its last day is done.
    private static final class StoppedAtItsEnd implements DailyRuns {
        Runnable stop = () -> { };

        @Override
        public RunEnd run(BusinessDay day, Actor actor, RunWatch watch) {
            stop.run();
            return new RunEnd.Done(List.of(new RunSummary(day, Instant.EPOCH, "system",
                    Instant.EPOCH, 1, 1, 0, 0, 0, 0, 1, Money.ZERO)));
        }

        @Override
        public RunEnd catchUp(Actor actor, RunWatch watch) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<RunProgress> underWay() {
            return Optional.empty();
        }

        @Override
        public void cancel() {}
    }

    @Test
    void aStopBehindTheLastDayStopsTheComparisonToo() throws Exception {
        try (PriceBench bench = new PriceBench(folder)) {
            bench.tariff("t", flat("0.5820"), null);
            bench.account("1-0101", COUNT, "demo-645-count", "t");
            StoppedAtItsEnd real = new StoppedAtItsEnd();
            PriceComparison comparison = bench.services.prices.comparison;
            ComparedRuns runs = new ComparedRuns(real, comparison);
            BusinessDay today = BusinessDay.of(bench.clock.instant());
            real.stop = runs::cancel;
            var _ = runs.run(today, Actor.SYSTEM, RunWatch.NOBODY);
            assertThat(comparison.latest()).isEmpty();
            real.stop = () -> { };
            var _ = runs.run(today, Actor.SYSTEM, RunWatch.NOBODY);
            assertThat(comparison.latest()).as("the next run compares").hasSize(1);
        }
    }

    private static List<String> outcomes(List<Compared> compared) {
        return compared.stream().map(each -> each.room() + " " + each.outcome() + " "
                + each.reason().code()).toList();
    }
}
