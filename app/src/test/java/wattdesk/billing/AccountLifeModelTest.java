package wattdesk.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.billing.BillingTown.at;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever happens to accounts in whatever order: money, energy and tiers are conserved, by a
/// small model that knows nothing of the program, and every rule holds after every step.
class AccountLifeModelTest {

    private static final int STEPS = 9;

    /// All in one year: the model knows no other.
    private static void live(Path folder, long firstSeed, int seeds, int steps) throws Exception {
        try (LifeTown town = new LifeTown(folder, at("2026-03-01T10:00"), BillingPlans.of("year",
                BillingPlans.tiers(BillingPlans.EARLY, LifeModel.LIMITS, LifeModel.PRICES)),
                books -> books)) {
            for (long seed = firstSeed; seed < firstSeed + seeds; seed++) {
                new LifePlay(town, seed).live(steps);
            }
            assertThat(town.check()).isEmpty();
        }
    }

    @Test
    void moneyEnergyAndTiersAreConservedInAnyOrder(@TempDir Path folder) throws Exception {
        live(folder, 1, 40, STEPS);
    }

    @Test
    @Tag("long")
    void alsoOverLongerLives(@TempDir Path folder) throws Exception {
        for (int town = 0; town < 20; town++) {
            live(Files.createDirectory(folder.resolve("town" + town)), 1_000 + town * 20, 20, 25);
        }
    }

    @Test
    void aModelThatForgetsATierIsFoundOut() {
        LifeModel model = new LifeModel();
        model.began("a", 0);
        model.used("a", 150_000);
        assertThat(model.exactFen("a")).as("100 kWh at 0.50, 50 at 0.60").isEqualTo(8_000.0);
        model.began("b", 150_000);
        model.used("b", 100_000);
        assertThat(model.exactFen("b")).as("70 at 0.60, 30 at 0.80").isEqualTo(6_600.0);
        assertThat(List.of(LifeModel.PRICES)).hasSize(3);
    }
}
