package wattdesk.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.billing.BillingTown.at;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.customer.BillingMode;
import wattdesk.operator.Actor;
import wattdesk.quantity.BusinessDay;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.TariffVersion;

/// What the open window runs by itself, and when.
class RunScheduleTest {

    private static final String SHOP = "10000001";
    private static final String HOME = "10000002";

    @TempDir Path folder;
    BillingTown town;
    RunSchedule schedule;

    @BeforeEach
    void opens() throws Exception {
        town = new BillingTown(folder, at("2026-11-01T10:00"));
        town.tariff(changing("shop"));
        town.tariff(changing("home"));
        town.account(SHOP, BillingMode.STATION, "shop", at("2026-11-01T10:00"));
        town.account(HOME, BillingMode.STATION, "home", at("2026-11-01T10:00"));
        town.meter("000000000001", SHOP, 0, 1_000);
        town.meter("000000000002", HOME, 0, 1_000);
        schedule = new RunSchedule(town.ports, town.runs, town.clock);
    }

    /// Twice as much from 15:00 on the 3rd.
    private static Tariff changing(String id) {
        return BillingPlans.of(id,
                TariffVersion.flat(BillingPlans.EARLY, BillingPlans.price("0.5000")),
                TariffVersion.flat(at("2026-11-03T15:00"), BillingPlans.price("1.0000")));
    }

    @AfterEach
    void closes() throws Exception {
        schedule.close();
        assertThat(town.check()).isEmpty();
        town.close();
    }

    private void pass(String local) {
        town.now(local);
        schedule.pass();
    }

    private List<LocalDate> ran() {
        return town.records.runs(9).stream().map(run -> run.day().date()).sorted().toList();
    }

    @Test
    void aDayIsRunHalfAnHourAfterItsMidnightAndOnce() {
        pass("2026-11-02T00:30");
        pass("2026-11-03T00:29");
        assertThat(ran()).containsExactly(LocalDate.of(2026, 11, 1));
        pass("2026-11-03T00:30");
        assertThat(ran()).hasSize(2);
        int contacts = town.contacts;
        pass("2026-11-03T00:31");
        pass("2026-11-03T09:00");
        assertThat(town.contacts).as("done is left alone").isEqualTo(contacts);
        assertThat(town.records.runs(1).getFirst().startedBy())
                .isEqualTo(Actor.SYSTEM.operator().login());
    }

    @Test
    void anOpeningShortlyAfterMidnightCatchesUpWhatIsDueOnly() {
        pass("2026-11-02T00:30");
        pass("2026-11-06T00:10");
        assertThat(ran()).last().isEqualTo(LocalDate.of(2026, 11, 4));
        pass("2026-11-06T00:30");
        assertThat(ran()).last().isEqualTo(LocalDate.of(2026, 11, 5));
        assertThat(town.chargedWh(SHOP)).isEqualTo(4 * 24_000);
    }

    @Test
    void everyTariffThatChangesAtAnHourIsReadThenThoughSeveralChangeTogether() {
        pass("2026-11-03T00:30");
        int contacts = town.contacts;
        pass("2026-11-03T15:00");
        assertThat(town.contacts - contacts).isEqualTo(2);
        pass("2026-11-03T15:01");
        assertThat(town.contacts - contacts).as("once").isEqualTo(2);
        pass("2026-11-04T00:30");
        for (String account : List.of(SHOP, HOME)) {
            assertThat(town.charges(account)).extracting(c -> c.amount() + " " + c.estimated())
                    .as(account).containsExactly("7.50 false", "9.00 false");
        }
    }

    @Test
    void aPriceChangeThatWasSleptThroughIsNotReadLate() {
        pass("2026-11-03T00:30");
        int contacts = town.contacts;
        pass("2026-11-03T15:10");
        assertThat(town.contacts).isEqualTo(contacts);
        pass("2026-11-04T00:30");
        assertThat(town.charges(SHOP)).singleElement().matches(ListedCharge::estimated);
        assertThat(town.records.run(new BusinessDay(LocalDate.of(2026, 11, 3))).orElseThrow()
                .charged()).isEqualTo(2);
    }

    @Test
    void aMeterThatIsSilentAtAPriceChangeIsNoGap() {
        pass("2026-11-03T00:30");
        town.meters.get("000000000001").offline = true;
        pass("2026-11-03T15:00");
        assertThat(town.work.gaps()).isEmpty();
        town.meters.get("000000000001").offline = false;
        pass("2026-11-04T00:30");
        assertThat(town.charges(SHOP)).singleElement().matches(ListedCharge::estimated);
        assertThat(town.charges(HOME)).hasSize(2).noneMatch(ListedCharge::estimated);
    }

    @Test
    void nothingIsBegunWhileTheStationCloses() {
        pass("2026-11-02T00:30");
        schedule.close();
        town.now("2026-11-03T00:30");
        schedule.pass();
        assertThat(town.records.run(new BusinessDay(LocalDate.of(2026, 11, 2))).stream())
                .allMatch(run -> run.finishedAt() == null);
        assertThat(town.chargedWh(SHOP)).isZero();
        assertThat(town.catchUp()).as("the next start goes on").isInstanceOf(RunEnd.Done.class);
        assertThat(town.chargedWh(SHOP)).isEqualTo(24_000);
    }
}
