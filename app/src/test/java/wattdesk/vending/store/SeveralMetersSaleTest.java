package wattdesk.vending.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.customer.AddressForm;
import wattdesk.customer.Hanging;
import wattdesk.customer.MeterDesk;
import wattdesk.customer.NewMeter;
import wattdesk.customer.Ratio;
import wattdesk.customer.store.AccountRows;
import wattdesk.message.Language;
import wattdesk.metering.LineDesk;
import wattdesk.metering.store.LineRows;
import wattdesk.meterio.sim.model.MeterSpec;
import wattdesk.meterio.sim.model.VirtualMeter;
import wattdesk.quantity.Money;
import wattdesk.tariff.store.TariffRows;
import wattdesk.vending.Order;
import wattdesk.vending.SaleMessages;
import wattdesk.vending.SellCommand;
import wattdesk.vending.SellOutcome;
import wattdesk.vending.SellOutcome.Why;
import wattdesk.vending.Tender;
import wattdesk.vending.store.RealCounter.Kind;

/// Trap 13: with several meters at an account, money goes to the meter that was named, and to none
/// where nobody named one.
class SeveralMetersSaleTest {

    private static final String SECOND = "000024170777";

    @TempDir Path folder;
    private RealCounter counter;
    private VirtualMeter second;

    @BeforeEach
    void open() throws Exception {
        counter = new RealCounter(folder, Kind.DLT645);
        second = counter.line.add(MeterSpec.count(SECOND).customer("000010000001")
                .balanceFen(1_000).count(7).totalFen(90_000).energyWh(5_000)
                .hoardingFen(1_000_000));
        var database = counter.open.database;
        MeterDesk desk = new MeterDesk(new AccountRows(database, counter.open.books),
                profile -> Optional.of(AddressForm.TWELVE_DIGITS),
                new LineDesk(new LineRows(database, counter.open.books), () -> { }),
                new TariffRows(database, counter.open.books), () -> { });
        assertThat(desk.hang(new NewMeter(counter.account.number(), SECOND, "A",
                Kind.DLT645.profile, SECOND, "000010000001", Ratio.ONE), RealCounter.ADMIN))
                .isInstanceOf(Hanging.Hung.class);
    }

    @AfterEach
    void close() throws Exception {
        counter.assertBooksHold();
        counter.close();
    }

    private SellCommand sale(UUID id, String meter) {
        Money amount = Money.ofYuan(100);
        return new SellCommand(id, counter.account.number(), meter, amount,
                Tender.Cash.exact(amount), SellCommand.Delivery.BUS);
    }

    private SellOutcome sell(SellCommand command) {
        return counter.desk.sell(command, counter.cashier, _ -> { },
                Duration.ofSeconds(30));
    }

    private Why refused(SellCommand command) {
        return ((SellOutcome.Rejected) sell(command)).why();
    }

    @Test
    void theNamedMeterIsCreditedAndTheOtherIsNot() {
        SellCommand command = sale(UUID.randomUUID(), SECOND);
        Order order = ((SellOutcome.Sold) sell(command)).order();
        assertThat(order.standing()).isEqualTo(Order.Standing.DELIVERED);
        assertThat(order.meter()).isEqualTo(SECOND);
        assertThat(second.creditedFen()).isEqualTo(10_000);
        assertThat(counter.device.creditedFen()).isZero();
        assertThat(((SellOutcome.Sold) sell(command)).repeated()).as("the same press").isTrue();
        assertThat(refused(sale(command.sale(), counter.device.number())))
                .as("the same id for another meter").isEqualTo(new Why.DifferentSale());
        assertThat(second.creditedFen()).isEqualTo(10_000);
    }

    @Test
    void withoutAWordWhichMeterNothingIsTaken() {
        Why why = refused(counter.sale(100));
        assertThat(why).isEqualTo(new Why.WhichMeter(counter.account.number(),
                List.of(counter.device.number(), SECOND).stream().sorted().toList()));
        assertThat(SaleMessages.of(why).in(Language.EN).line()).contains("WD-6511", SECOND);
        Why other = refused(sale(UUID.randomUUID(), "000024170778"));
        assertThat(other).isEqualTo(
                new Why.NotItsMeter(counter.account.number(), "000024170778"));
        assertThat(SaleMessages.of(other).in(Language.EN).line()).contains("WD-6512");
        assertThat(counter.orders.open()).isEmpty();
    }

    @Test
    void whatWaitsForOneMeterIsBroughtToThatMeterByALaterPress() {
        Money amount = Money.ofYuan(100);
        SellCommand held = new SellCommand(UUID.randomUUID(), counter.account.number(), SECOND,
                amount, Tender.Cash.exact(amount), SellCommand.Delivery.BUS);
        second.offline(true);
        assertThat(((SellOutcome.Sold) sell(held)).order().standing())
                .isEqualTo(Order.Standing.PENDING);
        second.offline(false);
        counter.clock.sleepUntil(counter.clock.nanoTime() + Duration.ofMinutes(3).toNanos());
        assertThat(((SellOutcome.Sold) sell(held)).order().standing())
                .isEqualTo(Order.Standing.DELIVERED);
        assertThat(second.creditedFen()).isEqualTo(10_000);
        assertThat(counter.device.creditedFen()).isZero();
    }
}
