package wattdesk.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.billing.BillingTown.at;
import static wattdesk.store.generated.Tables.METER_POINT;
import static wattdesk.store.generated.Tables.ROOM;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.customer.AddressForm;
import wattdesk.customer.BillingMode;
import wattdesk.customer.MeterHanger;
import wattdesk.customer.MeterTypes;
import wattdesk.customer.NewMeter;
import wattdesk.customer.Ratio;
import wattdesk.customer.store.AccountRows;
import wattdesk.installation.Device;
import wattdesk.installation.DeviceDesk;
import wattdesk.installation.DeviceMessages;
import wattdesk.installation.DeviceMoved;
import wattdesk.installation.DeviceOrder;
import wattdesk.installation.DeviceOrder.AddRange;
import wattdesk.installation.DeviceOrder.ChangeRatio;
import wattdesk.installation.DeviceOrder.Hang;
import wattdesk.installation.DeviceOrder.MoveTo;
import wattdesk.installation.DeviceOrder.Shelve;
import wattdesk.installation.DeviceOrder.TakeOff;
import wattdesk.installation.DeviceOrder.Verify;
import wattdesk.installation.DevicePlan;
import wattdesk.installation.DevicePlan.Kind;
import wattdesk.installation.DevicePorts;
import wattdesk.installation.DeviceStep;
import wattdesk.installation.DeviceWords;
import wattdesk.installation.Fate;
import wattdesk.installation.Validity;
import wattdesk.installation.store.DeviceRows;
import wattdesk.ledger.Change;
import wattdesk.ledger.Commit;
import wattdesk.ledger.JournalEntry;
import wattdesk.ledger.Move;
import wattdesk.message.Language;
import wattdesk.metering.Figures;
import wattdesk.metering.LineDesk;
import wattdesk.metering.store.LineRows;
import wattdesk.operator.Actor;
import wattdesk.operator.AuditEntry;
import wattdesk.operator.Operator;
import wattdesk.operator.Role;
import wattdesk.quantity.Money;
import wattdesk.quantity.UnitPrice;
import wattdesk.quantity.Usage;
import wattdesk.vending.CarriedCredit;

/// Meters are hung, taken off, moved, given other transformers and filed by the hundred: what each
/// order does is said before, everything wrong is refused before any write, energy is charged once.
class DeviceOrdersTest {

    private static final Actor ADMIN =
            new Actor(new Operator("admin", "管理员", Role.ADMINISTRATOR), null);
    private static final Actor CASHIER = new Actor(new Operator("w", "王", Role.CASHIER), null);
    private static final String ACCOUNT = "10000001";
    private static final String OTHER = "10000002";
    private static final String METER1 = "000000000001";
    private static final String METER2 = "000000000002";
    private static final String METER3 = "000000000003";
    private static final String PREPAID = "10000003";
    private static final String METER4 = "000000000004";
    private static final String METER5 = "000000000005";
    private static final String NEW = "000000000009";

    @TempDir Path folder;
    private BillingTown town;
    private DeviceDesk desk;
    private AccountRows accounts;

    @BeforeEach
    void opens() throws Exception {
        town = new BillingTown(folder, at("2026-11-01T10:00"));
        town.tariff(BillingPlans.flat("flat", "0.5000"));
        town.account(ACCOUNT, BillingMode.STATION, "flat", at("2026-11-01T10:00"));
        town.account(OTHER, BillingMode.STATION, "flat", at("2026-11-01T10:00"));
        town.meter(METER1, ACCOUNT, 100_000, 1_000);
        town.meter(METER2, ACCOUNT, 200_000, 2_000);
        town.meter(METER3, OTHER, 300_000, 3_000);
        put(METER1, ACCOUNT, 1);
        put(METER2, ACCOUNT, 2);
        put(METER3, OTHER, 3);
        var database = town.open.database;
        accounts = new AccountRows(database, town.open.books);
        MeterTypes types = profile -> profile.equals("x") ? Optional.empty()
                : Optional.of(profile.equals("unit") ? AddressForm.UNIT
                        : AddressForm.TWELVE_DIGITS);
        LineDesk lines = new LineDesk(new LineRows(database, town.open.books), () -> { });
        desk = new DeviceDesk(new DevicePorts(town.ports.books(), new DeviceRows(database),
                accounts, new MeterHanger(accounts, types, lines, town.ports.tariffs()), types,
                lines, new HandoverDesk(town.ports, town.clock), () -> 60, () -> { }),
                town.clock);
        night("02");
        town.now("2026-11-02T12:00");
    }

