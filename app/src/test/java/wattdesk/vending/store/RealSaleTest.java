package wattdesk.vending.store;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.store.generated.Tables.APPROVAL;
import static wattdesk.store.generated.Tables.AUDIT;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wattdesk.operator.Approval;
import wattdesk.quantity.Money;
import wattdesk.vending.Adoption;
import wattdesk.vending.Order;
import wattdesk.vending.Resolution;
import wattdesk.vending.SaleSteps;
import wattdesk.vending.SellCommand;
import wattdesk.vending.SellOutcome;
import wattdesk.vending.Tender;
import wattdesk.vending.TransferState;
import wattdesk.vending.store.RealCounter.Kind;

/// Sales over the real books, the real lines and the real drivers, on virtual meters.
class RealSaleTest {

    /// What can happen to the reply of a credit, or to its request.
    private static final List<String> PLANS = List.of("none", "reqlost", "drop:4", "flip:9",
            "half:5", "dup", "duplate:300", "delay:700", "delay:1500", "gap:800", "fe:9",
            "trail:5", "noise68:7", "wrongaddr", "stale", "heartbeat", "gone");
    private static final Duration WAIT = Duration.ofSeconds(30);

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource
    void aSaleIsDeliveredAndEveryStepIsTold(Kind kind) throws Exception {
        try (RealCounter counter = new RealCounter(folder, kind)) {
            List<SaleSteps.Step> steps = new ArrayList<>();
            SellCommand command = counter.sale(200);
            Order order = sold(counter.desk.sell(command, counter.cashier, steps::add, WAIT));
            assertThat(order.standing()).isEqualTo(Order.Standing.DELIVERED);
            assertThat(order.balanceBefore()).isEqualTo(Money.ofFen(3_762));
            assertThat(order.balanceAfter()).isEqualTo(Money.ofFen(23_762));
            assertThat(order.counter()).isEqualTo(32);
            assertThat(order.receipt().number()).isEqualTo(1);
            assertThat(order.customer()).isEqualTo("𠮷田堃");
            assertThat(steps).containsExactly(SaleSteps.Step.CHECKING, SaleSteps.Step.RECORDING,
                    SaleSteps.Step.READING, SaleSteps.Step.WRITING, SaleSteps.Step.VERIFYING,
                    SaleSteps.Step.RECEIPT);
            assertThat(counter.device.executedCredits()).isEqualTo(1);
            counter.assertBooksHold();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFaultOnTheLineEndsInExactlyOneCredit(Kind kind) throws Exception {
        try (RealCounter counter = new RealCounter(folder, kind)) {
            long credits = 0;
            for (String plan : PLANS) {
                counter.line.plan("credit=" + plan);
                SellCommand command = counter.sale(10);
                Order order = sold(counter.desk.sell(
                        command, counter.cashier, at -> { }, WAIT));
                for (int i = 0; i < 8 && order.standing() != Order.Standing.DELIVERED; i++) {
                    counter.later(Duration.ofSeconds(10));
                    order = counter.order(command);
                }
                assertThat(order.standing()).as(kind + " " + plan + " " + order)
                        .isEqualTo(Order.Standing.DELIVERED);
                credits += 1_000;
                assertThat(counter.device.creditedFen()).as(kind + " " + plan)
                        .isEqualTo(credits);
                counter.assertBooksHold();
            }
            assertThat(counter.orders.open()).isEmpty();
            assertThat(counter.device.executedCredits()).isEqualTo(PLANS.size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMeterThatIsOfflineIsServedWhenItReturns(Kind kind) throws Exception {
        try (RealCounter counter = new RealCounter(folder, kind)) {
            counter.line.plan("reqlost*40");
            SellCommand first = counter.sale(50);
            SellCommand second = counter.sale(70);
            assertThat(sold(counter.desk.sell(first, counter.cashier, at -> { }, WAIT))
                    .standing()).isEqualTo(Order.Standing.PENDING);
            assertThat(sold(counter.desk.sell(second, counter.cashier, at -> { }, WAIT))
                    .standing()).isEqualTo(Order.Standing.PENDING);
            assertThat(counter.order(first).trouble().code()).isEqualTo("WD-3001");
            counter.line.plan("ok");
            counter.later(Duration.ofMinutes(2));
            assertThat(counter.order(first).counter()).isEqualTo(32);
            assertThat(counter.order(second).counter()).isEqualTo(33);
            assertThat(counter.device.creditedFen()).isEqualTo(12_000);
            counter.assertBooksHold();
        }
    }

    @Test
    void anUndeliveredSaleIsVoidedByTwoPersonsOnce() throws Exception {
        try (RealCounter counter = new RealCounter(folder, Kind.DLT645)) {
            counter.line.plan("reqlost*40");
            SellCommand command = counter.sale(50);
            sold(counter.desk.sell(command, counter.cashier, at -> { }, WAIT));
            var approval = counter.approval("VOID", command.sale());
            Resolution done = counter.desk.voidSale(command.sale(), counter.cashier, approval);
            assertThat(((Resolution.Now) done).order().standing())
                    .isEqualTo(Order.Standing.VOIDED);
            assertThat(counter.desk.voidSale(command.sale(), counter.cashier, approval))
                    .isInstanceOf(Resolution.Refused.class);
            counter.line.plan("ok");
            counter.later(Duration.ofMinutes(2));
            assertThat(counter.device.executedCredits()).isZero();
            counter.assertBooksHold();
        }
    }

    @Test
    void aForeignPurchaseStopsTheSaleUntilASupervisorAdoptsIt() throws Exception {
        try (RealCounter counter = new RealCounter(folder, Kind.DLT645)) {
            sold(counter.desk.sell(counter.sale(100), counter.cashier, at -> { }, WAIT));
            counter.device.foreignPurchase(3_333);
            SellOutcome outcome = counter.desk.sell(
                    counter.sale(100), counter.cashier, at -> { }, WAIT);
            assertThat(outcome).isEqualTo(
                    new SellOutcome.Rejected(new SellOutcome.Why.MeterAhead(32, 33)));
            assertThat(counter.desk.adoptForeignPurchase(
                    counter.device.number(), counter.cashier, "card"))
                    .isEqualTo(new Adoption.NotPermitted());
            assertThat(counter.desk.adoptForeignPurchase(
                    counter.device.number(), counter.supervisor, "card"))
                    .isEqualTo(new Adoption.Adopted(33, Money.ofFen(3_333)));
            assertThat(sold(counter.desk.sell(counter.sale(100), counter.cashier, at -> { }, WAIT))
                    .counter()).isEqualTo(34);
            counter.assertBooksHold();
        }
    }

    @Test
    void aCashierAdoptsOnTheWordOfASecondPersonAndTheBooksKeepBoth() throws Exception {
        try (RealCounter counter = new RealCounter(folder, Kind.DLT645)) {
            sold(counter.desk.sell(counter.sale(100), counter.cashier, at -> { }, WAIT));
            counter.device.foreignPurchase(3_333);
            String meter = counter.device.number();
            assertThat(counter.desk.adoptForeignPurchase(meter, counter.cashier,
                    word(meter, "VOID"))).isEqualTo(new Adoption.NotPermitted());
            assertThat(counter.desk.adoptForeignPurchase(meter, counter.supervisor,
                    word(meter, "ADOPT"))).as("not who asked")
                    .isEqualTo(new Adoption.NotPermitted());
            assertThat(counter.desk.adoptForeignPurchase(meter, counter.cashier,
                    word(meter, "ADOPT"))).isEqualTo(
                            new Adoption.Adopted(33, Money.ofFen(3_333)));
            var approval = counter.open.database.read(session -> session.selectFrom(APPROVAL)
                    .where(APPROVAL.ACTION.eq("ADOPT")).fetchSingle());
            assertThat(approval.getRequester()).isEqualTo("cashier");
            assertThat(approval.getApprover()).isEqualTo("supervisor");
            var audit = counter.open.database.read(session -> session.selectFrom(AUDIT)
                    .where(AUDIT.ACTION.eq("FOREIGN_ADOPTED")).fetchSingle());
            assertThat(audit.getOperator()).isEqualTo("cashier");
            assertThat(audit.getDetail()).contains("approved by supervisor")
                    .contains(approval.getId().toString());
            counter.assertBooksHold();
        }
    }

    private static Approval word(String meter, String action) {
        return new Approval(UUID.randomUUID(), RealCounter.WANG, RealCounter.LI, action, meter,
                "card till", Instant.now());
    }

    @Test
    void aSaleThatIsNotToBeDeliveredStaysSoWhenItIsAskedForAgain() throws Exception {
        try (RealCounter counter = new RealCounter(folder, Kind.DLT645)) {
            Money amount = Money.ofYuan(100);
            Tender cash = new Tender.Cash(Money.ofYuan(120), Money.ofYuan(20));
            UUID id = UUID.randomUUID();
            SellCommand kept = new SellCommand(id, counter.account.number(), amount, cash,
                    SellCommand.Delivery.NONE);
            Order first = sold(counter.desk.sell(kept, counter.cashier, at -> { }, WAIT));
            SellCommand again = new SellCommand(id, counter.account.number(), amount, cash,
                    SellCommand.Delivery.BUS);
            assertThat(counter.desk.sell(again, counter.cashier, at -> { }, WAIT))
                    .isEqualTo(new SellOutcome.Sold(first, true));
            assertThat(first.tender()).isEqualTo(cash);
            assertThat(first.standing()).isEqualTo(Order.Standing.PENDING);
            assertThat(counter.device.executedCredits()).isZero();
            counter.later(Duration.ofMinutes(5));
            assertThat(counter.device.executedCredits()).isZero();
            assertThat(counter.desk.tryNow(id, counter.cashier))
                    .isInstanceOf(Resolution.Now.class);
            assertThat(counter.device.executedCredits()).isEqualTo(1);
        }
    }

    @Test
    void theSameSaleIdHasOneEffectAndAnotherContentIsRefused() throws Exception {
        try (RealCounter counter = new RealCounter(folder, Kind.MODBUS)) {
            SellCommand command = counter.sale(100);
            Order first = sold(counter.desk.sell(command, counter.cashier, at -> { }, WAIT));
            SellOutcome again = counter.desk.sell(command, counter.cashier, at -> { }, WAIT);
            assertThat(again).isEqualTo(new SellOutcome.Sold(first, true));
            SellCommand other = new SellCommand(command.sale(), command.account(),
                    Money.ofYuan(200), wattdesk.vending.Tender.Cash.exact(Money.ofYuan(200)),
                    SellCommand.Delivery.BUS);
            assertThat(counter.desk.sell(other, counter.cashier, at -> { }, WAIT)).isEqualTo(
                    new SellOutcome.Rejected(new SellOutcome.Why.DifferentSale()));
            assertThat(counter.device.executedCredits()).isEqualTo(1);
        }
    }

    @Test
    void heldSalesWaitUntilAsked() throws Exception {
        try (RealCounter counter = new RealCounter(folder, Kind.DLT645)) {
            SellCommand bus = counter.sale(100);
            SellCommand held = new SellCommand(bus.sale(), bus.account(), bus.amount(),
                    bus.tender(), SellCommand.Delivery.NONE);
            sold(counter.desk.sell(held, counter.cashier, at -> { }, WAIT));
            counter.later(Duration.ofMinutes(2));
            assertThat(counter.order(held).transferState()).isEqualTo(TransferState.PENDING);
            Resolution now = counter.desk.tryNow(held.sale(), counter.cashier);
            assertThat(((Resolution.Now) now).order().standing())
                    .isEqualTo(Order.Standing.DELIVERED);
            assertThat(counter.desk.tryNow(new UUID(1, 1), counter.cashier)).isEqualTo(
                    new Resolution.Refused(new Resolution.Why.NoSuchOrder()));
        }
    }

    private static Order sold(SellOutcome outcome) {
        assertThat(outcome).isInstanceOf(SellOutcome.Sold.class);
        return ((SellOutcome.Sold) outcome).order();
    }
}
