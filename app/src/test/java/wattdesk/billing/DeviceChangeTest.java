package wattdesk.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.billing.BillingTown.at;
import static wattdesk.store.generated.Tables.CREDIT_TRANSFER;
import static wattdesk.store.generated.Tables.LINE;
import static wattdesk.store.generated.Tables.METER;
import static wattdesk.store.generated.Tables.METER_POINT;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.customer.AccountCard;
import wattdesk.customer.AddressForm;
import wattdesk.customer.BillingMode;
import wattdesk.customer.Hanging;
import wattdesk.customer.MeterHanger;
import wattdesk.customer.NewMeter;
import wattdesk.customer.Opening;
import wattdesk.customer.Ratio;
import wattdesk.customer.store.AccountRows;
import wattdesk.customer.store.FileRows;
import wattdesk.installation.ChangeDesk;
import wattdesk.installation.ChangePorts;
import wattdesk.installation.ChangeStep;
import wattdesk.installation.ChangeStep.Why;
import wattdesk.installation.Fate;
import wattdesk.installation.InstallationMessages;
import wattdesk.installation.MeterChange;
import wattdesk.installation.NewDevice;
import wattdesk.installation.OldDevice;
import wattdesk.installation.store.ChangeRows;
import wattdesk.message.Language;
import wattdesk.metering.Figures;
import wattdesk.metering.LineDesk;
import wattdesk.metering.store.LineRows;
import wattdesk.operator.Actor;
import wattdesk.operator.Operator;
import wattdesk.operator.Role;
import wattdesk.quantity.Energy;
import wattdesk.quantity.Money;
import wattdesk.quantity.UnitPrice;
import wattdesk.quantity.Usage;
import wattdesk.rating.TierCount;
import wattdesk.settings.Settings;
import wattdesk.settings.SettingsBook;
import wattdesk.slip.Slip;
import wattdesk.slip.SlipPaper.Part;
import wattdesk.slip.store.SlipRows;
import wattdesk.tariff.Quote;
import wattdesk.vending.Invariants;
import wattdesk.vending.Order;
import wattdesk.vending.Pricing;
import wattdesk.vending.Tender;
import wattdesk.vending.Verdict;
import wattdesk.vending.store.HistoryRows;
import wattdesk.vending.store.OrderRows;

/// A device is exchanged for another one: energy and money go through the change whole, and nothing
/// moves before everything that could be wrong was looked at.
class DeviceChangeTest {

    private static final Actor ADMIN =
            new Actor(new Operator("admin", "管理员", Role.ADMINISTRATOR), null);
    private static final Actor CASHIER = new Actor(new Operator("w", "王", Role.CASHIER), null);
    private static final String ACCOUNT = "10000001";
    private static final String PREPAID = "10000002";
    private static final String OLD = "000000000001";
    private static final String PURSE = "000000000002";
    private static final String NEW = "000000000009";

    @TempDir Path folder;
    private BillingTown town;
    private ChangeDesk desk;
    private OrderRows orders;
    private SlipRows slips;
    private Language language = Language.ZH;
    private boolean priced = true;

    @BeforeEach
    void opens() throws Exception {
        town = new BillingTown(folder, at("2026-11-01T10:00"));
        town.tariff(BillingPlans.flat("flat", "0.5000"));
        town.account(ACCOUNT, BillingMode.STATION, "flat", at("2026-11-01T10:00"));
        town.tariff(BillingPlans.of("steps", BillingPlans.tiers(at("2026-01-01T00:00"),
                List.of("1000"), "0.5000", "0.6000")));
        town.account(PREPAID, BillingMode.METER, "steps", at("2026-11-01T10:00"));
        town.meter(OLD, ACCOUNT, 100_000, 1_000);
        town.meter(PURSE, PREPAID, 50_000, 2_000).balance = Money.ofFen(3_762);
        put(OLD, ACCOUNT, 1);
        put(PURSE, PREPAID, 2);
        desk = desk();
        night("02");
        town.now("2026-11-02T12:00");
    }