    @AfterEach
    void closes() throws Exception {
        assertThat(town.check()).isEmpty();
        town.close();
    }

    private void put(String number, String room, long point) {
        int _ = town.open.database.write(query -> query.insertInto(METER_POINT)
                .set(METER_POINT.ID, point).set(METER_POINT.BUILDING, "3")
                .set(METER_POINT.ROOM, room).set(METER_POINT.METER_NUMBER, number).execute());
    }

    private void night(String day) {
        town.now("2026-11-" + day + "T00:30");
        assertThat(town.catchUp()).isInstanceOf(RunEnd.Done.class);
    }

    private DevicePlan planned(DeviceOrder order) {
        DeviceStep step = desk.preview(order, ADMIN);
        assertThat(step).as(DeviceMessages.of(step).in(Language.EN).line())
                .isInstanceOf(DeviceStep.Planned.class);
        return ((DeviceStep.Planned) step).plan();
    }

    private DevicePlan done(DeviceOrder order) {
        DevicePlan plan = planned(order);
        UUID id = UUID.randomUUID();
        DeviceStep step = desk.perform(id, plan, ADMIN);
        assertThat(DeviceMessages.of(step).in(Language.EN).line()).contains("WD-6561");
        assertThat(desk.perform(id, plan, ADMIN)).as("the same id again").isEqualTo(step);
        for (Language language : Language.values()) {
            assertThat(plan.lines()).allSatisfy(line -> assertThat(
                    new DeviceWords(language).line(line)).isNotBlank().doesNotContain("{"));
        }
        return plan;
    }

    private void refused(DeviceOrder order, String code) {
        DeviceStep step = desk.preview(order, ADMIN);
        assertThat(step).as(String.valueOf(step)).isInstanceOf(DeviceStep.Refused.class);
        assertThat(DeviceMessages.of(step).in(Language.EN).line()).contains(code);
    }

    private List<String> charges(String account) {
        return town.charges(account).stream().map(c -> c.meterNumber() + " " + c.usage()).toList();
    }

    private static List<Kind> kinds(DevicePlan plan) {
        return plan.lines().stream().map(DevicePlan.Line::kind).toList();
    }

    private static NewMeter meter(String account, String number, String address) {
        return new NewMeter(account, number, "A", "demo-645-count", address, null,
                new Ratio(10, 1));
    }

    private Device device(String number) {
        return desk.find(number).orElseThrow();
    }

    @Test
    void otherTransformersHoldFromTheReadingOnAndNotBefore() {
        DevicePlan plan = done(new ChangeRatio(METER3, new Ratio(10, 2), null, "换互感器"));
        assertThat(kinds(plan)).containsExactly(
                Kind.READ_NOW, Kind.OWES_NEXT_RUN, Kind.RATIO);
        assertThat(plan.lines().get(1).facts()).containsExactly("36.000", "kWh", "18.00");
        night("03");
        assertThat(charges(OTHER)).as("twelve hours at one, twelve at twenty").containsExactly(
                METER3 + " 36.000", METER3 + " 720.000");
        assertThat(device(METER3).ratio()).isEqualTo(new Ratio(10, 2));
        refused(new ChangeRatio(METER3, new Ratio(10, 2), null, "x"), "WD-6568");
        refused(new ChangeRatio(METER1, new Ratio(0, 1), null, "x"), "WD-6503");
    }

