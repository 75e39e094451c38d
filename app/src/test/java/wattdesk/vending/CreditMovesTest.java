package wattdesk.vending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import wattdesk.vending.model.Scenario;

/// Every line of money 3.2 that a cash sale can take, through the real services.
class CreditMovesTest {

    private final Scenario s = new Scenario();
    private final SellCommand sale = s.order(100, SellCommand.Delivery.BUS);

    @AfterEach
    void theBooksHold() {
        assertThat(Invariants.broken(s.history())).isEmpty();
    }

    private TransferState state() {
        return s.order(sale).transferState();
    }

    @Test
    void quotedToPaidOnCashConfirmed() {
        SellCommand held = s.order(100, SellCommand.Delivery.NONE);
        s.sell(held);
        assertThat(s.order(held).saleState()).isEqualTo(SaleState.PAID);
        assertThat(s.order(held).transferState()).isEqualTo(TransferState.PENDING);
        assertThat(s.executed()).isZero();
    }

    @Test
    void paidToVoidedByTwoPersonsKeepsTheReceiptNumber() {
        s.silent(true);
        s.sell(sale);
        var receipt = s.order(sale).receipt();
        s.ask(v -> v.voidSale(sale.sale(), s.cashier(), s.approval("VOID", sale)));
        assertThat(s.order(sale).saleState()).isEqualTo(SaleState.VOIDED);
        assertThat(state()).isEqualTo(TransferState.CANCELLED);
        assertThat(s.order(sale).receipt()).isEqualTo(receipt);
    }

    @Test
    void paidToIntentWhenStoredAndSynced() {
        s.dieAt("intent stored", 1).sell(sale);
        assertThat(state()).isEqualTo(TransferState.INTENT);
    }

    @Test
    void intentToDeliveredWhenReadBackSaysDone() {
        s.sell(sale);
        assertThat(state()).isEqualTo(TransferState.DELIVERED);
        assertThat(s.order(sale).counter()).isEqualTo(32);
    }

    @Test
    void intentToRefusedWhenTheMeterSaidNoAndNothingChanged() {
        s.sendings(4).sell(sale);
        assertThat(state()).isEqualTo(TransferState.REFUSED);
        assertThat(s.order(sale).trouble().code()).isEqualTo("WD-3015");
    }

    @Test
    void aRefusalThatWasDoneAllTheSameIsDelivered() {
        s.sendings(5).sell(sale);
        assertThat(state()).isEqualTo(TransferState.DELIVERED);
    }

    @Test
    void intentAgainWithTheSameCountWhenTheMeterStayedSilent() {
        s.sendings(1, 1, 0).sell(sale);
        assertThat(state()).isEqualTo(TransferState.DELIVERED);
        assertThat(s.order(sale).attempts()).isEqualTo(3);
        assertThat(s.meterCount()).isEqualTo(32);
    }

    @Test
    void afterThreeSilentSendingsBackToPendingWithBackOff() {
        s.sendings(1, 1, 1).sell(sale);
        assertThat(state()).isEqualTo(TransferState.PENDING);
        assertThat(s.order(sale).attempts()).isEqualTo(3);
        assertThat(s.order(sale).nextTry()).isNotNull();
        s.serve();
        assertThat(state()).isEqualTo(TransferState.DELIVERED);
    }

    @Test
    void intentToUnknownWhenNobodyAnswers() {
        s.sendings(2).answers("yyn").sell(sale);
        assertThat(state()).isEqualTo(TransferState.UNKNOWN);
        assertThat(s.executed()).isEqualTo(1);
    }

    @Test
    void unknownStaysWhileNobodyAnswersAndBecomesDeliveredWhenReadBackSaysDone() {
        s.sendings(2).answers("yynn").sell(sale);
        s.serve();
        assertThat(state()).isEqualTo(TransferState.UNKNOWN);
        s.serve();
        assertThat(state()).isEqualTo(TransferState.DELIVERED);
        assertThat(s.executed()).isEqualTo(1);
    }