    @AfterEach
    void closes() throws Exception {
        assertThat(town.check()).isEmpty();
        List<Verdict> broken = new HistoryRows(town.open.database)
                .look(null, Invariants::broken);
        assertThat(broken).isEmpty();
        town.close();
    }

    private void put(String number, String room, long point) {
        int _ = town.open.database.write(query -> query.insertInto(METER_POINT)
                .set(METER_POINT.ID, point).set(METER_POINT.BUILDING, "3")
                .set(METER_POINT.ROOM, room).set(METER_POINT.METER_NUMBER, number).execute());
    }

    private ChangeDesk desk() {
        var database = town.open.database;
        AccountRows accounts = new AccountRows(database, town.open.books);
        orders = new OrderRows(database);
        return new ChangeDesk(new ChangePorts(town.ports.books(),
                new ChangeRows(database, town.open.books), accounts,
                new MeterHanger(accounts, profile -> profile.equals("x") ? Optional.empty()
                        : Optional.of(AddressForm.TWELVE_DIGITS),
                        new LineDesk(new LineRows(database, town.open.books), () -> { }),
                        town.ports.tariffs()),
                new HandoverDesk(town.ports, town.clock), new HalfAYuan(), new Practice(),
                slips = new SlipRows(database), () -> language, () -> { }), town.clock);
    }

    private final class HalfAYuan implements Pricing {
        @Override
        public TierCount counted(AccountCard account) {
            return TierCount.NONE;
        }

        @Override
        public Energy used(AccountCard account) {
            return account.tierUsed();
        }

        @Override
        public Optional<Quote> quote(AccountCard account, TierCount counted, Money amount) {
            return Optional.empty();
        }

        @Override
        public Optional<UnitPrice> highestPrice(AccountCard account) {
            return priced ? Optional.of(UnitPrice.parse("0.5")) : Optional.empty();
        }
    }

    private static final class Practice implements SettingsBook {
        @Override
        public Settings now() {
            return Settings.defaults(true);
        }

        @Override
        public Saved change(Settings settings, Actor actor) {
            throw new UnsupportedOperationException();
        }
    }

    private void night(String day) {
        town.now("2026-11-" + day + "T00:30");
        assertThat(town.catchUp()).isInstanceOf(RunEnd.Done.class);
    }

    /// It is on the line already, and hangs nowhere.
    private ModelMeter boxed(String number, long firstWh, long whPerHour) {
        ModelMeter meter = new ModelMeter(number, town.clock.instant(), firstWh, whPerHour);
        town.meters.put(number, meter);
        return meter;
    }

    private static NewDevice fresh(String account, String number, Ratio ratio) {
        return new NewDevice(new NewMeter(account, number, "A", "demo-645-count", number, null,
                ratio), LocalDate.of(2034, 11, 30), null);
    }

    private static MeterChange kept(ChangeStep step) {
        assertThat(step).as(String.valueOf(step)).isInstanceOf(ChangeStep.Kept.class);
        return ((ChangeStep.Kept) step).change();
    }

    private static void says(ChangeStep step, String code) {
        assertThat(InstallationMessages.of(step).in(Language.EN).line()).contains(code);
    }

    private static Why why(ChangeStep step) {
        assertThat(step).as(String.valueOf(step)).isInstanceOf(ChangeStep.Refused.class);
        return ((ChangeStep.Refused) step).why();
    }

    /// Steps 1 to 4 where both meters answer.
    private MeterChange ready(String number, String account) {
        MeterChange draft = kept(desk.begin(number, ADMIN));
        draft = kept(desk.readOld(draft.id(), ADMIN));
        draft = kept(desk.keepNew(draft.id(), fresh(account, NEW, Ratio.ONE), ADMIN));
        return kept(desk.readNew(draft.id(), ADMIN));
    }

