package wattdesk.vending.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.ledger.store.OpenBooks;
import wattdesk.ledger.store.TapeComparison;
import wattdesk.meterio.port.VirtualLineClock;
import wattdesk.vending.Order;
import wattdesk.vending.Resolution;
import wattdesk.vending.SellCommand;
import wattdesk.vending.store.RealCounter.Kind;

/// Yesterday's database beside today's tape: what was sold since comes back. The tape does not hold
/// what the meter showed before a write, so what was under way goes to people, never to a guess.
class TapeReplayTest {

    private static final Duration WAIT = Duration.ofSeconds(30);

    private final VirtualLineClock clock = new VirtualLineClock(Instant.now());

    @TempDir Path folder;

    @AfterEach
    void closeClock() {
        clock.close();
    }

    @Test
    void salesThatTheDatabaseLostComeBackFromTheTape() throws Exception {
        Path kept = folder.resolveSibling(folder.getFileName() + ".kept");
        RealCounter before = new RealCounter(folder, Kind.DLT645, clock, null, null);
        before.close();
        Path file = OpenBooks.url(folder).onDisk();
        Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);

        RealCounter today = new RealCounter(
                folder, Kind.DLT645, clock, before.line, before.device);
        SellCommand delivered = today.sale(100);
        today.desk.sell(delivered, today.cashier, at -> { }, WAIT);
        today.line.plan("reqlost*60");
        SellCommand voided = today.sale(50);
        today.desk.sell(voided, today.cashier, at -> { }, WAIT);
        Resolution done = today.desk.voidSale(
                voided.sale(), today.cashier, today.approval("VOID", voided.sale()));
        assertThat(done).isInstanceOf(Resolution.Now.class);
        today.line.plan("credit=none,reqlost*60");
        SellCommand unknown = today.sale(70);
        today.desk.sell(unknown, today.cashier, at -> { }, WAIT);
        assertThat(today.order(unknown).standing()).isEqualTo(Order.Standing.UNKNOWN);
        today.close();

        putBack(kept, file);
        RealCounter after = new RealCounter(
                folder, Kind.DLT645, clock, before.line, before.device);
        assertThat(after.orders.bySale(delivered.sale())).isEmpty();
        TapeComparison.Outcome outcome =
                new TapeComparison(after.open.writer, after.open.tape, after.replay)
                        .run(after.open.reading);
        assertThat(outcome.divergence()).isEmpty();
        assertThat(outcome.intoDatabase()).isGreaterThanOrEqualTo(6);
        assertThat(after.order(delivered).standing()).isEqualTo(Order.Standing.DELIVERED);
        assertThat(after.order(voided).standing()).isEqualTo(Order.Standing.VOIDED);
        assertThat(after.order(unknown).standing()).isEqualTo(Order.Standing.UNKNOWN);
        after.assertBooksHold();
        after.line.plan("ok");
        after.later(Duration.ofMinutes(1));
        assertThat(after.order(unknown).standing()).isEqualTo(Order.Standing.DISPUTED);
        Resolution decided = after.desk.decide(unknown.sale(), true, after.cashier,
                after.approval("RESOLVE_ARRIVED", unknown.sale()));
        assertThat(((Resolution.Now) decided).order().standing())
                .isEqualTo(Order.Standing.DELIVERED);
        assertThat(after.device.creditedFen()).isEqualTo(17_000);
        after.assertBooksHold();
        after.close();
    }

    private static void putBack(Path kept, Path file) throws IOException {
        Files.move(kept, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
