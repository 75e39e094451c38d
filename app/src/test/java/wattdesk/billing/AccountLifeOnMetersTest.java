package wattdesk.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wattdesk.billing.BillingTown.at;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.tariff.Commodity;
import wattdesk.tariff.Tariff;

/// Open, sell, change a meter, make over, suspend, close, in whatever order, over meters that
/// refuse, fall silent and die: money is on the meter or in the books once, tiers go on, and a slate
/// that knows nothing of the program says the same after every step.
@Timeout(240)
class AccountLifeOnMetersTest {

    private static Map<String, Integer> live(Path folder, long firstSeed, int seeds, int steps)
            throws Exception {
        Map<String, Integer> done = new TreeMap<>();
        try (LifeSite site = new LifeSite(folder, at("2026-01-03T10:00"), BillingPlans.of("year",
                BillingPlans.tiers(BillingPlans.EARLY, LifeModel.LIMITS, LifeModel.PRICES)),
                new Tariff(LifeHouse.WATER, LifeHouse.WATER, Commodity.WATER, List.of(
                        BillingPlans.tiers(BillingPlans.EARLY, LifeModel.LIMITS,
                                LifeModel.PRICES))))) {
            for (long seed = firstSeed; seed < firstSeed + seeds; seed++) {
                new LifeOnMetersPlay(site, seed, done).live(steps);
            }
        }
        return done;
    }

    @Test
    void moneyAndTiersAreConservedOverRealSalesAndMeterChanges(@TempDir Path folder)
            throws Exception {
        Map<String, Integer> done = live(folder, 1, 24, 14);
        assertThat(done).as("every kind of step: " + done).containsKeys(
                "OPENED", "SUSPENDED", "RESUMED", "DEPOSIT_TAKEN", "DEPOSIT_RETURNED",
                "TRANSFERRED", "CLOSED", "top-up", "sale DELIVERED", "sale PENDING",
                "sale REFUSED", "meter added", "meter changed", "dead meter changed",
                "balance carried", "water meter added", "water meter changed",
                "water top-up", "day", "day with a silent meter");
    }

    @Test
    void creditThatNobodyPaidForIsFoundOut(@TempDir Path folder) throws Exception {
        try (LifeSite site = new LifeSite(folder, at("2026-01-03T10:00"),
                BillingPlans.flat("flat", "0.5000"))) {
            LifeHouse house = new LifeHouse(site, 1, new TreeMap<>());
            LifeLook look = new LifeLook(house);
            look.look(true);
            house.devices.values().forEach(device -> device.foreignPurchase(1));
            assertThatThrownBy(() -> look.look(false)).isInstanceOf(AssertionError.class)
                    .hasMessageContaining("seed 1").hasMessageContaining("on meter");
        }
    }

    @Test
    @Tag("long")
    @Timeout(1_200)
    void alsoOverManyLives(@TempDir Path folder) throws Exception {
        for (int town = 0; town < 20; town++) {
            assertThat(live(Files.createDirectory(folder.resolve("town" + town)),
                    1_000 + town * 20, 20, 40)).isNotEmpty();
        }
    }
}
