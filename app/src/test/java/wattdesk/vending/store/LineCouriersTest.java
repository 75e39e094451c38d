package wattdesk.vending.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.vending.CounterDesk;
import wattdesk.vending.Delivery;
import wattdesk.vending.LineCouriers;
import wattdesk.vending.MeterTurns;
import wattdesk.vending.Order;
import wattdesk.vending.SellCommand;
import wattdesk.vending.SellOutcome;
import wattdesk.vending.SellingPorts;
import wattdesk.vending.store.RealCounter.Kind;

/// Real threads at the counter: several cashiers on one meter, each sale exactly once, in order.
class LineCouriersTest {

    @TempDir java.nio.file.Path folder;

    @Test
    void fourCashiersOnOneMeterCreditEverySaleOnce() throws Exception {
        try (RealCounter counter = new RealCounter(folder, Kind.MODBUS);
                LineCouriers couriers = new LineCouriers(counter.delivery,
                        counter.ports.transfers(), counter.ports.accounts(), System::nanoTime);
                ExecutorService cashiers = Executors.newFixedThreadPool(4)) {
            counter.clock.leave();
            couriers.start();
            CounterDesk desk = CounterDesk.over(counter.ports, counter.delivery, couriers);
            List<SellCommand> commands = new ArrayList<>();
            List<Future<SellOutcome>> outcomes = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                SellCommand command = counter.sale(10 + i % 2);
                commands.add(command);
                for (int press = 0; press < 2; press++) {
                    outcomes.add(cashiers.submit(() -> desk.sell(
                            command, counter.cashier, at -> { }, Duration.ofSeconds(30))));
                }
            }
            for (Future<SellOutcome> outcome : outcomes) {
                assertThat(outcome.get()).isInstanceOf(SellOutcome.Sold.class);
            }
            assertThat(commands).extracting(c -> counter.order(c).standing())
                    .containsOnly(Order.Standing.DELIVERED);
            assertThat(Set.copyOf(commands.stream().map(c -> counter.order(c).counter())
                    .toList())).hasSize(8);
            assertThat(counter.device.executedCredits()).isEqualTo(8);
            counter.assertBooksHold();
            counter.clock.enter();
        }
    }

    @Test
    void anErrorInOneJobDoesNotEndTheLine() throws Exception {
        try (RealCounter counter = new RealCounter(folder, Kind.MODBUS)) {
            counter.clock.leave();
            AtomicInteger takes = new AtomicInteger();
            Delivery delivery = delivery(counter, () -> {
                if (takes.incrementAndGet() == 1) {
                    throw new NoClassDefFoundError("SerialPort");
                }
            });
            try (LineCouriers couriers = new LineCouriers(delivery,
                    counter.ports.transfers(), counter.ports.accounts(), System::nanoTime)) {
                SellCommand command = pending(counter);
                for (int i = 0; i < 2; i++) {
                    couriers.bring(command.sale(), counter.account.meter(), at -> { },
                            Duration.ofSeconds(10));
                }
                assertThat(counter.order(command).standing())
                        .isEqualTo(Order.Standing.DELIVERED);
            }
            counter.clock.enter();
        }
    }

    @Test
    void theTickLeavesAMeterAloneThatIsBeingServed() throws Exception {
        try (RealCounter counter = new RealCounter(folder, Kind.MODBUS)) {
            counter.clock.leave();
            counter.line.plan("reqlost*200");
            pending(counter);
            AtomicInteger takes = new AtomicInteger();
            CountDownLatch ticks = new CountDownLatch(1);
            Delivery delivery = delivery(counter, () -> {
                takes.incrementAndGet();
                Awaitility.await().pollDelay(Duration.ofMillis(1_500)).until(() -> true);
                ticks.countDown();
            });
            try (LineCouriers couriers = new LineCouriers(delivery,
                    counter.ports.transfers(), counter.ports.accounts(), System::nanoTime)) {
                couriers.start();
                assertThat(ticks.await(30, TimeUnit.SECONDS)).isTrue();
                Awaitility.await().during(Duration.ofMillis(1_000)).until(() -> takes.get() == 1);
            }
            counter.clock.enter();
        }
    }

    /// Paid, and brought nowhere yet.
    private static SellCommand pending(RealCounter counter) {
        SellCommand command = counter.sale(100);
        CounterDesk desk = CounterDesk.over(
                counter.ports, counter.delivery, (sale, meter, steps, wait) -> { });
        assertThat(desk.sell(command, counter.cashier, at -> { }, Duration.ZERO))
                .isInstanceOf(SellOutcome.Sold.class);
        return command;
    }

    /// A delivery that something happens to whenever it takes a meter's turn.
    private static Delivery delivery(RealCounter counter, Runnable atTheTurn) {
        SellingPorts p = counter.ports;
        MeterTurns turns = new MeterTurns() {
            @Override
            public boolean take(String meterNumber) {
                atTheTurn.run();
                return p.turns().take(meterNumber);
            }

            @Override
            public void giveBack(String meterNumber) {
                p.turns().giveBack(meterNumber);
            }
        };
        return new SellingPorts(p.books(), p.orders(), p.transfers(), p.accounts(), p.pricing(),
                p.settings(), p.profiles(), p.gateway(), turns, p.listener(), p.clock(),
                p.backOff()).delivery();
    }

    @Test
    void whatIsPendingIsDeliveredByTheTickAndNothingAfterTheStop() throws Exception {
        try (RealCounter counter = new RealCounter(folder, Kind.DLT645)) {
            LineCouriers couriers = new LineCouriers(counter.delivery,
                    counter.ports.transfers(), counter.ports.accounts(), System::nanoTime);
            counter.clock.leave();
            counter.line.plan("reqlost*12");
            CounterDesk desk = CounterDesk.over(counter.ports, counter.delivery, couriers);
            SellCommand command = counter.sale(100);
            desk.sell(command, counter.cashier, at -> { }, Duration.ofSeconds(30));
            assertThat(counter.order(command).standing()).isEqualTo(Order.Standing.PENDING);
            couriers.start();
            Awaitility.await().atMost(Duration.ofSeconds(40)).until(() ->
                    counter.order(command).standing() == Order.Standing.DELIVERED);
            couriers.close();
            SellCommand late = counter.sale(100);
            desk.sell(late, counter.cashier, at -> { }, Duration.ofSeconds(30));
            assertThat(counter.order(late).standing()).isEqualTo(Order.Standing.PENDING);
            assertThat(counter.device.executedCredits()).isEqualTo(1);
            counter.clock.enter();
        }
    }
}
