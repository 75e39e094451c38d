package wattdesk.vending.store;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.store.generated.Tables.COMMAND;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.ledger.Books;
import wattdesk.vending.CounterDesk;
import wattdesk.vending.Delivery;
import wattdesk.vending.Order;
import wattdesk.vending.SellCommand;
import wattdesk.vending.SellOutcome;
import wattdesk.vending.SellingPorts;
import wattdesk.vending.store.RealCounter.Kind;

/// A sale through the whole service, tape included, at a meter that answers at once, against the
/// same rows on plain JDBC with the same syncs, in turn. Goal: 0.60 of its speed.
@Tag("bench")
class SaleBenchTest {

    private static final int WARM_UP = 12;
    private static final int ROUNDS = 9;
    private static final int SALES = 30;

    @TempDir Path temp;

    private final AtomicLong inBooks = new AtomicLong();

    @Test
    void salesThroughTheWholeServiceAgainstPlainJdbc() throws Exception {
        Path plain = Files.createDirectories(temp.resolve("plain"));
        new RealCounter(plain, Kind.DLT645).close();
        double[] service = new double[ROUNDS];
        double[] books = new double[ROUNDS];
        double[] raw = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        try (RealCounter counter = new RealCounter(
                        Files.createDirectories(temp.resolve("real")), Kind.DLT645);
                PlainSales jdbc = new PlainSales(plain)) {
            CounterDesk desk = desk(counter);
            for (int i = -WARM_UP; i < ROUNDS; i++) {
                inBooks.set(0);
                long before = last(counter);
                double ours = sell(counter, desk);
                double theirs = jdbc.write(counter.open.database.read(
                        session -> PlainRows.since(before, session)));
                if (i >= 0) {
                    service[i] = ours / SALES * 1e3;
                    books[i] = inBooks.get() / 1e6 / SALES;
                    raw[i] = theirs / SALES * 1e3;
                    ratios[i] = theirs / ours;
                }
            }
            counter.assertBooksHold();
        }
        print(service, books, raw, ratios);
    }

    private static void print(double[] service, double[] books, double[] raw, double[] ratios) {
        for (double[] figures : List.of(service, books, raw, ratios)) {
            Arrays.sort(figures);
        }
        int half = ROUNDS / 2;
        System.out.printf("sale through the service: %d rounds of %d; %.2f ms each (%.2f..%.2f), of "
                        + "them in the books' commits %.2f, outside them (checks, reads, quote) "
                        + "%.2f; same rows on JDBC %.2f ms; ratio median %.2f (%.2f..%.2f), goal "
                        + "0.60; load %.1f%n", ROUNDS, SALES, service[half], service[0],
                service[ROUNDS - 1], books[half], service[half] - books[half], raw[half],
                ratios[half], ratios[0], ratios[ROUNDS - 1],
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private CounterDesk desk(RealCounter counter) {
        SellingPorts p = counter.ports;
        Books timed = change -> {
            long start = System.nanoTime();
            try {
                return p.books().commit(change);
            } finally {
                inBooks.addAndGet(System.nanoTime() - start);
            }
        };
        SellingPorts ports = new SellingPorts(timed, p.orders(), p.transfers(), p.accounts(),
                p.pricing(), p.settings(), p.profiles(), new AnsweringGateway(), p.turns(),
                p.listener(), p.clock(), p.backOff());
        Delivery delivery = ports.delivery();
        return CounterDesk.over(ports, delivery, (sale, meter, steps, _) -> assertThat(
                delivery.serve(meter.number(), sale, steps)).isNotNull());
    }

    private static double sell(RealCounter counter, CounterDesk desk) {
        List<SellCommand> commands = new ArrayList<>();
        for (int i = 0; i < SALES; i++) {
            commands.add(counter.sale(1));
        }
        long start = System.nanoTime();
        for (SellCommand command : commands) {
            SellOutcome outcome = desk.sell(command, counter.cashier, _ -> { }, Duration.ZERO);
            assertThat(outcome).isInstanceOfSatisfying(SellOutcome.Sold.class, sold ->
                    assertThat(sold.order().standing()).isEqualTo(Order.Standing.DELIVERED));
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static long last(RealCounter counter) {
        return counter.open.database.read(session -> session
                .select(DSL.max(COMMAND.SEQUENCE)).from(COMMAND).fetchSingle().value1());
    }
}
