package wattdesk.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.billing.BillingTown.at;
import static wattdesk.store.generated.Tables.CREDIT_TRANSFER;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.customer.AccountLife;
import wattdesk.customer.AccountLife.Performed;
import wattdesk.customer.AccountLife.Why;
import wattdesk.customer.AccountOrder;
import wattdesk.customer.AccountOrder.NewHolder;
import wattdesk.customer.AccountOrder.Takeover;
import wattdesk.customer.AccountPlan;
import wattdesk.customer.AccountPlan.Kind;
import wattdesk.customer.AccountState;
import wattdesk.customer.BillingMode;
import wattdesk.customer.Contact;
import wattdesk.customer.LifeMessages;
import wattdesk.customer.OpenAccount;
import wattdesk.message.Language;
import wattdesk.metering.Figures;
import wattdesk.operator.Actor;
import wattdesk.operator.Operator;
import wattdesk.operator.Role;
import wattdesk.quantity.Energy;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;
import wattdesk.slip.Slip;

/// One step after the other: what each does, and what it refuses.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountLifeTest {

    private LifeTown town;
    private int next = 1;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        town = new LifeTown(folder, at("2026-11-20T10:00"), BillingPlans.of("year",
                BillingPlans.tiers(BillingPlans.EARLY, List.of("100", "220"), "0.50", "0.60",
                        "0.80")), books -> books);
    }

    @AfterAll
    void close() throws Exception {
        assertThat(town.check()).isEmpty();
        town.close();
    }

    /// An account of that mode, and a run behind its first day.
    private String account(BillingMode mode) {
        String meter = "%012d".formatted(next);
        town.meter(meter, 1_000_000, 1_000);
        String account = LifeTown.opened(town.accounts.open(
                town.request("3-" + (1000 + next++), meter, mode), LifeTown.ADMIN));
        nextDay();
        return account;
    }

    private void nextDay() {
        town.clock.add(Duration.ofDays(1));
        assertThat(town.runs.catchUp(Actor.SYSTEM, RunWatch.NOBODY)).isInstanceOf(
                RunEnd.Done.class);
    }

    private static List<Kind> kinds(AccountPlan plan) {
        return plan.lines().stream().map(AccountPlan.Line::kind).toList();
    }

    private static String code(Why why) {
        return LifeMessages.of(why).in(Language.ZH).code();
    }

    @Test
    void aPresetAccountIsNotBilledAndBeginsWithOneKey() {
        town.meter("000000000900", 5_000, 1_000);
        String account = LifeTown.opened(town.life.preset(
                town.request("9-0900", "000000000900", BillingMode.STATION), LifeTown.ADMIN));
        assertThat(town.file(account).state()).isEqualTo(AccountState.PRESET);
        nextDay();
        nextDay();
        assertThat(town.charges(account)).as("nothing is billed before it begins").isEmpty();
        assertThat(code(town.refused(new AccountOrder.Suspend(account, "x"))))
                .isEqualTo("WD-6041");

        AccountPlan plan = town.plan(new AccountOrder.Open(account));
        assertThat(kinds(plan)).containsExactly(Kind.STATE, Kind.READ_NOW);
        Performed.Done done = town.done(new AccountOrder.Open(account));
        assertThat(done.slip().kind()).isEqualTo(Slip.Kind.OPENED);
        long from = town.meters.get("000000000900").wh(town.clock.instant());
        nextDay();
        town.clock.add(Duration.ofDays(1));
        nextDay();
        long charged = town.charges(account).stream()
                .mapToLong(charge -> charge.usage().thousandths()).sum();
        assertThat(charged).as("from the first reading at its opening on").isEqualTo(
                town.meters.get("000000000900").wh(town.charges(account).getLast().to()) - from);
        assertThat(town.files.steps(account)).extracting(step -> step.kind() + " " + step.to())
                .containsExactly("OPENED OPEN", "PRESET PRESET");
    }

    @Test
    void aDepositIsTakenAndGivenBackOnTheWordOfTwo() {
        String account = account(BillingMode.METER);
        long drawer = town.drawerFen();
        Performed.Done taken = town.done(
                new AccountOrder.TakeDeposit(account, Money.ofYuan(200)));
        assertThat(taken.slip().drawer()).isEqualTo(Money.ofYuan(200));
        assertThat(town.file(account).purses().deposit()).isEqualTo(Money.ofYuan(200));
        assertThat(town.file(account).purses().wallets()).as("no energy wallet").isEmpty();
        assertThat(code(town.refused(new AccountOrder.ReturnDeposit(
                account, Money.ofYuan(201), "搬走")))).isEqualTo("WD-6052");
        assertThat(code(town.refused(new AccountOrder.TakeDeposit(account, Money.ZERO))))
                .isEqualTo("WD-6051");

        AccountPlan back = town.plan(
                new AccountOrder.ReturnDeposit(account, Money.ofYuan(150), "搬走"));
        UUID id = UUID.randomUUID();
        assertThat(town.life.perform(id, back, LifeTown.ADMIN, null))
                .isEqualTo(new Performed.Refused(new Why.NeedsSecondPerson(Money.ofYuan(150))));
        AccountPlan other = town.plan(
                new AccountOrder.ReturnDeposit(account, Money.ofYuan(149), "搬走"));
        assertThat(town.life.perform(id, back, LifeTown.ADMIN, town.word(other)))
                .as("approved for another amount")
                .isEqualTo(new Performed.Refused(new Why.ApprovalDoesNotFit()));
        Performed.Done done = (Performed.Done) town.life.perform(
                id, back, LifeTown.ADMIN, town.word(back));
        Performed.Done again = (Performed.Done) town.life.perform(
                id, back, LifeTown.ADMIN, town.word(back));
        assertThat(again.repeated()).as("the same id has one effect").isTrue();
        assertThat(again.slip()).isEqualTo(done.slip());
        assertThat(town.life.perform(id, town.plan(new AccountOrder.TakeDeposit(
                account, Money.ofYuan(1))), LifeTown.ADMIN, null))
                .isEqualTo(new Performed.Refused(new Why.UsedId()));
        assertThat(town.drawerFen() - drawer).isEqualTo(5_000);
    }

    @Test
    void closingReadsChargesPaysBackAndLeavesNothing() {
        String account = account(BillingMode.STATION);
        town.topUp(account, Money.ofYuan(100));
        town.done(new AccountOrder.TakeDeposit(account, Money.ofYuan(50)));
        nextDay();
        town.clock.add(Duration.ofHours(5));
        long drawer = town.drawerFen();
        AccountPlan plan = town.plan(new AccountOrder.Close(account, Map.of(), "退租"));
        assertThat(kinds(plan)).containsExactly(Kind.STATE, Kind.READ_NOW, Kind.CHARGED,
                Kind.BALANCE_PAID_OUT, Kind.DEPOSIT_PAID_OUT, Kind.METER_ENDS);
        Performed.Done done = (Performed.Done) town.life.perform(
                UUID.randomUUID(), plan, LifeTown.ADMIN, town.word(plan));
        assertThat(done.slip().drawer()).isEqualTo(plan.drawer());
        long charged = town.charges(account).stream().mapToLong(c -> c.amount().fen()).sum();
        assertThat(drawer - town.drawerFen()).as("what was paid in less what was used")
                .isEqualTo(15_000 - charged);
        assertThat(town.file(account).state()).isEqualTo(AccountState.CLOSED);
        assertThat(town.file(account).meters()).isEmpty();
        assertThat(code(town.refused(new AccountOrder.Resume(account, "x")))).isEqualTo("WD-6044");
        int before = town.charges(account).size();
        nextDay();
        assertThat(town.charges(account)).as("nothing is billed behind the end").hasSize(before);
        assertThat(town.work.problems()).isEmpty();
    }

    @Test
    void everyMeterOfAnAccountIsReadAndEndsWithIt() {
        String account = account(BillingMode.STATION);
        String second = "000000000800";
        town.meter(second, 50_000, 2_000);
        town.add(second, account);
        nextDay();
        nextDay();
        AccountPlan plan = town.plan(new AccountOrder.Close(account, Map.of(), "退租"));
        assertThat(kinds(plan).stream().filter(Kind.READ_NOW::equals)).hasSize(2);
        assertThat(kinds(plan).stream().filter(Kind.METER_ENDS::equals)).hasSize(2);
        long drawer = town.drawerFen();
        town.done(plan.order());
        assertThat(town.charges(account).stream().map(c -> c.meterNumber()).distinct())
                .hasSize(2);
        assertThat(town.drawerFen() - drawer).as("both are owed for").isEqualTo(
                town.charges(account).stream().mapToLong(c -> c.amount().fen()).sum());
    }

    @Test
    void whatIsOwedIsCollectedAndAnOfflineMeterIsWrittenDown() {
        String account = account(BillingMode.POSTPAID);
        nextDay();
        String meter = town.file(account).meters().getFirst().number();
        town.meters.get(meter).offline = true;
        assertThat(town.refused(new AccountOrder.Close(account, Map.of(), "退租")))
                .isEqualTo(new Why.MeterNotRead(meter, "NO_ANSWER"));
        Figures low = Figures.ofTotal(new Usage(1));
        assertThat(town.refused(new AccountOrder.Close(account, Map.of(meter, low), "退租")))
                .isInstanceOf(Why.NotSettled.class);
        Figures read = town.meters.get(meter).figures(town.clock.instant());
        AccountPlan plan = town.plan(
                new AccountOrder.Close(account, Map.of(meter, read), "退租"));
        assertThat(kinds(plan)).contains(Kind.READ_BY_HAND, Kind.DEBT_COLLECTED);
        assertThat(plan.needsSecondPerson()).as("nothing leaves").isFalse();
        long drawer = town.drawerFen();
        town.done(plan.order());
        assertThat(town.drawerFen() - drawer).isEqualTo(
                town.charges(account).stream().mapToLong(c -> c.amount().fen()).sum());
        assertThat(code(town.refused(new AccountOrder.Close(account, Map.of("1", read), "退租"))))
                .isEqualTo("WD-6044");
    }

    @Test
    void aTransferMovesWhatItSaysAndSettlesTheRest() {
        String account = account(BillingMode.STATION);
        String meter = town.file(account).meters().getFirst().number();
        town.topUp(account, Money.ofYuan(200));
        town.done(new AccountOrder.TakeDeposit(account, Money.ofYuan(30)));
        town.meters.get(meter).add(town.clock.instant(), 110_000);
        nextDay();
        town.clock.add(Duration.ofHours(3));
        AccountOrder.Transfer order = new AccountOrder.Transfer(account,
                new NewHolder(" 新住户 ", "13800005678"),
                new Takeover(false, true, false, true), Map.of(), "过户");
        AccountPlan plan = town.plan(order);
        assertThat(kinds(plan)).containsExactly(Kind.STATE, Kind.NEW_HOLDER, Kind.READ_NOW,
                Kind.CHARGED, Kind.BALANCE_PAID_OUT, Kind.DEPOSIT_GOES_OVER, Kind.TIERS_GO_ON,
                Kind.METER_GOES_OVER);
        Performed.Done done = (Performed.Done) town.life.perform(
                UUID.randomUUID(), plan, LifeTown.ADMIN, town.word(plan));
        String heir = done.newAccount();
        assertThat(town.file(account).movedTo()).isEqualTo(heir);
        assertThat(town.file(heir).movedFrom()).isEqualTo(account);
        assertThat(town.file(heir).customer().name()).isEqualTo("新住户");
        assertThat(town.file(heir).meters()).extracting(m -> m.number()).containsExactly(meter);
        assertThat(town.file(heir).purses().deposit()).isEqualTo(Money.ofYuan(30));
        long used = town.charges(account).stream()
                .mapToLong(c -> c.usage().thousandths()).sum();
        nextDay();
        nextDay();
        assertThat(town.work.problems()).as("the new holder begins where the old one ended")
                .isEmpty();
        assertThat(town.charges(heir).getFirst().from())
                .isEqualTo(town.charges(account).getLast().to());
        long heirUsed = town.charges(heir).stream()
                .mapToLong(c -> c.usage().thousandths()).sum();
        long heirPaid = town.charges(heir).stream().mapToLong(c -> c.amount().fen()).sum();
        assertThat(used).isGreaterThan(100_000);
        assertThat(heirPaid).as("goes on in the second tier")
                .isEqualTo(Math.round(heirUsed * 0.06));
    }

    @Test
    void whatAnAccountWasOpenedWithGoesOverOnlyInTheYearOfItsOpening(@TempDir Path folder)
            throws Exception {
        try (LifeTown year = new LifeTown(folder, at("2026-12-31T22:00"), BillingPlans.of("year",
                BillingPlans.tiers(BillingPlans.EARLY, List.of("100", "220"), "0.50", "0.60",
                        "0.80")), books -> books)) {
            String early = openedWith(year, 1, 18_000);
            String late = openedWith(year, 2, 18_000);
            assertThat(heirCounts(year, early)).isEqualTo(Energy.ofWh(18_000));
            year.clock.add(Duration.ofHours(3));
            assertThat(heirCounts(year, late)).as("on 1 January").isEqualTo(Energy.ZERO);
        }
    }

    private static String openedWith(LifeTown town, int number, long wh) {
        String meter = "%012d".formatted(number);
        town.meter(meter, 1_000_000, 1_000);
        OpenAccount asked = town.request("3-200" + number, meter, BillingMode.STATION);
        return LifeTown.opened(town.accounts.open(new OpenAccount(asked.room(),
                asked.customerName(), null, meter, asked.line(), asked.profile(), meter,
                asked.mode(), asked.tariffId(), null, Energy.ofWh(wh)), LifeTown.ADMIN));
    }

    /// What the next holder begins with, tiers going on.
    private static Energy heirCounts(LifeTown town, String account) {
        Performed.Done done = town.done(new AccountOrder.Transfer(account,
                new NewHolder("新住户", null), new Takeover(false, false, false, true), Map.of(),
                "过户"));
        return town.accounts.cards(done.newAccount()).getFirst().tierUsed();
    }

    @Test
    void nothingHappensWhileACreditIsOpenOrThePlanIsOld() {
        String account = account(BillingMode.METER);
        String meter = town.file(account).meters().getFirst().number();
        AccountOrder.Close close = new AccountOrder.Close(account, Map.of(), "退租");
        AccountPlan plan = town.plan(close);
        UUID sale = LifeSales.pay(town, account, Money.ofYuan(10));
        assertThat(town.refused(close)).isEqualTo(new Why.CreditOpen(meter));
        assertThat(town.refused(new AccountOrder.Suspend(account, "欠费纠纷")))
                .isEqualTo(new Why.CreditOpen(meter));
        assertThat(town.life.perform(UUID.randomUUID(), plan, LifeTown.ADMIN, null))
                .isEqualTo(new Performed.Refused(new Why.CreditOpen(meter)));
        LifeSales.arrived(town, sale);
        town.clock.add(Duration.ofMinutes(31));
        assertThat(town.life.perform(UUID.randomUUID(), plan, LifeTown.ADMIN, null))
                .as("registers of half an hour ago").isEqualTo(
                        new Performed.Refused(new Why.Moved()));
        assertThat(town.open.database.<Boolean>read(query -> query.fetchExists(CREDIT_TRANSFER,
                CREDIT_TRANSFER.OPEN_STATE.isTrue()))).isFalse();
    }

    @Test
    void aSuspendedAccountIsBilledButNotSoldTo() {
        String account = account(BillingMode.METER);
        town.done(new AccountOrder.Suspend(account, "欠物业费不是理由，用电纠纷才是"));
        assertThat(town.file(account).state()).isEqualTo(AccountState.SUSPENDED);
        assertThat(LifeSales.tryPay(town, account, Money.ofYuan(10)))
                .as("judged in the transaction of the sale").isFalse();
        int charges = town.charges(account).size();
        nextDay();
        assertThat(town.charges(account).size()).isGreaterThan(charges);
        assertThat(code(town.refused(new AccountOrder.Transfer(account,
                new NewHolder("某", null), Takeover.NOTHING, Map.of(), "过户"))))
                .isEqualTo("WD-6043");
        town.done(new AccountOrder.Resume(account, "纠纷已解决"));
        assertThat(LifeSales.tryPay(town, account, Money.ofYuan(10))).isTrue();
    }

    @Test
    void rightsReasonsAndNamesAreJudgedFirst() {
        String account = account(BillingMode.METER);
        Actor cashier = new Actor(new Operator("c", "王", Role.CASHIER), LifeTown.SHIFT_ID);
        assertThat(town.life.preview(new AccountOrder.Suspend(account, "x"), cashier))
                .isEqualTo(new AccountLife.Preview.Not(new Why.NotPermitted()));
        assertThat(code(town.refused(new AccountOrder.Suspend(account, " "))))
                .isEqualTo("WD-6045");
        assertThat(code(town.refused(new AccountOrder.Resume(account, "x")))).isEqualTo("WD-6042");
        assertThat(code(town.refused(new AccountOrder.Open("19999999")))).isEqualTo("WD-6023");
        assertThat(code(town.refused(new AccountOrder.Transfer(account, new NewHolder("", null),
                Takeover.NOTHING, Map.of(), "过户")))).isEqualTo("WD-6012");
        assertThat(code(town.refused(new AccountOrder.Close(account,
                Map.of("77", Figures.ofTotal(new Usage(1))), "退租")))).isEqualTo("WD-6049");
        Actor nobody = new Actor(LifeTown.ADMIN.operator(), null);
        assertThat(town.life.preview(new AccountOrder.TakeDeposit(account, Money.ofYuan(1)),
                nobody)).isEqualTo(new AccountLife.Preview.Not(new Why.NoShift()));
    }

    @Test
    void contactsAreKeptByEditionAndEveryWayHasItsAddress() {
        String account = account(BillingMode.METER);
        Map<Contact.Notice, Set<Contact.Channel>> bySms =
                Map.of(Contact.Notice.LOW_BALANCE, Set.of(Contact.Channel.SMS));
        Contact fine = new Contact("李晓明", "138 0000 5678", null, bySms);
        assertThat(town.contacts.save(account, List.of(fine), LifeTown.ADMIN).message().code())
                .isEqualTo("WD-6070");
        assertThat(town.contacts.of(account)).containsExactly(
                new Contact("李晓明", "13800005678", null, bySms));
        assertThat(town.contacts.save(account, List.of(new Contact("王", null, null, bySms)),
                LifeTown.ADMIN).message().code()).isEqualTo("WD-6072");
        assertThat(town.contacts.save(account, List.of(new Contact("王", null, "x", Map.of())),
                LifeTown.ADMIN).message().code()).isEqualTo("WD-6071");
        assertThat(town.contacts.save(account, java.util.Collections.nCopies(21, fine),
                LifeTown.ADMIN).message().code()).isEqualTo("WD-6073");
        assertThat(town.contacts.of(account)).as("what was refused changed nothing").hasSize(1);
        assertThat(town.contacts.save(account, List.of(), LifeTown.ADMIN).done()).isTrue();
        assertThat(town.contacts.of(account)).isEmpty();
    }
}
