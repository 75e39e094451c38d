package wattdesk.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.billing.BillingTown.at;
import static wattdesk.store.generated.Tables.BILLING_ITEM;
import static wattdesk.store.generated.Tables.METER;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.billing.store.BillingRows;
import wattdesk.board.AccountFacts;
import wattdesk.board.store.BoardRows;
import wattdesk.customer.AccountLife.Performed;
import wattdesk.customer.AccountLife.Preview;
import wattdesk.customer.AccountMessages;
import wattdesk.customer.AccountOrder;
import wattdesk.customer.AccountOrder.NewHolder;
import wattdesk.customer.AccountOrder.Takeover;
import wattdesk.customer.AccountPlan;
import wattdesk.customer.AccountPlan.Kind;
import wattdesk.customer.BillingMode;
import wattdesk.customer.Hanging;
import wattdesk.customer.NewMeter;
import wattdesk.customer.OpenAccount;
import wattdesk.customer.Opening;
import wattdesk.customer.Opening.Why;
import wattdesk.customer.Ratio;
import wattdesk.installation.ChangeStep;
import wattdesk.installation.NewDevice;
import wattdesk.message.Language;
import wattdesk.metering.Figures;
import wattdesk.meterio.sim.VirtualLine;
import wattdesk.meterio.sim.model.MeterSpec;
import wattdesk.meterio.sim.model.VirtualMeter;
import wattdesk.operator.Actor;
import wattdesk.premises.Room;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Energy;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Commodity;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.store.TierCountRows;

