package wattdesk.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.message.Language;
import wattdesk.operator.Actor;
import wattdesk.quantity.Money;
import wattdesk.station.DemoPeople;
import wattdesk.station.Finding;
import wattdesk.station.OpenResult;
import wattdesk.station.Station;
import wattdesk.station.Stations;
import wattdesk.vending.Order;
import wattdesk.vending.SaleMessages;
import wattdesk.vending.SaleSteps;
import wattdesk.vending.SellCommand;
import wattdesk.vending.SellOutcome;
import wattdesk.vending.Tender;

/// A station on a real file system of sixteen megabytes that has no byte left.
///
/// Where nothing may be mounted this is skipped; a disk that is full at each single write of the
/// books is [wattdesk.ledger.store.DiskFullTest], everywhere.
class FullDiskTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_SALES = 40;

    @TempDir Path folder;
    private Path disk;
    private final List<UUID> sold = new ArrayList<>();
    private final List<UUID> refused = new ArrayList<>();

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectories(folder.resolve("disk"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", disk.toString()) == 0,
                "no small file system can be mounted here");
    }

    @AfterEach
    void unmount() throws Exception {
        if (run("mountpoint", "-q", disk.toString()) == 0) {
            assertThat(run("umount", "--lazy", disk.toString())).isZero();
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        } catch (IOException e) {
            return -1;
        }
    }

    @Test
    void aSaleIsRefusedBeforeItsMoneyAndNothingIsLostWhenSpaceReturns() throws Exception {
        sellOnAFullDisk(SaleSteps.Step.CHECKING);
        assertThat(refused).as("refused before money").isNotEmpty();
    }

    @Test
    void aSaleWhoseDiskFillsBehindItsMoneyKeepsItsStateAndReachesItsMeterOnce() throws Exception {
        sellOnAFullDisk(SaleSteps.Step.READING);
        assertThat(sold).as("paid before the disk was full").isNotEmpty();
    }

    /// The disk fills at a step of the second sale; then everything is sold until something is
    /// refused. With space again everything that was said is found to be true.
    private void sellOnAFullDisk(SaleSteps.Step filledAt) throws Exception {
        try (SimProcess sim = new SimProcess(folder, 0, TestMeter.ABSOLUTE)) {
            Path home = disk.resolve("station");
            String account = TestStations.create(home, sim.ports()).get(TestMeter.ABSOLUTE);
            try (Station station = TestStations.open(home)) {
                Actor cashier = TestStations.signIn(station, DemoPeople.CASHIER);
                sell(station, cashier, account, step -> { });
                assertThat(sold).hasSize(1);
                for (int i = 0; i < MOST_SALES && refused.isEmpty(); i++) {
                    sell(station, cashier, account, step -> fillAt(step, filledAt));
                }
            }
            Files.delete(disk.resolve("filler"));
            try (Station station = TestStations.open(home)) {
                Actor cashier = TestStations.signIn(station, DemoPeople.CASHIER);
                Awaitility.await("delivered").atMost(Duration.ofSeconds(60))
                        .until(() -> station.orders().open().isEmpty());
                sell(station, cashier, account, step -> { });
                said(station, sim.meters());
            }
        }
    }

    private void said(Station station, Map<String, SimProcess.MeterLine> meters) {
        assertThat(sold).allSatisfy(sale -> assertThat(station.orders().bySale(sale))
                .hasValueSatisfying(order -> assertThat(order.standing())
                        .isEqualTo(Order.Standing.DELIVERED)));
        assertThat(refused).allSatisfy(sale ->
                assertThat(station.orders().bySale(sale)).isEmpty());
        assertThat(station.check()).filteredOn(f -> !f.holds()).extracting(Finding::detail)
                .isEmpty();
        List<Order> all = station.orders().lastOfMeter(TestMeter.ABSOLUTE.number(), 1_000);
        SimProcess.MeterLine own = meters.get(TestMeter.ABSOLUTE.number());
        assertThat(own.creditedFen())
                .isEqualTo(all.stream().mapToLong(order -> order.amount().fen()).sum());
        assertThat(own.executed()).isEqualTo(all.size());
    }

    private void sell(Station station, Actor cashier, String account, SaleSteps steps) {
        UUID sale = UUID.randomUUID();
        Money amount = Money.ofFen(500 + sold.size());
        SellOutcome outcome = station.vending().sell(new SellCommand(sale, account, amount,
                Tender.Cash.exact(amount), SellCommand.Delivery.BUS), cashier, steps, PATIENCE);
        switch (outcome) {
            case SellOutcome.Sold _ -> sold.add(sale);
            case SellOutcome.Rejected rejected -> {
                refused.add(sale);
                assertThat(rejected.why()).isInstanceOf(SellOutcome.Why.NotWritten.class);
                assertThat(SaleMessages.of(outcome).in(Language.EN).line()).contains("Nothing was recorded");
            }
            case SellOutcome.InDoubt _ ->
                assertThat(SaleMessages.of(outcome).in(Language.EN).line()).contains("Restart");
        }
    }

    private void fillAt(SaleSteps.Step step, SaleSteps.Step wanted) {
        if (step != wanted || Files.exists(disk.resolve("filler"))) {
            return;
        }
        try (OutputStream filler = Files.newOutputStream(disk.resolve("filler"))) {
            byte[] page = new byte[4096];
            while (true) {
                filler.write(page);
            }
        } catch (IOException e) {
            assertThat(disk.toFile().getUsableSpace()).as("%s", e).isZero();
        }
    }

    @Test
    void aStartOnAFullDiskSaysSoAndOpensWhenThereIsSpace() throws Exception {
        Path home = disk.resolve("station");
        TestStations.create(home, Map.of());
        fillAt(SaleSteps.Step.CHECKING, SaleSteps.Step.CHECKING);
        for (int i = 0; i < 2; i++) {
            OpenResult result = new Stations(Clock.systemUTC()).open(home);
            assertThat(result).isInstanceOfSatisfying(OpenResult.Refused.class, no ->
                    assertThat(no.why().in(Language.EN).line()).contains("free space"));
        }
        Files.delete(disk.resolve("filler"));
        try (Station station = TestStations.open(home)) {
            assertThat(station.check()).allMatch(Finding::holds);
        }
    }

    @Test
    void aLogThatCannotBeWrittenStopsNoSale() throws Exception {
        try (SimProcess sim = new SimProcess(folder, 0, TestMeter.ABSOLUTE)) {
            Path home = folder.resolve("station");
            String account = TestStations.create(home, sim.ports()).get(TestMeter.ABSOLUTE);
            Files.delete(home.resolve("log"));
            Files.createSymbolicLink(home.resolve("log"), disk);
            fillAt(SaleSteps.Step.CHECKING, SaleSteps.Step.CHECKING);
            Path password = Files.writeString(folder.resolve("pw"), DemoPeople.CASHIER.password());
            Command sell = Command.of(home, "sell", "--account", account, "--amount", "5",
                    "--tender", "cash", "--wait", "60", "--operator", "cashier",
                    "--password-file", password.toString());
            sell.done();
            assertThat(sim.meters().get(TestMeter.ABSOLUTE.number()).creditedFen()).isEqualTo(500);
        }
    }
}
