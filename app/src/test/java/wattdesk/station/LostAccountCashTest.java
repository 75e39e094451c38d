package wattdesk.station;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.station.SmallStation.codes;
import static wattdesk.station.SmallStation.signIn;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.customer.AccountLife.Performed;
import wattdesk.customer.AccountLife.Preview;
import wattdesk.customer.AccountOrder;
import wattdesk.customer.AccountPlan;
import wattdesk.ledger.ReceiptNumber;
import wattdesk.message.Language;
import wattdesk.operator.Actor;
import wattdesk.operator.Approval;
import wattdesk.quantity.Money;
import wattdesk.slip.LostPaper;
import wattdesk.slip.Slip;

/// Cash of accounts that the database lost comes back from the tape, under the numbers of its
/// papers.
class LostAccountCashTest {

    @TempDir Path temp;

    private static Slip done(OpenStation station, Actor actor, AccountOrder order) {
        AccountPlan plan = ((Preview.Ready) station.accountLife().preview(order, actor)).plan();
        Approval word = new Approval(UUID.randomUUID(), actor.operator(),
                DemoPeople.SUPERVISOR.operator(), AccountPlan.APPROVE, plan.subject(), "核对",
                java.time.Instant.now());
        return ((Performed.Done) station.accountLife().perform(
                UUID.randomUUID(), plan, actor, word)).slip();
    }

    @Test
    void whatTheTapeKeptOfADepositStandsInItsWalletAgain() throws Exception {
        SmallStation small = new SmallStation(temp.resolve("station"));
        String account;
        try (OpenStation station = small.open()) {
            Actor ignored = signIn(station, DemoPeople.CASHIER);
            account = small.account(station);
            assertThat(ignored.shift()).isNotNull();
        }
        Path kept = small.keepDatabase(temp.resolve("kept"));
        List<ReceiptNumber> numbers;
        try (OpenStation station = small.open()) {
            Actor cashier = signIn(station, DemoPeople.CASHIER);
            numbers = List.of(
                    done(station, cashier, new AccountOrder.TakeDeposit(
                            account, Money.ofYuan(200))).number(),
                    done(station, cashier, new AccountOrder.ReturnDeposit(
                            account, Money.ofYuan(50), "退押金")).number());
        }
        small.putBack(kept);
        OpenResult.Opened again = small.start();
        assertThat(codes(again.notes())).containsExactly("WD-4028");
        try (OpenStation station = (OpenStation) again.station()) {
            assertThat(station.accountFiles().file(account).orElseThrow().purses().deposit())
                    .isEqualTo(Money.ofYuan(150));
            List<Slip> slips = station.slips().of(account).stream()
                    .filter(slip -> slip.kind() != Slip.Kind.OPENED).toList();
            assertThat(slips).extracting(Slip::number).containsExactlyElementsOf(
                    numbers.reversed());
            assertThat(slips).extracting(Slip::kind).containsOnly(Slip.Kind.FROM_TAPE);
            assertThat(station.check()).allMatch(Finding::holds);
            Slip next = done(station, signIn(station, DemoPeople.CASHIER),
                    new AccountOrder.TakeDeposit(account, Money.ofYuan(1)));
            assertThat(next.number().number()).as("no number twice, no hole")
                    .isEqualTo(numbers.getLast().number() + 1);
            assertThat(station.check()).allMatch(Finding::holds);
        }
    }

    @Test
    void theNumberOfALostOpeningIsNoHoleBeforeThePaperThatTheTapeKept() throws Exception {
        SmallStation small = new SmallStation(temp.resolve("station"));
        Path kept = small.keepDatabase(temp.resolve("kept"));
        String account;
        ReceiptNumber deposit;
        try (OpenStation station = small.open()) {
            account = small.account(station);
            assertThat(station.slips().of(account)).extracting(Slip::kind)
                    .containsExactly(Slip.Kind.OPENED);
            deposit = done(station, signIn(station, DemoPeople.CASHIER),
                    new AccountOrder.TakeDeposit(account, Money.ofYuan(200))).number();
            assertThat(deposit.number()).isEqualTo(2);
        }
        small.putBack(kept);
        OpenResult.Opened again = small.start();
        assertThat(codes(again.notes())).contains("WD-4028");
        try (OpenStation station = (OpenStation) again.station()) {
            Slip lost = station.slips().find(LostPaper.id(deposit.series(), 1)).orElseThrow();
            assertThat(lost.paper()).isEqualTo(LostPaper.of(Language.ZH));
            assertThat(station.slips().of(account)).extracting(Slip::number)
                    .containsExactly(deposit);
            assertThat(station.check()).allMatch(Finding::holds);
            String opened = small.account(station);
            assertThat(station.slips().of(opened).getFirst().number().number())
                    .as("no number twice, no hole").isEqualTo(3);
            assertThat(station.check()).allMatch(Finding::holds);
        }
    }
}
