package wattdesk.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static wattdesk.station.SmallStation.codes;
import static wattdesk.station.SmallStation.signIn;
import static wattdesk.station.SmallStation.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.ledger.TapeReplay;
import wattdesk.ledger.store.ForgedTape;
import wattdesk.ledger.store.OpenBooks;
import wattdesk.operator.Actor;
import wattdesk.store.ControlFile;
import wattdesk.vending.Order;
import wattdesk.vending.SellCommand;
import wattdesk.vending.SellOutcome;

/// One side has lost an end: what a start finds, says and puts right.
class LostTailTest {

    @TempDir Path temp;
    private SmallStation small;

    @BeforeEach
    void make() throws Exception {
        small = new SmallStation(temp.resolve("station"));
    }

    @Test
    void moneyForAnAccountThatTheDatabaseLostWaitsForItsMeter() throws Exception {
        try (OpenStation station = small.open()) {
            signIn(station, DemoPeople.CASHIER);
        }
        Path kept = small.keepDatabase(temp.resolve("kept"));
        int count;
        try (OpenStation station = small.open()) {
            Actor cashier = signIn(station, DemoPeople.CASHIER);
            Order done = ((SellOutcome.Sold) small.sell(
                    station, cashier, 20, SellCommand.Delivery.BUS)).order();
            await().atMost(Duration.ofSeconds(60)).until(() -> standing(station, done.sale())
                    == Order.Standing.DELIVERED);
            count = station.orders().bySale(done.sale()).orElseThrow().counter();
            assertThat(small.pay(station, cashier, 30)).isInstanceOf(SellOutcome.Sold.class);
        }
        small.putBack(kept);
        OpenResult.Opened again = small.start();
        assertThat(codes(again.notes())).containsExactly("WD-4028", "WD-4030");
        try (OpenStation station = (OpenStation) again.station()) {
            assertThat(station.accounts().all()).isEmpty();
            assertThat(station.check()).allMatch(Finding::holds);
            List<Order> open = station.orders().open();
            assertThat(open).hasSize(1);
            assertThat(open.getFirst().amount().fen()).isEqualTo(3_000);
            small.account(station);
            await().atMost(Duration.ofSeconds(60)).until(() ->
                    standing(station, open.getFirst().sale()) == Order.Standing.DELIVERED);
            assertThat(station.orders().bySale(open.getFirst().sale()).orElseThrow().counter())
                    .as("the count goes on from the sale that was lost").isEqualTo(count + 1);
            assertThat(station.check()).allMatch(Finding::holds);
        }
    }

    @Test
    void aTapeCutBetweenLinesAfterACleanStopIsFound() throws Exception {
        sellTwiceAndCut();
        Path tape = small.tapeFile();
        List<String> cut = Files.readAllLines(tape);
        for (int start = 1; start <= 2; start++) {
            OpenResult.Opened opened = small.start();
            assertThat(codes(opened.notes())).as("start " + start).containsExactly("WD-4020");
            assertThat(opened.notes().getFirst().arguments().getFirst())
                    .contains("at the last stop it had");
            try (OpenStation station = (OpenStation) opened.station()) {
                Actor cashier = signIn(station, DemoPeople.CASHIER);
                assertThat(words(small.pay(station, cashier, 10))).contains("WD-4020");
                assertThat(station.check()).anyMatch(
                        f -> f.number() == 28 && !f.holds());
            }
            assertThat(Files.readAllLines(tape)).isEqualTo(cut);
        }
    }

    @Test
    void aTapeCutBelowWhatWasVerifiedIsFoundWithoutTheNoteToo() throws Exception {
        sellTwiceAndCut();
        ControlFile control = new ControlFile(small.names.control());
        ControlFile.Noted noted = control.read().orElseThrow();
        control.write(new ControlFile.Noted(true, noted.totals(), null));
        OpenResult.Opened opened = small.start();
        assertThat(codes(opened.notes())).containsExactly("WD-4020");
        assertThat(opened.notes().getFirst().arguments().getFirst()).contains("the database 4");
        opened.station().close();
    }

    @Test
    void whoeverSignsInWhileNothingIsSoldHasNoShiftButGetsIn() throws Exception {
        sellTwiceAndCut();
        small.clock.add(Duration.ofDays(1));
        try (OpenStation station = (OpenStation) small.start().station()) {
            assertThat(signIn(station, DemoPeople.SUPERVISOR).shift()).isNull();
        }
    }

    @Test
    void aTapeThatTheDiskRefusedIsCompletedAtTheNextStart() throws Exception {
        Path aside = temp.resolve("aside");
        try (OpenStation station = small.open()) {
            small.account(station);
            Actor cashier = signIn(station, DemoPeople.CASHIER);
            // A new month begins with a new file, which cannot be made.
            small.clock.add(Duration.ofDays(32));
            Files.move(small.names.tape(), aside);
            Files.writeString(small.names.tape(), "no folder");
            assertThat(small.pay(station, cashier, 10)).isInstanceOfSatisfying(
                    SellOutcome.InDoubt.class, d -> assertThat(d.code()).isEqualTo("WD-4015"));
        }
        Files.delete(small.names.tape());
        Files.move(aside, small.names.tape());
        OpenResult.Opened again = small.start();
        assertThat(codes(again.notes())).containsExactly("WD-4027");
        assertThat(((OpenStation) again.station()).orders().open()).hasSize(1);
        assertThat(again.station().check()).allMatch(Finding::holds);
        again.station().close();
    }

    @Test
    void aComparisonThatBreaksLeavesNoOldTotalsBehind() throws Exception {
        byte[] key;
        try (OpenStation station = small.open()) {
            key = station.core().secrets().auditKey();
        }
        long next = new ControlFile(small.names.control()).read().orElseThrow()
                .totals().sequence() + 1;
        ForgedTape.add(small.names.tape(), key, next);
        ForgedTape.add(small.names.tape(), key, next + 1);
        TapeReplay breaking = record -> {
            if (record.sequence() > next) {
                throw new IllegalStateException("half way");
            }
            return new TapeReplay.Answer.Again(OpenBooks.sale(record.command(), 700));
        };
        Core core = Core.open(small.names,
                Secrets.load(small.names.secrets(), small.names.keyPassword()),
                new ControlFile(small.names.control()).read().orElseThrow().totals(),
                Wiring.writers(), small.clock);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> core.compare(breaking))
                .hasMessage("half way");
        core.close();
        try (OpenStation station = (OpenStation) small.start().station()) {
            assertThat(station.core().database().read(
                    wattdesk.store.ControlTotals::of).sequence()).isGreaterThanOrEqualTo(next);
        }
    }

    private void sellTwiceAndCut() throws IOException {
        try (OpenStation station = small.open()) {
            Actor cashier = signIn(station, DemoPeople.CASHIER);
            small.pay(station, cashier, 10);
            small.pay(station, cashier, 10);
            signIn(station, DemoPeople.SUPERVISOR);
        }
        Path tape = small.tapeFile();
        List<String> lines = Files.readAllLines(tape);
        assertThat(lines).hasSize(4);
        Files.write(tape, lines.subList(0, 2));
    }

    private static Order.Standing standing(OpenStation station, UUID sale) {
        return station.orders().bySale(sale).orElseThrow().standing();
    }
}