    @Test
    void unknownIsSentAgainWithTheSameCountWhenReadBackSaysNotDone() {
        s.sendings(1).answers("yyn").sell(sale);
        assertThat(state()).isEqualTo(TransferState.UNKNOWN);
        s.serve();
        assertThat(state()).isEqualTo(TransferState.DELIVERED);
        assertThat(s.meterCount()).isEqualTo(32);
    }

    @Test
    void unknownToDisputedWhenTheEvidenceDoesNotFit() {
        s.sendings(1).answers("yyn").sell(sale);
        s.foreignPurchase(3_333);
        s.serve();
        assertThat(state()).isEqualTo(TransferState.DISPUTED);
    }

    @Test
    void refusedIsTriedAgainWhenSomebodyAsks() {
        s.sendings(4).sell(sale);
        s.serve();
        assertThat(state()).isEqualTo(TransferState.REFUSED);
        s.ask(v -> v.tryNow(sale.sale(), s.cashier()));
        assertThat(state()).isEqualTo(TransferState.DELIVERED);
    }

    @Test
    void refusedIsVoidedByTwoPersons() {
        s.sendings(4).sell(sale);
        s.ask(v -> v.voidSale(sale.sale(), s.cashier(), s.approval("VOID", sale)));
        assertThat(state()).isEqualTo(TransferState.CANCELLED);
    }

    @Test
    void disputedIsDecidedArrived() {
        s.sendings(2).answers("yyn").sell(sale);
        s.foreignPurchase(3_333);
        s.serve();
        Resolution decided = s.ask(v ->
                v.decide(sale.sale(), true, s.cashier(), s.approval("RESOLVE_ARRIVED", sale)));
        assertThat(decided).isInstanceOf(Resolution.Now.class);
        assertThat(state()).isEqualTo(TransferState.DELIVERED);
        assertThat(s.adopt())
                .isEqualTo(new Adoption.Adopted(33, wattdesk.quantity.Money.ofFen(3_333)));
    }

    @Test
    void anApprovalOfOneFindingDoesNotFitTheOther() {
        s.sendings(2).answers("yyn").sell(sale);
        s.foreignPurchase(3_333);
        s.serve();
        assertThat(s.ask(v -> v.decide(
                sale.sale(), false, s.cashier(), s.approval("RESOLVE_ARRIVED", sale))))
                .isEqualTo(new Resolution.Refused(new Resolution.Why.ApprovalDoesNotFit()));
        assertThat(state()).isEqualTo(TransferState.DISPUTED);
    }

    @Test
    void disputedIsDecidedNotArrivedAndThenTriedAgain() {
        s.sendings(1).answers("yyn").sell(sale);
        s.foreignPurchase(3_333);
        s.serve();
        s.ask(v -> v.decide(
                sale.sale(), false, s.cashier(), s.approval("RESOLVE_MISSING", sale)));
        assertThat(state()).isEqualTo(TransferState.REFUSED);
        s.adopt();
        s.ask(v -> v.tryNow(sale.sale(), s.cashier()));
        assertThat(state()).isEqualTo(TransferState.DELIVERED);
        assertThat(s.executed()).isEqualTo(1);
    }

    @Test
    void nothingElseIsPossible() {
        s.sell(sale);
        assertThat(s.ask(v -> v.voidSale(sale.sale(), s.cashier(), s.approval("VOID", sale))))
                .isEqualTo(new Resolution.Refused(
                        new Resolution.Why.WrongState(s.order(sale))));
        assertThat(s.ask(v -> v.decide(
                sale.sale(), true, s.cashier(), s.approval("RESOLVE_ARRIVED", sale))))
                .isInstanceOf(Resolution.Refused.class);
        assertThat(s.ask(v -> v.tryNow(sale.sale(), s.cashier())))
                .isInstanceOf(Resolution.Refused.class);
    }

