package wattdesk.station;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.station.SmallStation.signIn;
import static wattdesk.station.SmallStation.words;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.ledger.TimeGuard;
import wattdesk.operator.Actor;
import wattdesk.vending.Order;
import wattdesk.vending.SellOutcome;

/// Fault 15: the clock goes back by a day.
class ClockSetBackTest {

    @TempDir Path temp;

    @Test
    void sellingStopsUntilASupervisorConfirmsAndIsFlaggedUntilTheClockHasPassed()
            throws Exception {
        SmallStation small = new SmallStation(temp.resolve("station"));
        try (OpenStation station = small.open()) {
            Actor cashier = signIn(station, DemoPeople.CASHIER);
            Order before = sold(small.pay(station, cashier, 10));
            small.clock.add(Duration.ofDays(-1));
            assertThat(words(small.pay(station, cashier, 20))).contains("[WD-");
            assertThat(station.orders().open()).hasSize(1);
            assertThat(station.health()).filteredOn(f -> f.rule().equals("clock"))
                    .noneMatch(Finding::holds);

            TimeGuard guard = station.timeGuard();
            assertThat(guard.confirm(UUID.randomUUID(), cashier))
                    .isEqualTo(new TimeGuard.Confirmed.NotPermitted());
            Actor supervisor = signIn(station, DemoPeople.SUPERVISOR);
            assertThat(guard.confirm(UUID.randomUUID(), supervisor))
                    .isEqualTo(new TimeGuard.Confirmed.Ok());
            assertThat(guard.confirm(UUID.randomUUID(), supervisor))
                    .isEqualTo(new TimeGuard.Confirmed.NothingToConfirm());

            Order flagged = sold(small.pay(station, cashier, 20));
            assertThat(flagged.clockFlagged()).isTrue();
            assertThat(flagged.sequence()).isGreaterThan(before.sequence());
            assertThat(flagged.receipt().number()).isEqualTo(before.receipt().number() + 1);
            small.clock.add(Duration.ofDays(1).plusMinutes(1));
            assertThat(sold(small.pay(station, cashier, 30)).clockFlagged()).isFalse();
            assertThat(station.check()).allMatch(Finding::holds);
        }
        try (OpenStation station = small.open()) {
            assertThat(station.timeGuard().setBack()).as("after a restart").isNull();
        }
    }

    @Test
    void aConfirmationHoldsOverARestart() throws Exception {
        SmallStation small = new SmallStation(temp.resolve("station"));
        try (OpenStation station = small.open()) {
            sold(small.pay(station, signIn(station, DemoPeople.CASHIER), 10));
            small.clock.add(Duration.ofHours(-2));
            assertThat(station.timeGuard().confirm(
                    UUID.randomUUID(), signIn(station, DemoPeople.SUPERVISOR)))
                    .isEqualTo(new TimeGuard.Confirmed.Ok());
        }
        try (OpenStation station = small.open()) {
            assertThat(station.timeGuard().setBack()).isNull();
            assertThat(sold(small.pay(station, signIn(station, DemoPeople.CASHIER), 10))
                    .clockFlagged()).isTrue();
        }
    }

    private static Order sold(SellOutcome outcome) {
        assertThat(outcome).isInstanceOf(SellOutcome.Sold.class);
        return ((SellOutcome.Sold) outcome).order();
    }
}