    private MeterChange done(MeterChange draft) {
        ChangeStep step = desk.confirm(draft.id(), "电池耗尽", ADMIN);
        assertThat(step).as(String.valueOf(step)).isInstanceOf(ChangeStep.Done.class);
        assertThat(((ChangeStep.Done) step).later()).isNull();
        says(step, "WD-6521");
        return ((ChangeStep.Done) step).change();
    }

    private static OldDevice byHand(MeterChange draft, long wh, @Nullable Money balance) {
        OldDevice old = draft.old();
        return new OldDevice(old.number(), old.ratio(), TakenValue.byHand(old.number(),
                at("2026-11-02T12:00"), Figures.ofTotal(new Usage(wh))), balance, Usage.ZERO, "",
                Fate.RETIRED);
    }

    private List<String> charges(String account) {
        return town.charges(account).stream().map(c -> c.meterNumber() + " " + c.usage()).toList();
    }

    private String state(String number) {
        return town.open.database.read(query -> query.select().from(METER)
                .where(METER.NUMBER.eq(number)).fetchSingle(row -> row.get(METER.STATE) + " "
                        + row.get(METER.ACCOUNT) + " " + row.get(METER.VERIFICATION_DUE)));
    }

    @Test
    void atNoonEnergyGoesThroughTheChangeWhole() {
        boxed(NEW, 7_000, 2_000);
        MeterChange draft = ready(OLD, ACCOUNT);
        ChangeStep.Preview preview = desk.preview(draft.id()).orElseThrow();
        assertThat(preview.energy()).isEqualTo(new Handover.Foreseen.Due(
                at("2026-11-02T00:00"), new Usage(12_000), Money.ofFen(600), false,
                Usage.ZERO, "kWh"));
        assertThat(preview.carried()).as("nobody carries a station's balance").isNull();
        assertThat(charges(ACCOUNT)).as("only previewed").isEmpty();
        MeterChange done = done(draft);
        assertThat(done.carrySale()).isNull();
        assertThat(charges(ACCOUNT)).containsExactly(OLD + " 12.000");
        assertThat(state(OLD)).isEqualTo("RETIRED null null");
        assertThat(state(NEW)).isEqualTo("HANGING " + ACCOUNT + " 2034-11-30");
        assertThat(town.open.database.<String>read(query -> query.select(METER_POINT.METER_NUMBER)
                .from(METER_POINT).where(METER_POINT.ID.eq(1L)).fetchSingle().value1()))
                .as("at the same point").isEqualTo(NEW);
        night("03");
        assertThat(charges(ACCOUNT)).containsExactly(OLD + " 12.000", NEW + " 24.000");
        assertThat(town.work.problems()).as("nobody has to resolve it").isEmpty();
        assertThat(desk.of(ACCOUNT)).containsExactly(desk.find(done.id()).orElseThrow());
    }

    @Test
    void whatStoodOnThePrepaidMeterIsAnOrderForTheNewOne() {
        boxed(NEW, 0, 1_000);
        MeterChange draft = ready(PURSE, PREPAID);
        assertThat(desk.preview(draft.id()).orElseThrow().carried())
                .isEqualTo(Money.ofFen(3_762));
        MeterChange done = done(draft);
        Order order = orders.bySale(done.carrySale()).orElseThrow();
        assertThat(order.amount()).isEqualTo(Money.ofFen(3_762));
        assertThat(order.tender()).isEqualTo(new Tender.Carried());
        assertThat(order.meter()).isEqualTo(NEW);
        assertThat(order.standing()).isEqualTo(Order.Standing.PENDING);
        assertThat(order.receipt().number()).isEqualTo(1);
    }

    private static List<List<String>> lines(Slip slip) {
        return slip.paper().parts().stream().filter(Part.Line.class::isInstance)
                .map(part -> ((Part.Line) part).cells()).toList();
    }

