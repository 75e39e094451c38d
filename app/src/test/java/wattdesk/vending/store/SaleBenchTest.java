package wattdesk.vending.store;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.store.generated.Tables.COMMAND;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jdk.jfr.Recording;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.customer.Accounts;
import wattdesk.metering.MeterProfiles;
import wattdesk.vending.CounterDesk;
import wattdesk.vending.Delivery;
import wattdesk.vending.Order;
import wattdesk.vending.Orders;
import wattdesk.vending.Pricing;
import wattdesk.vending.SaleListener;
import wattdesk.vending.SellCommand;
import wattdesk.vending.SellOutcome;
import wattdesk.vending.SellingPorts;
import wattdesk.vending.Transfers;
import wattdesk.vending.store.RealCounter.Kind;

/// A sale through the whole service, tape included, at a meter that answers at once, against what
/// its commits wrote on plain JDBC with the same syncs, in turn. Goal: 0.60 of its speed.
@Tag("bench")
class SaleBenchTest {

    private static final int WARM_UP = Integer.getInteger("wattdesk.warm-up", 24);
    private static final int ROUNDS = Integer.getInteger("wattdesk.rounds", 15);
    private static final int SALES = 30;

    @TempDir Path temp;

    private final SaleParts parts = new SaleParts();
    private final AnsweringGateway meter = new AnsweringGateway();

    @Test
    void salesThroughTheWholeServiceAgainstPlainJdbc() throws Exception {
        Path plain = Files.createDirectories(temp.resolve("plain"));
        new RealCounter(plain, Kind.DLT645).close();
        try (RealCounter counter = new RealCounter(
                        Files.createDirectories(temp.resolve("real")), Kind.DLT645);
                PlainSales jdbc = new PlainSales(plain)) {
            CounterDesk desk = desk(counter.ports);
            rounds(WARM_UP, counter, desk, jdbc);
            print(rounds(ROUNDS, counter, desk, jdbc));
            tellParts(counter, jdbc);
            counter.assertBooksHold();
        }
    }

    /// Milliseconds a sale, round by round: the service's, JDBC's, the ratio of their speeds, then
    /// processor time of each.
    private double[][] rounds(int rounds, RealCounter counter, CounterDesk desk, PlainSales jdbc)
            throws Exception {
        double[][] figures = new double[5][rounds];
        for (int i = 0; i < rounds; i++) {
            long before = last(counter);
            long work = processorNanos();
            double ours = sell(counter, desk);
            figures[3][i] = (processorNanos() - work) / 1e6 / SALES;
            List<PlainRows> written =
                    counter.open.database.read(session -> PlainRows.since(before, session));
            work = processorNanos();
            double theirs = jdbc.write(written, tapeBytes());
            figures[4][i] = (processorNanos() - work) / 1e6 / SALES;
            figures[0][i] = ours / SALES * 1e3;
            figures[1][i] = theirs / SALES * 1e3;
            figures[2][i] = theirs / ours;
        }
        return figures;
    }

    /// How long a line of the service's tape is.
    private int tapeBytes() throws IOException {
        try (var files = Files.list(temp.resolve("real/tape"))) {
            List<String> lines = Files.readAllLines(files.sorted().toList().getLast());
            return (int) lines.stream().mapToInt(l -> l.length() + 1).average().orElseThrow();
        }
    }

    private static void print(double[][] figures) {
        for (double[] one : figures) {
            Arrays.sort(one);
        }
        double[] service = figures[0];
        double[] jdbc = figures[1];
        double[] ratio = figures[2];
        int half = ROUNDS / 2;
        System.out.printf("sale through the service: %d rounds of %d; %.2f ms each (%.2f..%.2f); "
                        + "the same on JDBC %.2f ms (%.2f..%.2f); ratio median %.2f "
                        + "(%.2f..%.2f), goal 0.60; processor time %.2f "
                        + "and %.2f ms; load %.1f%n", ROUNDS, SALES, service[half],
                service[0], service[ROUNDS - 1], jdbc[half], jdbc[0], jdbc[ROUNDS - 1],
                ratio[half], ratio[0], ratio[ROUNDS - 1], figures[3][half], figures[4][half],
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /// Where it goes, in rounds of their own: looking costs time.
    private void tellParts(RealCounter counter, PlainSales jdbc) throws Exception {
        CounterDesk desk = desk(watched(counter.ports));
        double seconds = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long before = last(counter);
            Recording ours = SaleParts.recording();
            seconds += sell(counter, desk);
            parts.addForces(ours, "service");
            Recording theirs = SaleParts.recording();
            double _ = jdbc.write(counter.open.database.read(
                    session -> PlainRows.since(before, session)), tapeBytes());
            parts.addForces(theirs, "JDBC");
        }
        System.out.printf("where a sale's %.2f ms go: %s; the rest is the till's own%n",
                seconds * 1e3 / ROUNDS / SALES, parts.perSale(ROUNDS * SALES));
    }

    private SellingPorts watched(SellingPorts p) {
        return new SellingPorts(parts.timed(p.books()),
                parts.timed(Orders.class, p.orders(), "reads of orders"),
                parts.timed(Transfers.class, p.transfers(), "reads of credits"),
                parts.timed(Accounts.class, p.accounts(), "reads of accounts"),
                parts.timed(Pricing.class, p.pricing(), "quote"), p.settings(),
                parts.timed(MeterProfiles.class, p.profiles(), "meter types"), p.gateway(),
                p.turns(), parts.timed(SaleListener.class, p.listener(), "receipt"), p.clock(),
                p.backOff());
    }

    private CounterDesk desk(SellingPorts p) {
        SellingPorts ports = new SellingPorts(p.books(), p.orders(), p.transfers(), p.accounts(),
                p.pricing(), p.settings(), p.profiles(), meter, p.turns(), p.listener(),
                p.clock(), p.backOff());
        Delivery delivery = ports.delivery();
        return CounterDesk.over(ports, delivery, (sale, of, steps, _) -> assertThat(
                delivery.serve(of.number(), sale, steps)).isNotNull());
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

    private static long processorNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static long last(RealCounter counter) {
        return counter.open.database.read(session -> session
                .select(DSL.max(COMMAND.SEQUENCE)).from(COMMAND).fetchSingle().value1());
    }
}
