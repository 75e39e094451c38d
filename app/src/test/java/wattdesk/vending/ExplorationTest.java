package wattdesk.vending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import wattdesk.vending.model.Exploration;
import wattdesk.vending.model.Explorer;
import wattdesk.vending.model.Variant;

/// All interleavings of cashiers, worker, janitor, crashes and faults of a small town. States are
/// told apart by 64-bit hashes; a point of decision is every commit, every sync, every turn, every
/// word on the line. None was cut at the depth: within these sizes the search is complete.
class ExplorationTest {

    @Test
    void oneSaleWithTwoFaultsAndACrash() {
        complete(new Exploration.Size(1, true, 2, 1, 300, false));
    }

    @Test
    @Tag("long")
    void oneSaleWithTwoFaultsAndTwoCrashes() {
        complete(new Exploration.Size(1, true, 2, 2, 300, false));
    }

    @Test
    void oneSaleOnAnAbsoluteMeterWithAFaultAndACrash() {
        complete(new Exploration.Size(1, true, 1, 1, 300, true));
    }

    @Test
    void twoCashiersOnOneMeterWithAFaultAndACrash() {
        complete(new Exploration.Size(2, false, 1, 1, 300, false));
    }

    @Test
    @Tag("long")
    void twoCashiersAndTheJanitorWithTwoFaultsAndACrash() {
        complete(new Exploration.Size(2, true, 2, 1, 400, false));
    }

    private static void complete(Exploration.Size size) {
        long start = System.nanoTime();
        AtomicReference<Explorer> explored = new AtomicReference<>();
        SimulationTest.onVirtualThread(() ->
                explored.set(Exploration.explore(size, Variant.HONEST)));
        System.out.printf("%s: %s, %.1f s%n", size, explored.get().summary(),
                (System.nanoTime() - start) / 1e9);
        assertThat(explored.get().cut()).as("runs cut at the depth").isZero();
        assertThat(explored.get().states()).isGreaterThan(500);
    }
}