    @Test
    void aMeterIsTakenOffChargedAndLiesInStock() {
        DevicePlan plan = done(new TakeOff(METER2, Fate.IN_STOCK, null, null, "不用"));
        assertThat(kinds(plan)).containsExactly(
                Kind.READ_NOW, Kind.OWES_LATER, Kind.COMES_OFF, Kind.INTO_STOCK);
        assertThat(device(METER2).state()).isEqualTo(Device.State.IN_STOCK);
        assertThat(device(METER2).room()).isNull();
        refused(new TakeOff(METER1, Fate.IN_STOCK, null, null, "x"), "WD-6566");
        refused(new TakeOff(METER2, Fate.IN_STOCK, null, null, "x"), "WD-6564");
        night("03");
        assertThat(charges(ACCOUNT)).containsExactlyInAnyOrder(
                METER2 + " 24.000", METER1 + " 24.000");
        assertThat(town.work.problems()).isEmpty();
        done(new Shelve(METER2, Fate.RETIRED, "老旧"));
        assertThat(device(METER2).state()).isEqualTo(Device.State.RETIRED);
        refused(new Shelve(METER2, Fate.RETIRED, "x"), "WD-6568");
        refused(new Shelve(METER1, Fate.RETIRED, "x"), "WD-6565");
        refused(new Shelve("7", Fate.RETIRED, "x"), "WD-6563");
    }

    @Test
    void aMeterMovesToAnotherAccountInOneStep() {
        DevicePlan plan = done(new MoveTo(METER2, OTHER, null, null, "两间打通"));
        assertThat(kinds(plan)).containsExactly(
                Kind.READ_NOW, Kind.OWES_LATER, Kind.COMES_OFF, Kind.HANGS);
        assertThat(device(METER2).account()).isEqualTo(OTHER);
        assertThat(device(METER2).room().number()).isEqualTo(OTHER);
        night("03");
        assertThat(town.work.problems()).as("nobody has to resolve it").isEmpty();
        assertThat(charges(ACCOUNT)).containsExactlyInAnyOrder(
                METER1 + " 24.000", METER2 + " 24.000");
        assertThat(charges(OTHER)).containsExactlyInAnyOrder(
                METER2 + " 24.000", METER3 + " 72.000");
        refused(new MoveTo(METER2, OTHER, null, null, "x"), "WD-6568");
        refused(new MoveTo(METER2, "7", null, null, "x"), "WD-6023");
    }

    @Test
    void anotherMeterIsAskedForItsNumberBeforeItHangs() {
        town.meters.put(NEW, new ModelMeter(NEW, town.clock.instant(), 5_000, 1_000));
        refused(new Hang(meter(ACCOUNT, NEW, METER1), null, ""), "WD-6007");
        refused(new Hang(meter(ACCOUNT, METER3, NEW), null, ""), "WD-6006");
        refused(new Hang(meter("7", NEW, NEW), null, ""), "WD-6023");
        town.meters.get(NEW).answersAs = "000000000008";
        refused(new Hang(meter(ACCOUNT, NEW, NEW), null, ""), "WD-6527");
        assertThat(desk.find(NEW)).isEmpty();
        town.meters.get(NEW).answersAs = null;
        DevicePlan plan = done(new Hang(meter(ACCOUNT, NEW, NEW),
                LocalDate.of(2034, 11, 30), "加表"));
        assertThat(kinds(plan)).containsExactly(Kind.NUMBER_PROVED, Kind.READ_NOW, Kind.RATIO,
                Kind.HANGS, Kind.VERIFIED);
        night("03");
        assertThat(charges(ACCOUNT)).contains(NEW + " 120.000");
        assertThat(town.work.problems()).isEmpty();
    }

    @Test
    void aSilentMeterHangsUnprovedAndIsSaidToBe() {
        DevicePlan plan = done(new Hang(meter(ACCOUNT, NEW, NEW), null, ""));
        assertThat(kinds(plan)).startsWith(Kind.SILENT);
        town.meters.get(METER1).offline = true;
        refused(new ChangeRatio(METER1, new Ratio(5, 1), null, "x"), "WD-6528");
        refused(new ChangeRatio(METER1, new Ratio(5, 1),
                Figures.ofTotal(new Usage(1)), "x"), "WD-6539");
        DevicePlan byHand = done(new ChangeRatio(METER1, new Ratio(5, 1),
                Figures.ofTotal(new Usage(126_000)), "换互感器"));
        assertThat(kinds(byHand)).contains(Kind.READ_BY_HAND);
    }

