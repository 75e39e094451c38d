package wattdesk.vending.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.ledger.Books;
import wattdesk.ledger.Commit;
import wattdesk.quantity.Money;
import wattdesk.vending.CounterDesk;
import wattdesk.vending.Order;
import wattdesk.vending.Orders;
import wattdesk.vending.SaleListener;
import wattdesk.vending.SellCommand;
import wattdesk.vending.SellOutcome;
import wattdesk.vending.SellingPorts;
import wattdesk.vending.Tender;
import wattdesk.vending.store.RealCounter.Kind;

/// What the counter says when something that it leans on breaks after the money is taken.
class BrokenPortsTest {

    private static final Duration WAIT = Duration.ofSeconds(30);

    @TempDir Path folder;

    @Test
    void aSaleInDoubtIsStillInDoubtWhenItsIdComesAgain() throws Exception {
        try (RealCounter counter = new RealCounter(folder, Kind.MODBUS)) {
            Commit.InDoubt full = new Commit.InDoubt("TAPE", "no space");
            Books doubtful = change -> counter.ports.books().commit(change)
                    instanceof Commit.Done && change.receiptSeries() != null ? full
                    : new Commit.NotWritten("CLOSED", "TAPE");
            CounterDesk desk = desk(counter, doubtful, counter.ports.listener());
            SellCommand command = counter.sale(100);
            SellOutcome doubt = new SellOutcome.InDoubt("TAPE", "no space");
            assertThat(desk.sell(command, counter.cashier, at -> { }, WAIT)).isEqualTo(doubt);
            assertThat(counter.orders.bySale(command.sale())).as("its row shows").isPresent();
            assertThat(desk.sell(command, counter.cashier, at -> { }, WAIT)).isEqualTo(doubt);
            assertThat(counter.device.executedCredits()).isZero();
        }
    }

    @Test
    void whereTheBooksCanNoLongerBeAskedASaleIsToldAsTheyHaveIt() throws Exception {
        try (RealCounter counter = new RealCounter(folder, Kind.MODBUS)) {
            AtomicBoolean broken = new AtomicBoolean();
            Books books = change -> {
                Commit commit = counter.ports.books().commit(change);
                broken.set(true);
                return commit;
            };
            Orders orders = (Orders) Proxy.newProxyInstance(Orders.class.getClassLoader(),
                    new Class<?>[] {Orders.class}, (_, method, arguments) -> {
                        if (broken.get()) {
                            throw new IllegalStateException("the database is closed");
                        }
                        return method.invoke(counter.orders, arguments);
                    });
            SellCommand command = new SellCommand(UUID.randomUUID(), counter.account.number(),
                    Money.ofYuan(100), new Tender.Cash(Money.ofYuan(120), Money.ofYuan(20)),
                    SellCommand.Delivery.NONE);
            SellOutcome outcome = desk(counter, books, orders, counter.ports.listener())
                    .sell(command, counter.cashier, at -> { }, WAIT);
            assertThat(outcome).isEqualTo(new SellOutcome.Sold(counter.order(command), false));
        }
    }

    @Test
    void aReceiptListenerThatBreaksDoesNotFailTheSale() throws Exception {
        try (RealCounter counter = new RealCounter(folder, Kind.MODBUS)) {
            CounterDesk desk = desk(counter, counter.ports.books(), (order, actor) -> {
                throw new IllegalStateException("no printer");
            });
            SellCommand command = counter.sale(100);
            SellOutcome outcome = desk.sell(command, counter.cashier, at -> { }, WAIT);
            assertThat(outcome).isEqualTo(new SellOutcome.Sold(counter.order(command), false));
            assertThat(counter.order(command).standing()).isEqualTo(Order.Standing.DELIVERED);
        }
    }

    static CounterDesk desk(RealCounter counter, Books books, SaleListener listener) {
        return desk(counter, books, counter.orders, listener);
    }

    private static CounterDesk desk(
            RealCounter counter, Books books, Orders orders, SaleListener listener) {
        SellingPorts p = counter.ports;
        return CounterDesk.over(new SellingPorts(books, orders, p.transfers(), p.accounts(),
                p.pricing(), p.settings(), p.profiles(), p.gateway(), p.turns(), listener,
                p.clock(), p.backOff()), counter.delivery, counter);
    }
}