    @Test
    void anApprovalFitsOneActionOnOneThing() {
        s.silent(true);
        s.sell(sale);
        SellCommand other = s.order(50, SellCommand.Delivery.BUS);
        s.sell(other);
        assertThat(s.ask(v -> v.voidSale(sale.sale(), s.cashier(), s.approval("VOID", other))))
                .isEqualTo(new Resolution.Refused(new Resolution.Why.ApprovalDoesNotFit()));
        assertThat(s.ask(v -> v.voidSale(
                sale.sale(), s.cashier(), s.approval("RESOLVE_ARRIVED", sale))))
                .isEqualTo(new Resolution.Refused(new Resolution.Why.ApprovalDoesNotFit()));
        assertThat(s.ask(v -> v.voidSale(
                sale.sale(), s.supervisor(), s.approval("VOID", sale))))
                .isEqualTo(new Resolution.Refused(new Resolution.Why.ApprovalDoesNotFit()));
    }

    @Test
    void aWriteThatNeverLeftHindersNoVoidWhileTheLineIsDown() {
        s.sendings(6).sell(sale);
        s.silent(true);
        assertThat(state()).isEqualTo(TransferState.PENDING);
        assertThat(s.order(sale).attempts()).isZero();
        s.ask(v -> v.voidSale(sale.sale(), s.cashier(), s.approval("VOID", sale)));
        assertThat(state()).isEqualTo(TransferState.CANCELLED);
        assertThat(s.executed()).isZero();
    }

    @Test
    void anEarlierWriteStaysCountedWhenALaterOneNeverLeft() {
        s.sendings(3, 6).sell(sale);
        assertThat(state()).isEqualTo(TransferState.PENDING);
        assertThat(s.order(sale).attempts()).isEqualTo(1);
        assertThat(why("VOID")).isInstanceOf(Resolution.Why.MayStillArrive.class);
    }

    @Test
    void theSameFindingAfterAResetIsAdoptedEveryTime() {
        s.sell(sale);
        for (int i = 0; i < 2; i++) {
            s.countReset(33);
            assertThat(s.adopt()).isEqualTo(
                    new Adoption.Adopted(33, wattdesk.quantity.Money.ZERO));
            s.countReset(32);
            assertThat(s.adopt()).isEqualTo(
                    new Adoption.Adopted(32, wattdesk.quantity.Money.ZERO));
        }
        assertThat(s.adopt()).isEqualTo(new Adoption.NothingForeign());
    }

    @Test
    void aVoidThatMustWaitSaysWhy() {
        s.sendings(1, 1, 3).sell(sale);
        assertThat(why("VOID")).isEqualTo(
                new Resolution.Why.MayStillArrive(s.order(sale), 60));
        s.pass(Duration.ofMinutes(2));
        s.silent(true);
        assertThat(why("VOID")).isInstanceOf(Resolution.Why.MeterNotRead.class);
        assertThat(why("RESOLVE_ARRIVED")).isEqualTo(new Resolution.Why.ApprovalDoesNotFit());
    }

    private Resolution.Why why(String action) {
        Resolution refused = s.ask(
                v -> v.voidSale(sale.sale(), s.cashier(), s.approval(action, sale)));
        return ((Resolution.Refused) refused).why();
    }

    @Test
    void noMoneyGoesBackWhileAWriteCouldStillArrive() {
        s.sendings(1, 1, 3).sell(sale);
        assertThat(state()).isEqualTo(TransferState.PENDING);
        assertThat(s.ask(v -> v.voidSale(sale.sale(), s.cashier(), s.approval("VOID", sale))))
                .isInstanceOf(Resolution.Refused.class);
        s.pass(Duration.ofMinutes(2));
        assertThat(s.ask(v -> v.voidSale(sale.sale(), s.cashier(), s.approval("VOID", sale))))
                .isInstanceOf(Resolution.Refused.class);
        assertThat(state()).isEqualTo(TransferState.DELIVERED);
    }
}
