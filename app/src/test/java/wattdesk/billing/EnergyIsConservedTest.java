package wattdesk.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.billing.BillingTown.at;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wattdesk.customer.BillingMode;
import wattdesk.ledger.Change;

/// Whatever fails when: the energy of all charges of a meter is its last billed register less its
/// first, the ledger holds what was charged, and nothing is left once all is readable again.
class EnergyIsConservedTest {

    private static final int METERS = 5;

    @TempDir Path folder;

    private static final class Killed extends RuntimeException {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void allEnergyIsChargedOnce(long seed) throws Exception {
        live(seed, 9);
    }

    @ParameterizedTest
    @Tag("long")
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void allEnergyIsChargedOnceOverMonths(long seed) throws Exception {
        live(seed, 90);
    }

    private void live(long seed, int days) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        BillingTown town = new BillingTown(folder, at("2026-11-20T10:00"));
        town.tariff(BillingPlans.of("year", BillingPlans.tiers(BillingPlans.EARLY,
                List.of("100.5", "220"), "0.5383", "0.5883", "0.8383")));
        furnish(town, random);
        town.now("2026-11-21T00:30");
        RunEnd _ = town.catchUp();
        for (int day = 0; day < days; day++) {
            town.clock.add(Duration.ofDays(1).plusMinutes(random.nextInt(0, 20)));
            trouble(town, random);
            town = random.nextInt(4) == 0 ? killed(town, random) : town;
            if (random.nextInt(3) > 0) {
                assertThat(town.catchUp()).as("seed " + seed)
                        .isNotInstanceOf(RunEnd.Refused.class);
            }
        }
        town.meters.values().forEach(meter -> meter.offline = false);
        town.clock.add(Duration.ofDays(1));
        assertThat(town.catchUp()).isInstanceOf(RunEnd.Done.class);
        assertAll(town, seed);
        town.close();
    }

    private static void furnish(BillingTown town, SplittableRandom random) throws Exception {
        for (int i = 1; i <= METERS; i++) {
            String account = i == METERS ? "10000001" : "1000000" + i;
            if (i < METERS) {
                town.account(account, BillingMode.values()[i % 3], "year",
                        at("2026-11-20T10:00"));
            }
            ModelMeter meter = town.meter("00000000000" + i, account,
                    random.nextLong(0, 9_000_000), random.nextLong(100, 3_000));
            meter.freezes = i != 2;
        }
    }

    private static void trouble(BillingTown town, SplittableRandom random) {
        for (ModelMeter meter : town.meters.values()) {
            meter.offline = random.nextInt(4) == 0;
            if (random.nextInt(3) == 0) {
                meter.add(town.clock.instant().minus(Duration.ofHours(random.nextInt(1, 20))),
                        random.nextLong(0, 40_000));
            }
        }
    }

    /// The run dies at some commit, before or behind it; the station comes up again.
    private static BillingTown killed(BillingTown town, SplittableRandom random)
            throws Exception {
        int at = random.nextInt(1, 6);
        boolean behind = random.nextBoolean();
        int[] commits = {0};
        BillingTown doomed = town.again(books -> (Change change) -> {
            boolean now = ++commits[0] == at;
            if (now && !behind) {
                throw new Killed();
            }
            var done = books.commit(change);
            if (now) {
                throw new Killed();
            }
            return done;
        });
        try {
            RunEnd _ = doomed.catchUp();
        } catch (Killed e) {
            assertThat(commits[0]).isEqualTo(at);
        }
        return doomed.again(books -> books);
    }

    private static void assertAll(BillingTown town, long seed) {
        assertThat(town.work.problems()).as("seed " + seed).isEmpty();
        assertThat(town.work.gaps()).as("seed " + seed).isEmpty();
        assertThat(town.check()).as("seed " + seed).isEmpty();
        for (ModelMeter meter : town.meters.values()) {
            List<ListedCharge> charges = List.of("10000001", "10000002", "10000003", "10000004")
                    .stream().flatMap(account -> town.charges(account).stream())
                    .filter(c -> c.meterNumber().equals(meter.number)).toList();
            Instant first = charges.getFirst().from();
            Instant last = charges.getLast().to();
            assertThat(charges.stream().mapToLong(c -> c.usage().thousandths()).sum())
                    .as("seed " + seed + " meter " + meter.number)
                    .isEqualTo(meter.wh(last) - meter.wh(first));
            for (int i = 1; i < charges.size(); i++) {
                assertThat(charges.get(i).from()).isEqualTo(charges.get(i - 1).to());
            }
        }
    }
}
