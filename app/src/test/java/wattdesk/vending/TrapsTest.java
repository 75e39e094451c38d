package wattdesk.vending;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import wattdesk.metering.CreditIntent;
import wattdesk.metering.CreditOrder;
import wattdesk.quantity.Money;
import wattdesk.vending.model.Scenario;

/// The traps of money 21 that lie on the way of a counter sale.
class TrapsTest {

    private final Scenario s = new Scenario();
    private final SellCommand sale = s.order(100, SellCommand.Delivery.BUS);

    @AfterEach
    void theBooksHold() {
        assertThat(Invariants.broken(s.history())).isEmpty();
    }

    @Test
    void t1AnAnswerThatIsLostDoesNotCreditTwice() {
        s.sendings(2).sell(sale);
        assertThat(s.order(sale).transferState()).isEqualTo(TransferState.DELIVERED);
        assertThat(s.executed()).isEqualTo(1);
    }

    @Test
    void t1ARequestThatComesLateDoesNotCreditTwice() {
        s.sendings(3, 0).sell(sale);
        assertThat(s.order(sale).transferState()).isEqualTo(TransferState.DELIVERED);
        assertThat(s.executed()).isEqualTo(1);
        assertThat(s.meterCount()).isEqualTo(32);
    }

    @Test
    void t2AnOrderToAMeterIsMoneyAndNothingElse() {
        assertThat(CreditOrder.class.getRecordComponents())
                .filteredOn(c -> c.getName().equals("amount"))
                .allMatch(c -> c.getType().equals(Money.class)).hasSize(1);
    }

    @Test
    void t3AboveTheHoardingLimitNoMoneyIsTaken() {
        s.hoardingLimit(12_000);
        SellOutcome outcome = s.sell(sale).orElseThrow();
        assertThat(outcome).isEqualTo(new SellOutcome.Rejected(new SellOutcome.Why.OverHoarding(
                Money.ofFen(3_000), Money.ZERO, Money.ofFen(12_000))));
        assertThat(s.isRecorded(sale)).isFalse();
    }

    @Test
    void t3AMeterWithoutALimitOfItsOwnReadsZeroAndIsSoldTo() {
        s.hoardingLimit(0);
        s.sell(sale);
        assertThat(s.order(sale).transferState()).isEqualTo(TransferState.DELIVERED);
    }

    @Test
    void t3WhatWaitsCountsTowardsTheHoardingLimit() {
        SellCommand held = s.order(60, SellCommand.Delivery.NONE);
        s.sell(held);
        s.hoardingLimit(14_000);
        assertThat(s.sell(sale).orElseThrow()).isEqualTo(
                new SellOutcome.Rejected(new SellOutcome.Why.OverHoarding(
                        Money.ofFen(3_000), Money.ofYuan(60), Money.ofFen(14_000))));
    }

    @Test
    void t6NothingIsPrintedBeforeTheSaleIsInTheBooks() {
        s.diskFull(true);
        assertThat(s.sell(sale).orElseThrow()).isInstanceOf(SellOutcome.Rejected.class);
        assertThat(s.printed()).isEmpty();
        s.diskFull(false);
        s.sell(sale);
        assertThat(s.printed()).singleElement()
                .matches(o -> o.standing() == Order.Standing.DELIVERED);
    }

    @Test
    void t6WithoutProofThePaperDoesNotSaySuccess() {
        s.sendings(2).answers("yyn").sell(sale);
        assertThat(s.printed()).singleElement()
                .matches(o -> o.standing() == Order.Standing.UNKNOWN);
    }

    @Test
    void t33AnotherBusAnswersAndNoMoneyIsTaken() {
        s.replaceMeter();
        assertThat(s.sell(sale).orElseThrow()).isEqualTo(new SellOutcome.Rejected(
                new SellOutcome.Why.WrongMeter("000024170091", "999999999999")));
        assertThat(s.isRecorded(sale)).isFalse();
    }

    @Test
    void t34ANeighbourAtTheAddressIsNeverCredited() {
        s.silent(true);
        s.sell(sale);
        s.silent(false);
        s.replaceMeter();
        s.serve();
        assertThat(s.order(sale).transferState()).isEqualTo(TransferState.PENDING);
        assertThat(s.order(sale).trouble().code()).isEqualTo("WD-3003");
        assertThat(s.executed()).isZero();
    }

    @Test
    void t34AMeterReplacedAfterTheWriteIsADispute() {
        s.sendings(2).answers("yyn").sell(sale);
        s.replaceMeter();
        s.serve();
        assertThat(s.order(sale).transferState()).isEqualTo(TransferState.DISPUTED);
    }

    @Test
    void t35MoneyIsWholeFenEverywhereOnTheWay() {
        for (Class<?> type : List.of(SalePaid.class, TransferMoved.class, CreditTransfer.class,
                CreditIntent.class, CreditOrder.class, Order.class)) {
            assertThat(Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType))
                    .as(type.getSimpleName())
                    .doesNotContain(double.class, float.class, Double.class);
        }
        SellCommand odd = new SellCommand(sale.sale(), sale.account(), Money.ofFen(10_001),
                Tender.Cash.exact(Money.ofFen(10_001)), SellCommand.Delivery.BUS);
        s.sell(odd);
        assertThat(s.order(odd).balanceAfter()).isEqualTo(Money.ofFen(13_001));
    }

    @Test
    void t38OrderIsBySequenceNotByTheClock() {
        s.silent(true);
        s.sell(sale);
        SellCommand later = s.order(50, SellCommand.Delivery.BUS);
        s.sell(later);
        s.silent(false);
        s.serve();
        assertThat(s.order(sale).sequence()).isLessThan(s.order(later).sequence());
        assertThat(s.order(sale).counter()).isEqualTo(32);
        assertThat(s.order(later).counter()).isEqualTo(33);
    }
}
