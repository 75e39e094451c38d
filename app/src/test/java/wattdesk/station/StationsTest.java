package wattdesk.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.customer.AccountCard;
import wattdesk.message.Language;
import wattdesk.operator.Actor;
import wattdesk.operator.SignIn;
import wattdesk.quantity.Money;
import wattdesk.vending.Order;
import wattdesk.vending.SellCommand;
import wattdesk.vending.SellOutcome;
import wattdesk.vending.Tender;

class StationsTest {

    @TempDir Path temp;
    private final Stations stations = new Stations(Clock.systemUTC());

    @Test
    void anEmptyStationHasAnAdministratorAndARecoveryCode() {
        Path folder = temp.resolve("empty");
        CreateResult made = stations.create(
                new NewStation(folder, NewStation.Kind.EMPTY, false),
                "a phrase of several words".toCharArray());
        assertThat(made).isInstanceOf(CreateResult.Created.class);
        assertThat(((CreateResult.Created) made).recoveryCode()).isNotBlank();
        try (Station station = open(folder)) {
            assertThat(station.signIn().signIn("admin", "a phrase of several words".toCharArray()))
                    .isInstanceOf(SignIn.Result.In.class);
            assertThat(station.accounts().all()).isEmpty();
            assertThat(station.check()).allMatch(Finding::holds);
        }
    }

    @Test
    void aWeakPasswordLeavesNothingBehind() {
        Path folder = temp.resolve("weak");
        CreateResult made = stations.create(
                new NewStation(folder, NewStation.Kind.EMPTY, false), "short".toCharArray());
        assertThat(((CreateResult.Refused) made).why().in(Language.EN).line()).contains("WD-4024");
        assertThat(folder).doesNotExist();
    }

    @Test
    void theDemoSellsOnBothProtocolsAndItsBooksHold() {
        Path folder = temp.resolve("demo");
        assertThat(stations.create(new NewStation(folder, NewStation.Kind.DEMO, false),
                DemoPeople.ADMIN.password().toCharArray()))
                .isInstanceOf(CreateResult.Created.class);
        try (Station station = open(folder)) {
            assertThat(station.accounts().all()).hasSize(116);
            SignIn.Result in = station.signIn().signIn(
                    "cashier", DemoPeople.CASHIER.password().toCharArray());
            Actor cashier = ((SignIn.Result.In) in).actor();
            for (String room : new String[] {"1-0101", "3-0101"}) {
                Order order = sell(station, cashier, room);
                // What a busy machine lets time out resolves itself.
                Awaitility.await(room).atMost(Duration.ofSeconds(120)).until(() ->
                        station.orders().bySale(order.sale()).orElseThrow().standing()
                                == Order.Standing.DELIVERED);
            }
            assertThat(station.check()).filteredOn(f -> !f.holds()).isEmpty();
        }
        try (Station station = open(folder)) {
            assertThat(station.check()).filteredOn(f -> !f.holds()).isEmpty();
        }
    }

    private static Order sell(Station station, Actor cashier, String room) {
        AccountCard card = station.accounts().all().stream()
                .filter(c -> c.room().code().equals(room)).findFirst().orElseThrow();
        SellOutcome outcome = station.vending().sell(
                new SellCommand(UUID.randomUUID(), card.number(), Money.ofYuan(100),
                        Tender.Cash.exact(Money.ofYuan(100)), SellCommand.Delivery.BUS),
                cashier, at -> { }, Duration.ofSeconds(60));
        assertThat(outcome).isInstanceOf(SellOutcome.Sold.class);
        return ((SellOutcome.Sold) outcome).order();
    }

    private Station open(Path folder) {
        OpenResult result = stations.open(folder);
        assertThat(result).isInstanceOf(OpenResult.Opened.class);
        assertThat(((OpenResult.Opened) result).notes()).isEmpty();
        return ((OpenResult.Opened) result).station();
    }
}
