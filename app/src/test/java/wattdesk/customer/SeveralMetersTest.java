package wattdesk.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.store.generated.Tables.AUDIT;
import static wattdesk.store.generated.Tables.METER;
import static wattdesk.store.generated.Tables.METER_RATIO;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.customer.Opening.Why;
import wattdesk.customer.store.AccountMoves;
import wattdesk.customer.store.AccountRows;
import wattdesk.customer.store.MeterCorrections;
import wattdesk.customer.store.MetersHung;
import wattdesk.ledger.store.OpenBooks;
import wattdesk.message.Language;
import wattdesk.metering.Line;
import wattdesk.metering.LineDesk;
import wattdesk.metering.Lines.Saved;
import wattdesk.metering.Meter;
import wattdesk.metering.store.LineMoves;
import wattdesk.metering.store.LineRows;
import wattdesk.operator.Actor;
import wattdesk.operator.Operator;
import wattdesk.operator.Role;
import wattdesk.premises.Room;
import wattdesk.quantity.Energy;
import wattdesk.tariff.Commodity;
import wattdesk.tariff.store.DemoTariffs;
import wattdesk.tariff.store.TariffMoves;
import wattdesk.tariff.store.TariffRows;

/// An account owns as many meters as hang at it; each hangs once, at an address of its own.
class SeveralMetersTest {

    private static final Actor ADMIN =
            new Actor(new Operator("admin", "管理员", Role.ADMINISTRATOR), null);
    private static final Actor CASHIER = new Actor(new Operator("w", "王", Role.CASHIER), null);
    private static final String FIRST = "000000000005";
    private static final String SECOND = "000000000002";

    @TempDir Path folder;
    private OpenBooks open;
    private TariffRows tariffs;
    private AccountDesk accounts;
    private MeterDesk meters;
    private AccountCard account;
    private final AtomicInteger told = new AtomicInteger();

    @BeforeEach
    void open() throws Exception {
        open = OpenBooks.in(folder, Clock.systemUTC(), new AccountMoves(), new LineMoves(),
                new TariffMoves(), new MetersHung(), new MeterCorrections());
        tariffs = new TariffRows(open.database, open.books);
        DemoTariffs.documents().forEach(document -> tariffs.add(document, Actor.SYSTEM));
        LineDesk lines = new LineDesk(new LineRows(open.database, open.books), () -> { });
        for (String name : new String[] {"A", "B"}) {
            assertThat(lines.add(new Line(name, "COM" + (name.charAt(0) - '@'), "9600"), ADMIN))
                    .isEqualTo(new Saved.Ok());
        }
        AccountRows rows = new AccountRows(open.database, open.books);
        MeterTypes types = new Types();
        accounts = new AccountDesk(
                rows, types, lines, tariffs, Clock.systemUTC(), () -> { }, null);
        meters = new MeterDesk(rows, types, lines, tariffs, told::incrementAndGet);
        account = opened("1-101", FIRST, BillingMode.METER);
    }

    @AfterEach
    void close() throws Exception {
        open.close();
    }

    /// Prepaid and plain electricity meters of twelve digits, Modbus meters, water meters.
    private static final class Types implements MeterTypes {
        @Override
        public Optional<AddressForm> addressForm(String profile) {
            return switch (profile) {
                case "645", "plain" -> Optional.of(AddressForm.TWELVE_DIGITS);
                case "modbus" -> Optional.of(AddressForm.UNIT);
                case "water" -> Optional.of(AddressForm.FOURTEEN_DIGITS);
                default -> Optional.empty();
            };
        }

        @Override
        public boolean keepsBalance(String profile) {
            return !profile.equals("plain");
        }

        @Override
        public Optional<Commodity> commodity(String profile) {
            return Optional.of(
                    profile.equals("water") ? Commodity.WATER : Commodity.ELECTRICITY);
        }
    }

    private AccountCard opened(String room, String meter, BillingMode mode) {
        Opening opening = accounts.open(new OpenAccount(Room.parse(room), "甲", null, meter, "A",
                "645", meter, mode, null, null, Energy.ZERO), ADMIN);
        return ((Opening.Opened) opening).account();
    }

    private NewMeter second(String number, String profile, String address) {
        return new NewMeter(account.number(), number, "A", profile, address, null, Ratio.ONE);
    }

    private Hanging hang(NewMeter meter) {
        return meters.hang(meter, ADMIN);
    }

    private static void says(Hanging hanging, String code) {
        assertThat(AccountMessages.of(hanging).in(Language.EN).line()).contains(code);
    }