    private static AddRange range(String from, String to, @Nullable String at) {
        return new AddRange(from, to, "A", "demo-645-count", null, Ratio.ONE,
                LocalDate.of(2027, 1, 1), at);
    }

    @Test
    void aRangeIsFiledWholeOrNotAtAll() {
        assertThat(done(range("000024170001", "000024170120", null)).lines()).hasSize(120);
        assertThat(desk.all()).hasSize(123);
        assertThat(device("000024170120").state()).isEqualTo(Device.State.IN_STOCK);
        refused(range("000024170120", "000024170125", null), "WD-6570");
        refused(range("24170001", "24170120", null), "WD-6569");
        refused(range("000024170120", "000024170001", null), "WD-6569");
        refused(range("000024170001", "000099999999", null), "WD-6569");
        refused(range("a", "b", null), "WD-6569");
        refused(new AddRange(NEW, NEW, "Z", "demo-645-count", null, Ratio.ONE, null, null),
                "WD-6003");
        refused(new AddRange(NEW, NEW, "A", "x", null, Ratio.ONE, null, null), "WD-6004");
        refused(new AddRange(NEW, NEW, "A", "unit", 0, Ratio.ONE, null, null), "WD-6015");
        refused(new AddRange(NEW, NEW, "A", "unit", 5, new Ratio(0, 1), null, null), "WD-6503");
        done(new AddRange("U001", "U010", "A", "unit", 21, Ratio.ONE, null, null));
        assertThat(device("U010").meter().address()).isEqualTo("30");
        AddRange taken = new AddRange("V001", "V001", "A", "unit", 30, Ratio.ONE, null, null);
        refused(taken, "WD-6007");
        assertThat(DeviceMessages.of(desk.preview(taken, ADMIN)).in(Language.EN).line())
                .as("who has it").contains("U010").doesNotContain("V001");
    }

    @Test
    void aRangeGoesToRoomsWithoutAMeterInTheirOrder() {
        for (String room : List.of("0102", "0101", "0201")) {
            int _ = town.open.database.write(query -> query.insertInto(ROOM)
                    .set(ROOM.BUILDING, "3").set(ROOM.NUMBER, room)
                    .set(ROOM.FLOOR_NUMBER, Integer.parseInt(room) / 100).execute());
        }
        refused(range("000024170001", "000024170002", "9"), "WD-6571");
        refused(range("000024170001", "000024170002", "3-" + ACCOUNT), "WD-6571");
        refused(range("000024170001", "000024170004", "3"), "WD-6572");
        DevicePlan plan = done(range("000024170001", "000024170002", "3-0102"));
        assertThat(plan.lines()).extracting(line -> line.facts().get(2))
                .containsExactly("3-0102", "3-0201");
        assertThat(device("000024170001").state()).isEqualTo(Device.State.HANGING);
        assertThat(device("000024170001").account()).isNull();
        refused(range("000024170003", "000024170004", "3"), "WD-6572");
        done(new Shelve("000024170001", Fate.IN_STOCK, "拆下"));
        assertThat(device("000024170001").room()).isNull();
    }

    @Test
    void verificationIsSetByListAndWarnsBeforeItEnds() {
        refused(new Verify(List.of("7"), null, ""), "WD-6563");
        refused(new Verify(List.of(METER1), null, ""), "WD-6568");
        done(new Verify(List.of(METER1, METER2), LocalDate.of(2026, 12, 31), ""));
        done(new Verify(List.of(METER3), LocalDate.of(2026, 11, 1), ""));
        assertThat(desk.dueWithin(60)).extracting(Device::number)
                .containsExactly(METER3, METER1, METER2);
        assertThat(desk.validity(device(METER1)))
                .isEqualTo(new Validity(Validity.Word.EXPIRES, 59));
        assertThat(desk.validity(device(METER3)))
                .isEqualTo(new Validity(Validity.Word.EXPIRED, 1));
        assertThat(desk.dueWithin(30)).extracting(Device::number).containsExactly(METER3);
        done(new Verify(List.of(METER3), LocalDate.of(2034, 11, 1), ""));
        assertThat(desk.validity(device(METER3)).word()).isEqualTo(Validity.Word.VALID);
        assertThat(desk.of(ACCOUNT)).hasSize(2);
    }