    @Test
    void theSlipShowsBothSidesAndHasANumberBesideTheReceiptOfTheOrder() {
        boxed(NEW, 7_000, 1_000);
        MeterChange draft = ready(PURSE, PREPAID);
        ChangeStep.Done done = (ChangeStep.Done) desk.confirm(draft.id(), "电池耗尽", ADMIN);
        Slip slip = slips.find(draft.id()).orElseThrow();
        assertThat(done.slip()).isEqualTo(slip);
        assertThat(InstallationMessages.of(done).in(Language.EN).line()).contains("AD-2026-000001");
        assertThat(orders.bySale(done.change().carrySale()).orElseThrow().receipt())
                .hasToString("A-2026-000001");
        assertThat(slip.kind()).isEqualTo(Slip.Kind.METER_CHANGED);
        assertThat(slip.number()).hasToString("AD-2026-000001");
        assertThat(slip.drawer()).isEqualTo(Money.ZERO);
        assertThat(lines(slip)).contains(List.of("表号", PURSE, NEW),
                List.of("总示数 kWh", "102.000", "7.000"),
                List.of("读数来源", "现场抄读", "现场抄读"),
                List.of("互感倍率 CT × PT", "1 × 1 = 1", "1 × 1 = 1"),
                List.of("表内金额（元）", "37.62", "–"), List.of("检定有效期至", "–", "2034-11-30"),
                List.of("自 2026-11-02 00:00 起的用量（已乘倍率）", "24.000 kWh"),
                List.of("费用", "12.00 元"), List.of("阶梯累计：随户继续，不因换表改变", "24.000 kWh"));
        assertThat(slip.paper().parts()).contains(new Part.Pair("换表原因", "电池耗尽"),
                new Part.Total("转入新表（核对后到账）", "37.62 元"));
        assertThat(slip.paper().parts()).filteredOn(Part.Signature.class::isInstance).hasSize(3);
        assertThat(slips.of(PREPAID)).containsExactly(slip);
        assertThat(new FileRows(town.open.database).steps(PREPAID).getFirst().slip())
                .as("the account's history has it").isEqualTo(slip.id());
    }

    @Test
    void theSlipOfADeadMeterSaysWhoseWordItIs() {
        language = Language.EN;
        town.meters.get(OLD).offline = true;
        boxed(NEW, 0, 1_000);
        MeterChange draft = kept(desk.begin(OLD, ADMIN));
        kept(desk.keepOld(draft.id(), new OldDevice(OLD, Ratio.ONE, TakenValue.byHand(OLD,
                at("2026-11-02T12:00"), Figures.ofTotal(new Usage(130_000))), null,
                new Usage(2_000), "stood still", Fate.IN_STOCK), ADMIN));
        kept(desk.keepNew(draft.id(), fresh(ACCOUNT, NEW, new Ratio(10, 1)), ADMIN));
        kept(desk.readNew(draft.id(), ADMIN));
        town.now("2026-11-02T12:05");
        done(draft);
        assertThat(lines(slips.find(draft.id()).orElseThrow())).contains(
                List.of("All hours kWh", "130.000", "0.000"),
                List.of("Registers come from", "its display, by hand", "the meter itself"),
                List.of("Transformers CT × PT", "1 × 1 = 1", "10 × 1 = 10"),
                List.of("What becomes of it", "into stock", "hangs in 3-10000001"),
                List.of("Added, not counted by the meter: stood still", "2.000 kWh"));
    }

    @Test
    void confirmingTwiceCarriesOnce() throws Exception {
        boxed(NEW, 0, 1_000);
        MeterChange draft = ready(PURSE, PREPAID);
        MeterChange done = done(draft);
        assertThat(done(draft)).isEqualTo(desk.find(done.id()).orElseThrow());
        assertThat(town.open.database.<Integer>read(query ->
                query.fetchCount(CREDIT_TRANSFER))).isEqualTo(1);
        says(desk.giveUp(draft.id(), "x", ADMIN), "WD-6526");
        says(desk.begin(NEW, ADMIN), "WD-6525");
    }

