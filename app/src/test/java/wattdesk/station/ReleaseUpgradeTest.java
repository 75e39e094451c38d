package wattdesk.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wattdesk.ledger.store.SettableClock;
import wattdesk.operator.Actor;
import wattdesk.premises.Building;
import wattdesk.premises.Property;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;
import wattdesk.vending.Order;
import wattdesk.vending.SellCommand;
import wattdesk.vending.SellOutcome;
import wattdesk.vending.Tender;
import wattdesk.vending.TransferState;

/// A whole station folder of each release, as that release left it after some sales, meets the
/// program of today. Nobody makes these folders anew: they are what customers have.
class ReleaseUpgradeTest {

    /// Some minutes after the last sale of the folders.
    private static final Instant LATER = Instant.parse("2026-11-28T23:30:00Z");
    private static final BusinessDay DAY = BusinessDay.of(LATER);

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = "0.1.0")
    void aStationOfARelease_keepsItsMoneyAndSellsOn(String release) throws Exception {
        unpack("/releases/" + release + ".zip");
        try (OpenStation station = open()) {
            assertThat(station.check()).allMatch(Finding::holds, "holds");
            List<Order> orders = station.orders().between(DAY, DAY);
            assertThat(orders).extracting(order -> order.amount().yuan())
                    .containsExactly("100.00", "50.50", "20.00", "66.00");
            assertThat(orders).extracting(Order::transferState).containsExactly(
                    TransferState.DELIVERED, TransferState.DELIVERED, TransferState.PENDING,
                    TransferState.DELIVERED);
            assertThat(station.accounts().all()).hasSize(116);
            Property property = station.premises().all();
            assertThat(property.buildings()).extracting(Building::name)
                    .containsExactly("1", "2", "3");
            assertThat(property.rooms()).hasSize(116).allSatisfy(room ->
                    assertThat(room.accounts()).isEqualTo(1));
            assertThat(sold(station).transferState()).isEqualTo(TransferState.DELIVERED);
            assertThat(station.check()).allMatch(Finding::holds, "holds");
        }
        assertThat(names(folder.resolve("backup")))
                .anyMatch(name -> name.startsWith("wattdesk-before-upgrade-from-"));
    }

    private OpenStation open() {
        OpenResult result = new Stations(new SettableClock(LATER)).open(folder);
        assertThat(result).isInstanceOf(OpenResult.Opened.class);
        return (OpenStation) ((OpenResult.Opened) result).station();
    }

    private static Order sold(OpenStation station) {
        Actor cashier = SmallStation.signIn(station, DemoPeople.CASHIER);
        Money amount = Money.ofYuan(30);
        SellOutcome outcome = station.vending().sell(new SellCommand(UUID.randomUUID(), "10000001",
                amount, Tender.Cash.exact(amount), SellCommand.Delivery.BUS), cashier, at -> { },
                Duration.ofSeconds(60));
        assertThat(outcome).as(SmallStation.words(outcome)).isInstanceOf(SellOutcome.Sold.class);
        Order order = ((SellOutcome.Sold) outcome).order();
        assertThat(order.receipt().number()).as("the next number of the series").isEqualTo(5);
        return order;
    }

    private void unpack(String name) throws Exception {
        try (InputStream bytes = ReleaseUpgradeTest.class.getResourceAsStream(name);
                ZipInputStream entries = new ZipInputStream(bytes)) {
            for (ZipEntry e = entries.getNextEntry(); e != null; e = entries.getNextEntry()) {
                Path target = folder.resolve(e.getName());
                if (e.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    OwnerOnly.write(target, entries.readAllBytes());
                }
            }
        }
    }

    private static List<String> names(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
