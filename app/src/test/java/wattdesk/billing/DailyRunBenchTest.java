package wattdesk.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.operator.Actor;
import wattdesk.quantity.BusinessDay;

/// What a daily run costs, beside the same rows written by plain JDBC batches in the same run.
@Tag("bench")
class DailyRunBenchTest {

    private static final int FEW = Integer.getInteger("wattdesk.bench.few", 10_000);
    private static final int MANY = Integer.getInteger("wattdesk.bench.accounts", 100_000);

    /// A night's run meets a program that has run all day; a fresh one compiles itself meanwhile.
    private static final int WARM_UPS = 3;
    private static final int MEASURED = 3;

    @TempDir Path folder;

    private record Timed(int accounts, double seconds, double raw, long rows, long peakMegabytes) {

        double microsPerAccount() {
            return seconds * 1e6 / accounts;
        }
    }

    @Test
    void aRunOfManyAccountsBesideARawBatch() throws Exception {
        List<Timed> all = new ArrayList<>();
        for (int run = 0; run < WARM_UPS + MEASURED; run++) {
            all.add(timed(FEW, "few-" + run));
        }
        Timed few = all.stream().skip(WARM_UPS)
                .sorted(Comparator.comparing(Timed::seconds)).toList().get(MEASURED / 2);
        Timed many = timed(MANY, "many");
        all.add(many);
        for (Timed each : all) {
            System.out.printf(Locale.ROOT, "DailyRunBench accounts=%d run=%.2f s raw=%.2f s"
                            + " ratio=%.2f (limit 2.00) rows=%d per-account=%.1f us peak-heap=%d MB"
                            + " (limit 512), %s processors%n",
                    each.accounts, each.seconds, each.raw, each.seconds / each.raw, each.rows,
                    each.microsPerAccount(), each.peakMegabytes,
                    Runtime.getRuntime().availableProcessors());
        }
        System.out.printf(Locale.ROOT, "DailyRunBench flat: %d (median of the last %d) to %d"
                        + " accounts %+.1f %% per account (limit 15)%n", FEW, MEASURED, MANY,
                100 * (many.microsPerAccount() / few.microsPerAccount() - 1));
    }

    private Timed timed(int accounts, String name) throws Exception {
        Path ready = folder.resolve(name);
        RunBenchFolder.make(ready, accounts);
        Path copy = RunBenchFolder.copy(ready, folder.resolve(name + "-raw"));
        forgetPeaks();
        double seconds;
        try (BillingTown town = new BillingTown(ready, RunBenchFolder.morning())) {
            town.tariffs.put("tiers", BillingPlans.of("tiers", BillingPlans.tiers(
                    BillingPlans.EARLY, List.of("26", "29"), "0.5383", "0.5883", "0.8383")));
            long begin = System.nanoTime();
            RunEnd end = town.runs.run(
                    new BusinessDay(RunBenchFolder.DAY), Actor.SYSTEM, RunWatch.NOBODY);
            seconds = (System.nanoTime() - begin) / 1e9;
            assertThat(end).matches(e -> e instanceof RunEnd.Done(var days)
                    && days.getFirst().charged() == accounts);
            assertThat(town.contacts).as("everything was read before").isZero();
        }
        long peak = peakMegabytes();
        try (RawBatch raw = new RawBatch(ready, copy)) {
            raw.run();
            return new Timed(accounts, seconds, raw.nanos / 1e9, raw.rows, peak);
        }
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP).toList();
    }

    private static void forgetPeaks() {
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peakMegabytes() {
        return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
    }
}