    @Test
    void aDeadMeterNeedsAWordAboutItsRegistersAndItsBalance() {
        town.meters.get(PURSE).offline = true;
        boxed(NEW, 0, 1_000);
        MeterChange draft = kept(desk.begin(PURSE, ADMIN));
        ChangeStep silent = desk.readOld(draft.id(), ADMIN);
        assertThat(why(silent)).isEqualTo(new Why.Silent(PURSE, "NO_ANSWER"));
        says(silent, "WD-6528");
        says(desk.confirm(draft.id(), "坏", ADMIN), "WD-6534");
        says(desk.keepOld(draft.id(), byHand(draft, 40_000, null), ADMIN), "WD-6539");
        draft = kept(desk.keepOld(draft.id(), byHand(draft, 79_000, null), ADMIN));
        draft = kept(desk.keepNew(draft.id(), fresh(PREPAID, NEW, Ratio.ONE), ADMIN));
        draft = kept(desk.readNew(draft.id(), ADMIN));
        says(desk.confirm(draft.id(), "坏", ADMIN), "WD-6531");
        kept(desk.keepOld(draft.id(), byHand(draft, 79_000, Money.ofFen(500)), ADMIN));
        assertThat(done(draft).carried()).isEqualTo(Money.ofFen(500));
        assertThat(charges(PREPAID)).containsExactly(PURSE + " 1.000");
        assertThat(town.records.charge(town.charges(PREPAID).getFirst().id()).orElseThrow().to()
                .source()).isEqualTo(MeterValue.Source.BY_HAND);
    }

    @Test
    void energyThatTheOldMeterDidNotCountIsAddedWithItsReason() {
        boxed(NEW, 0, 1_000);
        MeterChange draft = ready(OLD, ACCOUNT);
        OldDevice read = draft.old();
        says(desk.keepOld(draft.id(), new OldDevice(OLD, read.ratio(), read.last(), null,
                new Usage(5_000), " ", Fate.IN_STOCK), ADMIN), "WD-6532");
        kept(desk.keepOld(draft.id(), new OldDevice(OLD, read.ratio(), read.last(), null,
                new Usage(5_000), "停走三天", Fate.IN_STOCK), ADMIN));
        town.now("2026-11-02T12:05");
        done(draft);
        assertThat(charges(ACCOUNT)).containsExactly(OLD + " 12.000", OLD + " 5.000");
        assertThat(town.records.charge(town.charges(ACCOUNT).getLast().id()).orElseThrow().to()
                .reason()).isEqualTo("停走三天");
        assertThat(state(OLD)).isEqualTo("IN_STOCK null null");
    }

    @Test
    void theRatioOfTheNewDeviceHoldsForItAndTheOldOneForTheOld() {
        int _ = town.open.database.write(query -> query.update(METER).set(METER.CT_RATIO, 10)
                .where(METER.NUMBER.eq(OLD)).execute());
        boxed(NEW, 1_000, 1_000);
        MeterChange draft = kept(desk.begin(OLD, ADMIN));
        assertThat(draft.old().ratio()).isEqualTo(new Ratio(10, 1));
        kept(desk.readOld(draft.id(), ADMIN));
        kept(desk.keepNew(draft.id(), fresh(ACCOUNT, NEW, new Ratio(2, 1)), ADMIN));
        kept(desk.readNew(draft.id(), ADMIN));
        done(draft);
        night("03");
        assertThat(charges(ACCOUNT)).containsExactly(OLD + " 120.000", NEW + " 24.000");
    }