/// Electricity and water of one account: each by its own tariff, counted towards its own tiers, paid
/// out of its own wallet; neither ever touches the other.
@Timeout(90)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WaterInOneAccountTest {

    private static final String POWER = "power";
    private static final String WATER = "water";
    private static final String OTHER = "water-2";

    private LifeSite site;
    private VirtualLine line;
    private String lineName;
    private int houses;
    private VirtualMeter power;
    private VirtualMeter water;
    private String account;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        site = new LifeSite(folder, at("2026-03-03T10:00"),
                BillingPlans.of(POWER, BillingPlans.tiers(
                        BillingPlans.EARLY, List.of("20"), "0.50", "1.00")),
                waters(WATER, "3.00"), waters(OTHER, "4.00"));
    }

    /// From 3 m³ on at twice the price.
    private static Tariff waters(String id, String price) {
        return new Tariff(id, id, Commodity.WATER, List.of(BillingPlans.tiers(
                BillingPlans.EARLY, List.of("3"), price,
                price.replace('3', '6').replace('4', '8'))));
    }

    @AfterAll
    void close() throws Exception {
        assertThat(site.check()).isEmpty();
        site.close();
    }

    /// A kilowatt and a hundred litres an hour, a first day behind them.
    private void house(BillingMode mode) {
        lineName = "W" + ++houses;
        line = site.line(lineName);
        power = line.add(MeterSpec.count("%012d".formatted(houses * 10))
                .customer("000010000001").balanceFen(9_000).energyWh(50_000)
                .priceTenThousandths(0).loadWatts(1_000));
        water = water(1);
        Opening opening = site.accounts.open(new OpenAccount(Room.parse("3-" + (1000 + houses)),
                "住户", null, power.number(), lineName, LifeSite.PROFILE, power.number(), mode,
                POWER, "000010000001", Energy.ZERO), LifeSite.ADMIN);
        account = ((Opening.Opened) opening).account().number();
    }

    /// Between two steps of its register, so that a second more or less is no step.
    private VirtualMeter water(int number) {
        return line.add(MeterSpec.water("%014d".formatted(houses * 10 + number))
                .energyWh(7_005).loadWatts(100));
    }

    private NewMeter filed(VirtualMeter device, String tariff) {
        return new NewMeter(account, device.number(), lineName, "cjt188-water", device.number(),
                null, Ratio.ONE, tariff);
    }

    private void both(BillingMode mode) {
        house(mode);
        assertThat(site.meters.hang(filed(water, WATER), LifeSite.ADMIN))
                .isInstanceOf(Hanging.Hung.class);
        night();
    }

    private BusinessDay night() {
        BusinessDay day = BusinessDay.of(site.clock.instant());
        site.pass(Duration.between(site.clock.instant(),
                BillingTown.midnight(day.next().date()).plusSeconds(60)));
        assertThat(site.runs.catchUp(Actor.SYSTEM, RunWatch.NOBODY))
                .isInstanceOf(RunEnd.Done.class);
        return day;
    }

    private List<String> charges(String of) {
        return site.charges(of).stream().map(c -> c.commodity() + " "
                + (c.usage().thousandths() + 50) / 100 / 10.0 + " " + c.amount().yuan())
                .toList();
    }

    private List<String> used() {
        return charges(account).stream().map(text -> text.substring(0, text.lastIndexOf(' ')))
                .toList();
    }

    private String item(BusinessDay day) {
        return site.open.database.read(query -> query.selectFrom(BILLING_ITEM)
                .where(BILLING_ITEM.ACCOUNT.eq(account),
                        BILLING_ITEM.BUSINESS_DAY.eq(day.date()))
                .fetchSingle(row -> row.getOutcome() + " " + row.getCharges() + " "
                        + row.getAmountFen()));
    }

    private AccountPlan plan(AccountOrder order) {
        Preview preview = site.life.preview(order, LifeSite.ADMIN);
        assertThat(preview).as(preview.toString()).isInstanceOf(Preview.Ready.class);
        return ((Preview.Ready) preview).plan();
    }

    private Performed.Done done(AccountOrder order) {
        AccountPlan plan = plan(order);
        Performed performed = site.life.perform(UUID.randomUUID(), plan, LifeSite.ADMIN,
                site.word(AccountPlan.APPROVE, plan.subject()));
        assertThat(performed).isInstanceOf(Performed.Done.class);
        return (Performed.Done) performed;
    }

    @Test
    void eachIsPricedByItsTariffAndCountedTowardsItsOwnTiers() {
        both(BillingMode.STATION);
        site.topUp(account, Money.ofYuan(100));
        site.topUp(account, "WATER", Money.ofYuan(10));
        BusinessDay day = night();
        assertThat(charges(account)).as("24 kWh over a limit of 20, 2.4 m³ below one of 3")
                .containsExactlyInAnyOrder("ELECTRICITY 24.0 14.00", "WATER 2.4 7.20");
        assertThat(item(day)).isEqualTo("CHARGED 2 2120");
        day = night();
        assertThat(charges(account).subList(2, 4)).as("0.6 m³ at 3 and 1.8 at 6")
                .containsExactlyInAnyOrder("ELECTRICITY 24.0 24.00", "WATER 2.4 12.60");
        TierCountRows tiers = new TierCountRows(site.open.database);
        assertThat(tiers.now(account, Commodity.ELECTRICITY).counts().values())
                .containsExactly(new Usage(48_000));
        assertThat(tiers.now(account, Commodity.WATER).counts().values())
                .containsExactly(new Usage(4_800));
        assertThat(site.files.file(account).orElseThrow().purses().wallets())
                .as("separate, never mixed").isEqualTo(Map.of(
                        "ELECTRICITY", Money.ofFen(6_200), "WATER", Money.ofFen(-980)));
        assertThat(new BoardRows(site.open.database).all().stream()
                .flatMap(room -> room.accounts().stream())
                .filter(facts -> facts.number().equals(account)).map(AccountFacts::wallet))
                .as("what is left for electricity hides no debt of water")
                .containsExactly(Money.ofFen(-980));
        assertThat(site.runs.catchUp(Actor.SYSTEM, RunWatch.NOBODY))
                .isInstanceOf(RunEnd.Done.class);
        assertThat(charges(account)).as("twice does nothing").hasSize(4);
        assertThat(site.accounts.cards(account)).extracting(card -> card.meter().number() + " "
                + card.tariffId()).containsExactly(
                        power.number() + " power", water.number() + " water");
        assertThat(site.files.file(account).orElseThrow().furtherTariffs())
                .containsExactly(WATER);
        BillingRows rows = new BillingRows(site.open.database);
        assertThat(rows.metersUnder(WATER)).extracting(m -> m.meter().number())
                .contains(water.number()).doesNotContain(power.number());
        assertThat(rows.metersUnder(POWER)).extracting(m -> m.meter().number())
                .contains(power.number()).doesNotContain(water.number());
    }

    @Test
    void oneThatIsSilentDoesNotHoldTheOther() {
        both(BillingMode.POSTPAID);
        water.offline(true);
        BusinessDay day = night();
        assertThat(charges(account)).containsExactly("ELECTRICITY 24.0 14.00");
        assertThat(item(day)).isEqualTo("WAITING 1 1400");
        water.offline(false);
        BusinessDay next = night();
        assertThat(charges(account).subList(1, 3)).containsExactlyInAnyOrder(
                "ELECTRICITY 24.0 24.00", "WATER 4.8 19.80");
        assertThat(item(next)).isEqualTo("CHARGED 2 4380");
        assertThat(site.work.gaps()).as("filled by the charge that covers it").isEmpty();
    }

    @Test
    void aProblemOfOneParksItAloneAndIsDecidedAlone() {
        both(BillingMode.STATION);
        int _ = site.open.database.write(query -> query.update(
                METER).setNull(METER.ACCOUNT).where(METER.NUMBER.eq(water.number())).execute());
        VirtualMeter other = water(2);
        assertThat(site.meters.hang(filed(other, null), LifeSite.ADMIN))
                .isInstanceOf(Hanging.Hung.class);
        BusinessDay day = night();
        assertThat(item(day)).isEqualTo("PARKED 1 1400");
        assertThat(site.work.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.METER_CHANGED);
            assertThat(problem.meterNumber()).isEqualTo(other.number());
        });
        assertThat(charges(account)).containsExactly("ELECTRICITY 24.0 14.00");
        UUID problem = site.work.problems().getFirst().id();
        assertThat(site.work.decide(problem, new Decision.Changed(
                BillingTown.midnight(day.date()).plusSeconds(3_600),
                Figures.ofTotal(new Usage(10_000)),
                Figures.ofTotal(new Usage(7_000))), "换表", LifeSite.ADMIN))
                .isInstanceOf(Decided.Ok.class);
        assertThat(site.work.problems()).isEmpty();
        assertThat(charges(account)).anyMatch(charge -> charge.startsWith("WATER"));
        assertThat(site.charges(account)).filteredOn(c -> c.commodity() == Commodity.ELECTRICITY)
                .hasSize(1);
    }

    @Test
    void aTransferCarriesBothTariffsAndBothCounts() {
        both(BillingMode.STATION);
        night();
        site.pass(Duration.ofMinutes(1));
        AccountOrder order = new AccountOrder.Transfer(account, new NewHolder("新住户", null),
                new Takeover(true, true, true, true), Map.of(), "过户");
        AccountPlan plan = plan(order);
        assertThat(plan.lines().stream().map(AccountPlan.Line::kind)).containsExactly(
                Kind.STATE, Kind.NEW_HOLDER, Kind.READ_NOW, Kind.READ_NOW, Kind.CHARGED,
                Kind.CHARGED, Kind.ON_METER_GOES_OVER, Kind.DEBT_GOES_OVER,
                Kind.DEBT_GOES_OVER, Kind.NO_DEPOSIT,
                Kind.TIERS_GO_ON, Kind.TIERS_GO_ON, Kind.METER_GOES_OVER, Kind.METER_GOES_OVER);
        assertThat(plan.lines().stream().filter(l -> l.kind() == Kind.TIERS_GO_ON)
                .map(l -> l.facts().getLast())).containsExactly("kWh", "m³");
        String heir = done(order).newAccount();
        assertThat(site.accounts.cards(heir)).extracting(card -> card.tariffId())
                .containsExactly(POWER, WATER);
        night();
        Map<Commodity, Long> fen = site.charges(heir).stream().collect(
                Collectors.toMap(c -> c.commodity(), c -> c.amount().fen()));
        assertThat(fen.get(Commodity.ELECTRICITY)).as("24 kWh, all above 20")
                .isBetween(2_390L, 2_400L);
        assertThat(fen.get(Commodity.WATER)).as("2.4 m³, of which 0.6 below 3")
                .isBetween(1_250L, 1_270L);
        assertThat(site.files.file(account).orElseThrow().purses().wallets().values())
                .allMatch(Money::isZero);
        assertThat(site.work.problems()).isEmpty();
    }

    @Test
    void closingSettlesBothWalletsEachForItself() {
        both(BillingMode.STATION);
        site.topUp(account, Money.ofYuan(50));
        night();
        site.pass(Duration.ofMinutes(1));
        AccountPlan plan = plan(new AccountOrder.Close(account, Map.of(), "退租"));
        assertThat(plan.lines().stream().filter(l -> l.kind() == Kind.BALANCE_PAID_OUT
                || l.kind() == Kind.DEBT_COLLECTED).map(l -> l.kind() + " " + l.facts() + " "
                        + (l.amount().fen() + 5) / 10)).containsExactly(
                                "BALANCE_PAID_OUT [ELECTRICITY] 360",
                                "DEBT_COLLECTED [WATER] 72");
        done(plan.order());
        assertThat(site.files.file(account).orElseThrow().purses().wallets().values())
                .allMatch(Money::isZero);
    }

    @Test
    void aWaterMeterIsChangedUnderItsOwnTariff() {
        both(BillingMode.STATION);
        site.pass(Duration.ofHours(10));
        VirtualMeter fresh = water(2);
        UUID id = ((ChangeStep.Kept) site.changes.begin(water.number(), LifeSite.ADMIN))
                .change().id();
        assertThat(site.changes.readOld(id, LifeSite.ADMIN)).isInstanceOf(ChangeStep.Kept.class);
        VirtualMeter wrong = line.add(MeterSpec.count("%012d".formatted(houses * 10 + 5)));
        assertThat(site.changes.keepNew(id, new NewDevice(new NewMeter(account, wrong.number(),
                lineName, LifeSite.PROFILE, wrong.number(), null, Ratio.ONE), null, null),
                LifeSite.ADMIN)).as("not in the place of a water meter").isEqualTo(
                        new ChangeStep.Refused(new ChangeStep.Why.Device(
                                new Hanging.Refused(
                                        new Why.OtherCommodity(LifeSite.PROFILE, WATER)))));
        assertThat(site.changes.keepNew(id, new NewDevice(filed(fresh, null), null, null),
                LifeSite.ADMIN)).isInstanceOf(ChangeStep.Kept.class);
        assertThat(site.changes.readNew(id, LifeSite.ADMIN)).isInstanceOf(ChangeStep.Kept.class);
        assertThat(site.changes.confirm(id, "更换", LifeSite.ADMIN))
                .isInstanceOf(ChangeStep.Done.class);
        assertThat(used()).containsExactly("WATER 1.0");
        night();
        assertThat(used()).as("its count goes on").containsExactlyInAnyOrder(
                "WATER 1.0", "ELECTRICITY 24.0", "WATER 1.4");
        assertThat(site.accounts.byMeter(fresh.number()).orElseThrow().tariffId())
                .isEqualTo(WATER);
        assertThat(site.work.problems()).isEmpty();
    }

    @Test
    void whatDoesNotFitIsRefusedBeforeAnyWrite() {
        house(BillingMode.STATION);
        says(site.meters.hang(filed(water, null), LifeSite.ADMIN), "WD-6502");
        says(site.meters.hang(filed(water, POWER), LifeSite.ADMIN), "WD-6502");
        assertThat(site.meters.hang(filed(water, "nothing"), LifeSite.ADMIN)).isEqualTo(
                new Hanging.Refused(new Why.NoSuchTariff("nothing")));
        assertThat(site.accounts.cards(account)).hasSize(1);
        assertThat(site.meters.hang(filed(water, WATER), LifeSite.ADMIN))
                .isInstanceOf(Hanging.Hung.class);
        Hanging second = site.meters.hang(filed(water(2), OTHER), LifeSite.ADMIN);
        assertThat(second).isEqualTo(new Hanging.OtherTariff(WATER, OTHER));
        says(second, "WD-6504");
        assertThat(site.meters.hang(filed(water(3), null), LifeSite.ADMIN))
                .as("by the tariff that is there").isInstanceOf(Hanging.Hung.class);
        house(BillingMode.METER);
        says(site.meters.hang(filed(water, WATER), LifeSite.ADMIN), "WD-6501");
    }

    private static void says(Hanging hanging, String code) {
        assertThat(AccountMessages.of(hanging).in(Language.EN).line()).contains(code);
    }
}
