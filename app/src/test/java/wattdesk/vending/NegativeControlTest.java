package wattdesk.vending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wattdesk.vending.model.Exploration;
import wattdesk.vending.model.Simulation;
import wattdesk.vending.model.Variant;

/// The checkers can fail: drivers that do what must not be done are caught, by the same checkers.
class NegativeControlTest {

    private static final int SEEDS = 300;

    @ParameterizedTest
    @EnumSource(value = Variant.class, mode = EnumSource.Mode.EXCLUDE, names = "HONEST")
    void theSimulationCatches(Variant variant) {
        AtomicInteger caught = new AtomicInteger();
        AtomicReference<String> first = new AtomicReference<>("");
        SimulationTest.onVirtualThread(() -> {
            for (long seed = 1; seed <= SEEDS; seed++) {
                try {
                    Simulation.Tally ignored = Simulation.run(seed, variant);
                } catch (AssertionError e) {
                    caught.incrementAndGet();
                    first.compareAndSet("", "seed " + seed + ": " + e.getMessage());
                }
            }
        });
        System.out.printf("%s: caught in %d of %d seeds, first %s%n",
                variant, caught.get(), SEEDS, first.get());
        assertThat(caught.get()).as(variant + " was caught").isPositive();
    }

    @Test
    void theExplorationCatchesABlindRetry() {
        AtomicReference<Throwable> caught = new AtomicReference<>();
        SimulationTest.onVirtualThread(() -> {
            try {
                Exploration.explore(
                        new Exploration.Size(1, false, 1, 0, 200, false), Variant.BLIND_RETRY);
            } catch (AssertionError e) {
                caught.set(e);
            }
        });
        assertThat(caught.get()).hasMessageContaining("credited twice");
    }
}