    @Test
    void nobodyWithoutTheRightAndNothingWithoutAReason() {
        DeviceOrder off = new TakeOff(METER1, Fate.IN_STOCK, null, null, " ");
        refused(off, "WD-6567");
        DeviceStep step = desk.preview(new Verify(List.of(METER1), null, ""), CASHIER);
        assertThat(DeviceMessages.of(step).in(Language.EN).line()).contains("WD-6523");
    }

    @Test
    void whatChangedSinceThePreviewIsNotDone() {
        DevicePlan plan = planned(new Verify(List.of(METER2), LocalDate.of(2030, 1, 1), ""));
        assertThat(DeviceMessages.of(new DeviceStep.Planned(plan)).in(Language.EN).line())
                .contains("WD-6560");
        done(new Verify(List.of(METER2), LocalDate.of(2029, 1, 1), ""));
        DeviceStep step = desk.perform(UUID.randomUUID(), plan, ADMIN);
        assertThat(DeviceMessages.of(step).in(Language.EN).line()).contains("WD-6573");
        assertThat(device(METER2).due()).isEqualTo(LocalDate.of(2029, 1, 1));
    }

    @Test
    void registersOfLongAgoAreNoLastOnes() {
        DevicePlan plan = planned(new TakeOff(METER2, Fate.IN_STOCK, null, null, "x"));
        town.now("2026-11-02T12:31");
        DeviceStep step = desk.perform(UUID.randomUUID(), plan, ADMIN);
        assertThat(DeviceMessages.of(step).in(Language.EN).line()).contains("WD-6573");
        assertThat(device(METER2).account()).isEqualTo(ACCOUNT);
    }

    @Test
    void whereChargingIsInTheWayItIsSaidAndDone() {
        town.tariffs.remove("flat");
        DevicePlan plan = planned(new TakeOff(METER2, Fate.IN_STOCK, null, null, "x"));
        assertThat(kinds(plan)).contains(Kind.NOT_CHARGEABLE);
        DeviceStep step = desk.perform(UUID.randomUUID(), plan, ADMIN);
        assertThat(DeviceMessages.of(step).in(Language.EN).line()).contains("WD-6562");
        assertThat(device(METER2).state()).isEqualTo(Device.State.IN_STOCK);
    }

    @Test
    void moneyOnAMeterThatTheStationBillsIsNobodysConcern() {
        town.meters.get(METER2).balance = Money.ofFen(100);
        DevicePlan plan = planned(new TakeOff(METER2, Fate.IN_STOCK, null, null, "x"));
        assertThat(kinds(plan)).as("only a prepaid meter holds money")
                .doesNotContain(Kind.BALANCE_BY_HAND, Kind.OVERDRAWN);
    }

    private void prepaid() {
        town.account(PREPAID, BillingMode.METER, "flat", town.clock.instant());
        town.meter(METER4, PREPAID, 400_000, 1_000).balance = Money.ofFen(3_762);
        town.meter(METER5, PREPAID, 500_000, 1_000).balance = Money.ofFen(1);
        put(METER4, PREPAID, 4);
        put(METER5, PREPAID, 5);
        town.now("2026-11-02T13:00");
    }