    @Test
    void whatIsWrongIsRefusedBeforeAnythingMoves() {
        assertThat(why(desk.begin(OLD, CASHIER))).isEqualTo(new Why.NotPermitted());
        says(desk.begin(OLD, CASHIER), "WD-6523");
        says(desk.begin("000000000007", ADMIN), "WD-6524");
        MeterChange draft = kept(desk.begin(OLD, ADMIN));
        says(desk.readNew(draft.id(), ADMIN), "WD-6534");
        kept(desk.readOld(draft.id(), ADMIN));
        says(desk.keepNew(draft.id(), fresh(ACCOUNT, OLD, Ratio.ONE), ADMIN), "WD-6529");
        assertThat(why(desk.keepNew(draft.id(), fresh(ACCOUNT, PURSE, Ratio.ONE), ADMIN)))
                .isEqualTo(new Why.Device(new Hanging.Refused(
                        new Opening.Why.MeterInUse(PURSE, PREPAID))));
        NewDevice taken = new NewDevice(new NewMeter(ACCOUNT, NEW, "A", "demo-645-count", PURSE,
                null, Ratio.ONE), null, null);
        assertThat(why(desk.keepNew(draft.id(), taken, ADMIN))).isEqualTo(new Why.Device(
                new Hanging.Refused(new Opening.Why.AddressInUse("A", PURSE, PURSE))));
        NewDevice early = new NewDevice(fresh(ACCOUNT, NEW, Ratio.ONE).meter(), null,
                TakenValue.byHand(NEW, at("2026-11-02T11:00"), Figures.ofTotal(Usage.ZERO)));
        says(desk.keepNew(draft.id(), early, ADMIN), "WD-6530");
        kept(desk.keepNew(draft.id(), fresh(ACCOUNT, NEW, Ratio.ONE), ADMIN));
        says(desk.readNew(draft.id(), ADMIN), "WD-6528");
        says(desk.confirm(draft.id(), "x", ADMIN), "WD-6534");
        boxed(NEW, 0, 1_000);
        kept(desk.readNew(draft.id(), ADMIN));
        says(desk.confirm(draft.id(), " ", ADMIN), "WD-6533");
        says(desk.confirm(new UUID(1, 2), "x", ADMIN), "WD-6526");
        assertThat(state(OLD)).startsWith("HANGING " + ACCOUNT);
        says(desk.giveUp(draft.id(), "", ADMIN), "WD-6533");
        kept(desk.giveUp(draft.id(), "新表也坏", ADMIN));
        assertThat(desk.drafts()).isEmpty();
    }

    @Test
    void anotherMeterAtTheAddressIsNamedAndNothingIsKept() {
        boxed(NEW, 0, 1_000).answersAs = "000000000008";
        MeterChange draft = kept(desk.begin(OLD, ADMIN));
        kept(desk.readOld(draft.id(), ADMIN));
        kept(desk.keepNew(draft.id(), fresh(ACCOUNT, NEW, Ratio.ONE), ADMIN));
        ChangeStep wrong = desk.readNew(draft.id(), ADMIN);
        assertThat(why(wrong)).isEqualTo(new Why.WrongMeter(NEW, "000000000008"));
        says(wrong, "WD-6527");
        assertThat(desk.find(draft.id()).orElseThrow().fresh().first()).isNull();
    }

    @Test
    void aPrepaidBalanceWithoutAPriceIsNotCarriedSilently() {
        boxed(NEW, 0, 1_000);
        MeterChange draft = ready(PURSE, PREPAID);
        priced = false;
        says(desk.confirm(draft.id(), "x", ADMIN), "WD-6535");
        assertThat(state(PURSE)).startsWith("HANGING " + PREPAID);
    }

    @Test
    void aChangeGoesOnWhereItStoodAfterAStop() throws Exception {
        boxed(NEW, 7_000, 2_000);
        MeterChange draft = ready(OLD, ACCOUNT);
        town = town.again(books -> books);
        desk = desk();
        assertThat(kept(desk.begin(OLD, ADMIN))).isEqualTo(desk.find(draft.id()).orElseThrow());
        says(desk.begin(OLD, ADMIN), "WD-6520");
        assertThat(desk.drafts()).hasSize(1);
        done(draft);
        night("03");
        assertThat(charges(ACCOUNT)).containsExactly(OLD + " 12.000", NEW + " 24.000");
    }

