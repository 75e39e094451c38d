package wattdesk.meterio.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.matrix.Sale.End;
import wattdesk.meterio.meter.ReadOutcome;

/// Sales and readings under long random plans: whatever the line does, every sale ends credited
/// exactly once. A failing seed is printed and can be played again alone.
class RandomPlansTest {

    private static final int SHARE = 60;
    private static final int LONG = 5_000;
    private static final int SALES = 3;

    @ParameterizedTest
    @EnumSource(Tested.class)
    void everySaleIsCreditedOnce(Tested kind) throws Exception {
        play(kind, 0, SHARE);
    }

    @ParameterizedTest
    @EnumSource(Tested.class)
    @Tag("long")
    void everySaleIsCreditedOnceForLong(Tested kind) throws Exception {
        play(kind, SHARE, LONG);
    }

    /// A balance asked for before the credit answered after it, beside the new count.
    @ParameterizedTest
    @ValueSource(longs = {797})
    void aLateBalanceIsNotShownAsTheNewOne(long seed) throws Exception {
        play(Tested.DLT645, seed, 1);
    }

    private static void play(Tested kind, long first, int seeds) throws Exception {
        for (long seed = first; seed < first + seeds; seed++) {
            var plan = Plans.random(new SplittableRandom(seed), 90);
            try (var rig = new Rig(kind)) {
                rig.line.plan(plan);
                sellAndRead(rig);
            } catch (AssertionError e) {
                throw new AssertionError(
                        kind + ", seed " + seed + ", " + plan + ": " + e.getMessage(), e);
            }
        }
    }

    private static void sellAndRead(Rig rig) throws Exception {
        long credited = 0;
        for (int i = 0; i < SALES; i++) {
            var before = Truth.of(rig.meter);
            var sale = rig.sale(1_000 + i);
            var end = sale.run();
            if (end == End.NOT_REACHED) {
                rig.line.plan("");
                end = sale.run();
            }
            assertThat(end).isEqualTo(End.DONE);
            credited += 1_000 + i;
            assertThat(rig.meter.creditedFen()).isEqualTo(credited);
            read(rig, before);
        }
        assertThat(rig.meter.executedCredits()).isEqualTo(SALES);
    }

    /// Under late replies a reading may be a sale old, never anything that was not true.
    private static void read(Rig rig, Truth before) {
        rig.replug();
        if (rig.driver.read(Priority.READ_BACK) instanceof ReadOutcome.Values values) {
            Truth.assertTrue(
                    values.snapshot(), List.of(before, Truth.of(rig.meter)), rig.meter);
        }
    }
}
