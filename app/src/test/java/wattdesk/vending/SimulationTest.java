package wattdesk.vending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import wattdesk.vending.model.Simulation;
import wattdesk.vending.model.Variant;

/// The real services against model meters, disk and clock: seeds decide what goes wrong.
///
/// After every commit all invariants are judged, and nothing may be on a meter that was not paid;
/// at the end, when nothing goes wrong any more, everything must resolve.
class SimulationTest {

    private static final int SEEDS = Integer.getInteger("wattdesk.seeds", 5_000);
    private static final long FIRST = Long.getLong("wattdesk.seed", 1);

    @Test
    void fiveThousandSeedsHoldEveryInvariantAndResolve() {
        run(FIRST, SEEDS);
    }

    @Test
    @Tag("long")
    void aMillionSeedsHoldEveryInvariantAndResolve() {
        run(1_000_000, 1_000_000);
    }

    private static void run(long first, int seeds) {
        long start = System.nanoTime();
        List<Simulation.Tally> tallies = new ArrayList<>();
        onVirtualThread(() -> {
            int[] sum = new int[5];
            for (long seed = first; seed < first + seeds; seed++) {
                try {
                    Simulation.Tally tally = Simulation.run(seed, Variant.HONEST);
                    sum[0] += tally.sold();
                    sum[1] += tally.rejected();
                    sum[2] += tally.crashes();
                    sum[3] += tally.delivered();
                    sum[4] += tally.voided();
                } catch (Throwable e) {
                    throw new AssertionError("seed " + seed + ": -Dwattdesk.seed=" + seed, e);
                }
            }
            tallies.add(new Simulation.Tally(sum[0], sum[1], sum[2], sum[3], sum[4]));
        });
        System.out.printf("%,d seeds in %.1f s: %s%n", seeds,
                (System.nanoTime() - start) / 1e9, tallies.getFirst());
        Simulation.Tally sum = tallies.getFirst();
        assertThat(List.of(sum.sold(), sum.rejected(), sum.crashes(), sum.delivered(),
                sum.voided())).as("every kind of run was reached").allMatch(n -> n > seeds / 100);
    }

    static void onVirtualThread(Runnable work) {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = Thread.ofVirtual().start(() -> {
            try {
                work.run();
            } catch (Throwable e) {
                failure.set(e);
            }
        });
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        if (failure.get() != null) {
            throw failure.get() instanceof Error e ? e : new AssertionError(failure.get());
        }
    }
}