    @Test
    void aMeterDoesNotLeaveItsAccountWithTheMoneyOfItsCustomer() {
        prepaid();
        DeviceOrder off = new TakeOff(METER4, Fate.RETIRED, null, null, "不用");
        refused(off, "WD-6579");
        assertThat(DeviceMessages.of(desk.preview(off, ADMIN)).in(Language.EN).line())
                .contains(METER4, "¥37.62");
        refused(new TakeOff(METER5, Fate.IN_STOCK, null, null, "one fen"), "WD-6579");
        refused(new MoveTo(METER4, ACCOUNT, null, null, "x"), "WD-6579");
        refused(new MoveTo(METER4, PREPAID, null, null, "x"), "WD-6568");
        refused(new TakeOff(METER4, Fate.RETIRED, null, Money.ZERO, "it answers"), "WD-6579");
        town.meters.get(METER4).balance = null;
        refused(off, "WD-6531");
        town.meters.get(METER4).balance = Money.ZERO;
        assertThat(kinds(planned(off))).containsExactly(
                Kind.READ_NOW, Kind.OWES, Kind.COMES_OFF, Kind.RETIRED);
        town.meters.get(METER4).balance = Money.ofFen(-120);
        DevicePlan plan = done(new MoveTo(METER4, ACCOUNT, null, null, "空了"));
        assertThat(kinds(plan)).containsExactly(Kind.READ_NOW, Kind.OWES, Kind.OVERDRAWN,
                Kind.COMES_OFF, Kind.HANGS);
        assertThat(plan.lines().get(2).facts()).containsExactly("1.20");
        assertThat(device(METER4).account()).isEqualTo(ACCOUNT);
    }

    @Test
    void aDeadPrepaidMeterComesOffOnceSomebodySaysThatNothingStandsOnIt() {
        prepaid();
        town.meters.get(METER4).offline = true;
        Figures shown = Figures.ofTotal(new Usage(401_000));
        refused(new TakeOff(METER4, Fate.RETIRED, null, Money.ZERO, "x"), "WD-6528");
        refused(new TakeOff(METER4, Fate.RETIRED, shown, null, "x"), "WD-6531");
        refused(new MoveTo(METER4, ACCOUNT, shown, null, "x"), "WD-6531");
        refused(new MoveTo(METER4, ACCOUNT, shown, Money.ofFen(1), "x"), "WD-6579");
        DevicePlan plan = done(
                new TakeOff(METER4, Fate.RETIRED, shown, Money.ZERO, "烧毁，显示 0.00"));
        assertThat(kinds(plan)).containsExactly(Kind.READ_BY_HAND, Kind.OWES,
                Kind.BALANCE_BY_HAND, Kind.COMES_OFF, Kind.RETIRED);
        assertThat(device(METER4).state()).isEqualTo(Device.State.RETIRED);
        assertThat(kinds(planned(new TakeOff(METER2, Fate.IN_STOCK,
                Figures.ofTotal(new Usage(300_000)), null, "x"))))
                .as("the station knows what its own accounts have")
                .doesNotContain(Kind.BALANCE_BY_HAND);
    }

    @Test
    void moneyOnItsWayKeepsAMeterWhereItIs() {
        CarriedCredit paid = new CarriedCredit(UUID.randomUUID(),
                accounts.byMeter(METER2).orElseThrow(), Money.ofYuan(5),
                UnitPrice.parse("0.5000"), null);
        assertThat(commit(paid.move("P-2026"), List.of(paid.entry())))
                .isInstanceOf(Commit.Done.class);
        refused(new TakeOff(METER2, Fate.IN_STOCK, null, null, "x"), "WD-6525");
        assertThat(commit(new DeviceMoved.TakenOff(METER2, ACCOUNT, Fate.IN_STOCK), List.of()))
                .as("paid between the last look and the writing")
                .isInstanceOf(Commit.Stale.class);
        assertThat(device(METER2).account()).isEqualTo(ACCOUNT);
    }

    private Commit commit(Move move, List<JournalEntry> entries) {
        UUID id = UUID.randomUUID();
        return town.ports.books().commit(new Change(id, id.toString(), ADMIN, List.of(move),
                entries, null, new AuditEntry("TEST", METER2, ""), List.of()));
    }

    @Test
    void aMeterFromStockCountsAtItsNewRatioFromItsFirstRegistersOn() {
        town.meters.put(NEW, new ModelMeter(NEW, town.clock.instant(), 5_000, 1_000));
        done(range(NEW, NEW, null));
        DevicePlan plan = planned(new Hang(meter(ACCOUNT, NEW, NEW), null, ""));
        town.now("2026-11-02T12:20");
        assertThat(desk.perform(UUID.randomUUID(), plan, ADMIN))
                .isInstanceOf(DeviceStep.Done.class);
        night("03");
        assertThat(charges(ACCOUNT)).as("twelve hours, all of them at ten")
                .contains(NEW + " 120.000");
    }
}