    @Test
    void anAccountHasACardForEachOfItsMetersInOrderOfTheirNumbers() {
        Hanging came = hang(second(SECOND, "645", SECOND));
        says(came, "WD-6500");
        assertThat(accounts.cards(account.number())).extracting(card -> card.meter().number())
                .containsExactly(SECOND, FIRST);
        assertThat(accounts.byNumber(account.number())).as("the lowest number")
                .contains(((Hanging.Hung) came).account());
        assertThat(accounts.byMeter(FIRST)).contains(account);
        assertThat(accounts.seenWith(account.number(), FIRST)).contains(account);
        assertThat(accounts.seenWith(account.number(), "000000000009")).isEmpty();
        assertThat(accounts.cards("7")).isEmpty();
        assertThat(accounts.all()).hasSize(2);
        assertThat(told).hasValue(1);
        assertThat(accounts.byMeter(SECOND).orElseThrow().meter().customerNumber())
                .isEqualTo("000010000001");
        assertThat(open.database.<Integer>read(query -> query.fetchCount(
                AUDIT, AUDIT.ACTION.eq("METER_HUNG")))).isEqualTo(1);
    }

    @Test
    void anOpeningWithAMeterFromStockKeepsTheRatioOfItsTransformers() {
        assertThat(hang(new NewMeter(account.number(), SECOND, "A", "645", SECOND, null,
                new Ratio(40, 100)))).isInstanceOf(Hanging.Hung.class);
        int _ = open.database.write(query -> query.update(METER).setNull(METER.ACCOUNT)
                .set(METER.STATE, "IN_STOCK").where(METER.NUMBER.eq(SECOND)).execute());
        AccountCard next = opened("1-102", SECOND, BillingMode.METER);
        var row = open.database.read(query -> query.selectFrom(METER)
                .where(METER.NUMBER.eq(SECOND)).fetchSingle());
        assertThat(row.getAccount()).isEqualTo(next.number());
        assertThat(row.getCtRatio()).isEqualTo(40);
        assertThat(row.getPtRatio()).isEqualTo(100);
        assertThat(open.database.<Integer>read(query -> query.fetchCount(METER_RATIO)))
                .as("nothing ended").isZero();
    }