    @Test
    void whereChargingIsInTheWayTheChangeIsMadeAndTheWorkListHasIt() {
        town.meters.get(OLD).add(at("2026-11-02T06:00"), 3_000_000);
        boxed(NEW, 0, 1_000);
        MeterChange draft = ready(OLD, ACCOUNT);
        assertThat(desk.preview(draft.id()).orElseThrow().energy())
                .isInstanceOfSatisfying(Handover.Foreseen.Not.class, not -> assertThat(
                        InstallationMessages.of(not.why()).in(Language.EN).line())
                        .contains("WD-6540"));
        ChangeStep step = desk.confirm(draft.id(), "x", ADMIN);
        says(step, "WD-6522");
        Problem problem = town.work.problems().getFirst();
        assertThat(problem.kind()).isEqualTo(Problem.Kind.JUMP);
        assertThat(town.work.decide(problem.id(), new Decision.Checked(), "核对过",
                BillingTown.SUPERVISOR)).isInstanceOf(Decided.Ok.class);
        night("03");
        assertThat(charges(ACCOUNT)).containsExactly(OLD + " 3012.000", NEW + " 12.000");
        assertThat(town.work.problems()).isEmpty();
    }

    @Test
    void obstaclesHaveWordsOfTheirOwn() {
        for (var each : List.of(new Object[] {new Handover.Obstacle.NoSuchAccount("7"), "WD-6536"},
                new Object[] {new Handover.Obstacle.NotItsMeter("7", OLD), "WD-6537"},
                new Object[] {new Handover.Obstacle.BadInstant(OLD, "now"), "WD-6538"})) {
            assertThat(InstallationMessages.of((Handover.Obstacle) each[0]).in(Language.EN).line())
                    .contains((String) each[1]);
        }
    }

    @Test
    void inAnyOrderOfChangesEnergyAndMoneyAreConserved() {
        SplittableRandom random = new SplittableRandom(19);
        String hanging = OLD;
        String purse = PURSE;
        long used = 0;
        long carried = 0;
        for (int day = 2; day < 9; day++) {
            town.now("2026-11-%02dT%02d:%02d".formatted(
                    day, random.nextInt(13, 23), random.nextInt(60)));
            ModelMeter old = town.meters.get(hanging);
            String next = "%012d".formatted(100 + day);
            boxed(next, random.nextLong(5_000_000), random.nextLong(100, 5_000));
            exchange(hanging, next, ACCOUNT);
            used += old.wh(town.clock.instant())
                    - (hanging.equals(OLD) ? old.wh(at("2026-11-02T00:00")) : old.firstWh);
            hanging = next;
            if (day == 5) {
                ModelMeter full = town.meters.get(purse);
                String other = "%012d".formatted(200 + day);
                boxed(other, 0, 1_000).balance = Money.ZERO;
                carried += full.balance == null ? 0 : full.balance.fen();
                exchange(purse, other, PREPAID);
                purse = other;
            }
            if (random.nextInt(3) > 0) {
                night("%02d".formatted(day + 1));
            }
        }
        night("10");
        ModelMeter last = town.meters.get(hanging);
        assertThat(town.chargedWh(ACCOUNT)).isEqualTo(used
                + last.wh(town.charges(ACCOUNT).getLast().to()) - last.firstWh);
        assertThat(orders.open().stream().mapToLong(o -> o.amount().fen()).sum())
                .isEqualTo(carried);
        assertThat(town.work.problems()).isEmpty();
        assertThat(town.open.database.<Integer>read(query -> query.fetchCount(LINE))).isOne();
    }

    private void exchange(String old, String next, String account) {
        MeterChange draft = kept(desk.begin(old, ADMIN));
        kept(desk.readOld(draft.id(), ADMIN));
        kept(desk.keepNew(draft.id(), fresh(account, next, Ratio.ONE), ADMIN));
        kept(desk.readNew(draft.id(), ADMIN));
        done(draft);
    }
}