    @Test
    void theRatioOfItsTransformersIsKept() {
        says(hang(new NewMeter(account.number(), SECOND, "B", "modbus", "7", "42",
                new Ratio(40, 100))), "WD-6500");
        var row = open.database.read(query -> query.selectFrom(METER)
                .where(METER.NUMBER.eq(SECOND)).fetchSingle());
        assertThat(row.getCtRatio()).isEqualTo(40);
        assertThat(row.getPtRatio()).isEqualTo(100);
        assertThat(row.getAddress()).isEqualTo("7");
        assertThat(row.getCustomerNumber()).isEqualTo("000000000042");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "10001, 1", "-4, 1", "1, 99999"})
    void aRatioIsAWholeNumberFromOneToTenThousand(int ct, int pt) {
        Hanging came = hang(new NewMeter(account.number(), SECOND, "A", "645", SECOND, null,
                new Ratio(ct, pt)));
        assertThat(came).isEqualTo(new Hanging.BadRatio(ct, pt));
        says(came, "WD-6503");
        nothingHangs();
    }

    private void nothingHangs() {
        assertThat(accounts.all()).containsExactly(account);
        assertThat(told).hasValue(0);
    }

    @Test
    void aNumberOrAnAddressThatIsTakenIsRefusedBeforeAnyWrite() {
        assertThat(hang(second(FIRST, "645", SECOND))).isEqualTo(new Hanging.Refused(
                new Why.MeterInUse(FIRST, account.number())));
        assertThat(hang(second(SECOND, "645", FIRST))).isEqualTo(new Hanging.Refused(
                new Why.AddressInUse("A", FIRST, FIRST)));
        nothingHangs();
        says(hang(new NewMeter(account.number(), SECOND, "B", "645", FIRST, null, Ratio.ONE)),
                "WD-6500");
    }

    @Test
    void aTypeThatDoesNotFitTheAccountIsRefused() {
        Hanging purse = hang(second(SECOND, "plain", SECOND));
        assertThat(purse).isEqualTo(new Hanging.Refused(new Why.NoPurse("plain")));
        says(purse, "WD-6501");
        Hanging water = hang(second("00000000000002", "water", "00000000000002"));
        assertThat(water).isEqualTo(new Hanging.Refused(
                new Why.OtherCommodity("water", "resident-flat")));
        says(water, "WD-6502");
        nothingHangs();
        AccountCard billed = opened("1-102", "000000000006", BillingMode.STATION);
        says(hang(new NewMeter(billed.number(), SECOND, "A", "plain", SECOND, null, Ratio.ONE)),
                "WD-6500");
    }

    @Test
    void anAccountIsOpenedAndCorrectedOnlyByATariffOfWhatItsMeterCounts() {
        OpenAccount water = new OpenAccount(Room.parse("1-102"), "乙", null, "00000000000002",
                "A", "water", "00000000000002", BillingMode.STATION, null, null,
                Energy.ofWh(7));
        assertThat(accounts.open(water, ADMIN)).as("electricity is no default for water")
                .isEqualTo(new Opening.Refused(new Why.NoPriceFor("water")));
        assertThat(accounts.open(priced(water, "resident-flat"), ADMIN)).isEqualTo(
                new Opening.Refused(new Why.OtherCommodity("water", "resident-flat")));
        assertThat(tariffs.add("""
                {"id":"a-water","name":"水","commodity":"WATER","versions":[
                {"effectiveFrom":"2024-01-01T00:00:00+08:00","bands":["FLAT"],
                "prices":[{"FLAT":"3.0000"}]}]}""", Actor.SYSTEM))
                .isInstanceOf(TariffRows.Added.Ok.class);
        assertThat(opened("1-103", "000000000007", BillingMode.METER).tariffId())
                .as("the first flat one is of water").isEqualTo("resident-flat");
        assertThat(accounts.preset(water, ADMIN))
                .as("its count would fall into the period of its beginning")
                .isEqualTo(new Opening.Refused(new Why.UsedBeforeBegun()));
        assertThat(((Opening.Opened) accounts.open(water, ADMIN)).account().tariffId())
                .isEqualTo("a-water");
        assertThat(meters.correct(account.number(), FIRST, new Meter("00000000000009", "A",
                "water", "00000000000009", ""), "typed wrongly", ADMIN)).isEqualTo(
                        new MeterFile.Corrected.Refused(
                                new Why.OtherCommodity("water", "resident-flat")));
        assertThat(meters.correct(account.number(), FIRST, new Meter(FIRST, "A", "plain", FIRST,
                ""), "typed wrongly", ADMIN)).isEqualTo(
                        new MeterFile.Corrected.Refused(new Why.NoPurse("plain")));
        int _ = open.database.write(query -> query.update(METER).set(METER.PROFILE, "plain")
                .where(METER.NUMBER.eq(FIRST)).execute());
        assertThat(meters.correct(account.number(), FIRST, new Meter(FIRST, "B", "plain", FIRST,
                ""), "another line", ADMIN)).as("one of an older release can be put right")
                .isInstanceOf(MeterFile.Corrected.Ok.class);
    }

    private static OpenAccount priced(OpenAccount one, String tariff) {
        return new OpenAccount(one.room(), one.customerName(), one.phone(), one.meterNumber(),
                one.line(), one.profile(), one.address(), one.mode(), tariff,
                one.customerNumber(), one.tierUsed());
    }

    @ParameterizedTest
    @CsvSource({
        "645, 1234, 000000000002, meter", "645, 00000000000002, 000000000002, meter",
        "645, 000000000002, 12, address", "water, 000000000002, 00000000000002, meter",
        "modbus, 000000000002, 248, address"
    })
    void theNumberOfDigitsIsThatOfTheType(
            String profile, String number, String address, String field) {
        assertThat(hang(second(number, profile, address)))
                .isInstanceOfSatisfying(Hanging.Refused.class, refused -> assertThat(refused.why())
                        .isInstanceOfSatisfying(Why.NotValid.class,
                                why -> assertThat(why.field()).isEqualTo(field)));
        nothingHangs();
    }

    @Test
    void whoMayNotAndWhatIsNotThereIsNamed() {
        assertThat(meters.hang(second(SECOND, "645", SECOND), CASHIER))
                .isEqualTo(new Hanging.Refused(new Why.NotPermitted()));
        assertThat(hang(second(SECOND, "x", SECOND)))
                .isEqualTo(new Hanging.Refused(new Why.NoSuchProfile("x")));
        assertThat(hang(new NewMeter(account.number(), SECOND, "Z", "645", SECOND, null,
                Ratio.ONE))).isEqualTo(new Hanging.Refused(new Why.NoSuchLine("Z")));
        Hanging nobody = hang(new NewMeter("7", SECOND, "A", "645", SECOND, null, Ratio.ONE));
        assertThat(nobody).isEqualTo(new Hanging.NoSuchAccount("7"));
        says(nobody, "WD-6023");
        open.books.close();
        assertThat(hang(second(SECOND, "645", SECOND)))
                .isInstanceOfSatisfying(Hanging.Refused.class, refused ->
                        assertThat(refused.why()).isInstanceOf(Why.NotWritten.class));
        nothingHangs();
    }

    @Test
    void theOtherMeterIsLeftAloneWhenOneIsCorrected() {
        says(hang(second(SECOND, "645", SECOND)), "WD-6500");
        Meter wanted = new Meter(FIRST, "B", "645", "000000000077", "");
        MeterFile.Corrected came =
                meters.correct(account.number(), FIRST, wanted, "wrong line", ADMIN);
        assertThat(came).isInstanceOfSatisfying(MeterFile.Corrected.Ok.class, ok ->
                assertThat(ok.account().meter().address()).isEqualTo("000000000077"));
        assertThat(accounts.byMeter(SECOND).orElseThrow().meter().line()).isEqualTo("A");
    }
}
