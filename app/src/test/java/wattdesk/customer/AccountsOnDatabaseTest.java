package wattdesk.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.store.generated.Tables.ACCOUNT;
import static wattdesk.store.generated.Tables.AUDIT;
import static wattdesk.store.generated.Tables.CUSTOMER;
import static wattdesk.store.generated.Tables.ROOM;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.customer.Opening.Why;
import wattdesk.customer.store.AccountMoves;
import wattdesk.customer.store.AccountRows;
import wattdesk.customer.store.FileRows;
import wattdesk.ledger.ReceiptNumber;
import wattdesk.ledger.store.OpenBooks;
import wattdesk.message.Language;
import wattdesk.metering.Line;
import wattdesk.metering.LineDesk;
import wattdesk.metering.Lines.Saved;
import wattdesk.metering.store.LineMoves;
import wattdesk.metering.store.LineRows;
import wattdesk.operator.Actor;
import wattdesk.operator.Operator;
import wattdesk.operator.Role;
import wattdesk.premises.Room;
import wattdesk.quantity.Energy;
import wattdesk.slip.Slip;
import wattdesk.slip.SlipPaper.Part;
import wattdesk.slip.store.SlipRows;
import wattdesk.slip.store.SlipWriter;
import wattdesk.tariff.store.DemoTariffs;
import wattdesk.tariff.store.TariffMoves;
import wattdesk.tariff.store.TariffRows;

class AccountsOnDatabaseTest {

    private static final Actor ADMIN =
            new Actor(new Operator("admin", "管理员", Role.ADMINISTRATOR), null);
    private static final Actor CASHIER = new Actor(new Operator("w", "王", Role.CASHIER), null);
    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");

    @TempDir Path folder;
    private OpenBooks open;
    private LineDesk lines;
    private AccountDesk accounts;
    private SlipRows slips;
    private final AtomicInteger told = new AtomicInteger();

    @BeforeEach
    void open() throws Exception {
        open = OpenBooks.in(folder, Clock.systemUTC(),
                new AccountMoves(), new LineMoves(), new TariffMoves(), new SlipWriter());
        TariffRows tariffs = new TariffRows(open.database, open.books);
        DemoTariffs.documents().forEach(document -> tariffs.add(document, Actor.SYSTEM));
        lines = new LineDesk(new LineRows(open.database, open.books), () -> { });
        assertThat(lines.add(new Line("A", "/dev/ttyUSB0", "2400,8E1"), ADMIN))
                .isEqualTo(new Saved.Ok());
        assertThat(lines.add(new Line("B", "tcp:10.0.0.5:4196", "9600"), ADMIN))
                .isEqualTo(new Saved.Ok());
        AccountRows rows = new AccountRows(open.database, open.books);
        slips = new SlipRows(open.database);
        accounts = new AccountDesk(rows, AccountsOnDatabaseTest::form, lines, tariffs, () -> NOW,
                told::incrementAndGet, new OpeningSlips(rows, open.books, slips, () -> "S",
                        () -> Language.ZH, () -> NOW));
    }

    @AfterEach
    void close() throws Exception {
        open.close();
    }

    private static Optional<AddressForm> form(String profile) {
        return switch (profile) {
            case "645" -> Optional.of(AddressForm.TWELVE_DIGITS);
            case "modbus" -> Optional.of(AddressForm.UNIT);
            default -> Optional.empty();
        };
    }

    private static OpenAccount request(
            String room, String customer, @Nullable String phone, String meter, String address) {
        return new OpenAccount(Room.parse(room), customer, phone, meter, "A", "645", address,
                BillingMode.METER, null, null, Energy.ZERO);
    }

    private AccountCard opened(OpenAccount request) {
        Opening opening = accounts.open(request, ADMIN);
        assertThat(opening).isInstanceOf(Opening.Opened.class);
        return ((Opening.Opened) opening).account();
    }

    private Why refused(OpenAccount request) {
        Opening opening = accounts.open(request, ADMIN);
        assertThat(opening).isInstanceOf(Opening.Refused.class);
        return ((Opening.Refused) opening).why();
    }

    @Test
    void roomCustomerAccountAndMeterAreMadeInOneStep() {
        AccountCard made = opened(request("3-1204", " 李晓明 ", "138-0000 5678", "000024170093",
                "000024170093"));
        assertThat(made.number()).isEqualTo("10000001");
        assertThat(made.customer().name()).isEqualTo("李晓明");
        assertThat(made.customer().phone()).isEqualTo("13800005678");
        assertThat(made.tariffId()).as("合表 is the default").isEqualTo("resident-flat");
        assertThat(made.meter().customerNumber()).isEqualTo("000010000001");
        assertThat(accounts.byNumber("10000001")).contains(made);
        assertThat(accounts.byMeter("000024170093")).contains(made);
        assertThat(accounts.all()).containsExactly(made);
        assertThat(told).hasValue(1);
        String detail = open.database.read(query -> query.select(AUDIT.DETAIL).from(AUDIT)
                .where(AUDIT.ACTION.eq("ACCOUNT_OPENED")).fetchSingle().value1());
        assertThat(detail).contains("room=3-1204").doesNotContain("李").doesNotContain("138");
    }

    @Test
    void anOpeningLeavesOneSlipUnderTheNextNumberOfItsSeries() {
        UUID id = UUID.randomUUID();
        OpenAccount request = request("1-101", "甲", null, "000000000001", "000000000001");
        Opening.Opened done = (Opening.Opened) accounts.open(id, request, ADMIN);
        Slip slip = slips.of(done.account().number()).getFirst();
        assertThat(slip).isEqualTo(done.slip());
        assertThat(slip.number()).isEqualTo(new ReceiptNumber("SD-2026", 1));
        assertThat(slip.kind()).isEqualTo(Slip.Kind.OPENED);
        assertThat(slip.paper().parts()).contains(new Part.Pair("电表", "000000000001"),
                new Part.Pair("扣费方式", "表计扣费"));
        assertThat(new FileRows(open.database).steps("10000001").getFirst().slip())
                .isEqualTo(id);
        assertThat(accounts.open(id, request, ADMIN)).as("the same id again").isEqualTo(done);
        assertThat(slips.of(done.account().number())).hasSize(1);
        assertThat(accounts.open(id, request("1-102", "乙", null, "000000000002",
                "000000000002"), ADMIN)).isInstanceOf(Opening.Refused.class);
        nothingElseWasMade(1);
    }

    @Test
    void whatHasNotBegunHasNoSlip() {
        Opening.Opened preset = (Opening.Opened) accounts.preset(
                request("1-101", "甲", null, "000000000001", "000000000001"), ADMIN);
        assertThat(preset.slip()).isNull();
        assertThat(slips.any()).isFalse();
    }

    @Test
    void numbersGoOnBehindTheHighest() {
        opened(request("1-101", "甲", null, "000000000001", "000000000001"));
        AccountCard second = opened(request("1-102", "乙", null, "000000000002", "000000000002"));
        assertThat(second.number()).isEqualTo("10000002");
    }

    @Test
    void rareCharactersSurviveTheDatabase() {
        opened(request("1-101", "𠮷田堃㙓", null, "000000000001", "000000000001"));
        assertThat(accounts.all().getFirst().customer().name()).isEqualTo("𠮷田堃㙓");
    }

    @Test
    void t36TheSameNameIsAnotherPersonTheSameNameAndPhoneIsNot() {
        AccountCard one = opened(request("1-101", "王芳", null, "000000000001", "000000000001"));
        AccountCard two = opened(request("1-102", "王芳", null, "000000000002", "000000000002"));
        assertThat(one.customer().id()).isNotEqualTo(two.customer().id());
        AccountCard three = opened(
                request("1-103", "王芳", "13800000001", "000000000003", "000000000003"));
        AccountCard four = opened(
                request("1-104", "王芳", "13800000001", "000000000004", "000000000004"));
        assertThat(three.customer()).isEqualTo(four.customer());
    }

    @Test
    void accountsStandInOrderOfTheirRooms() {
        int n = 1;
        for (String room : new String[] {"10-101", "2-1001", "2-901", "2-101"}) {
            String number = "%012d".formatted(n++);
            opened(request(room, "甲", null, number, number));
        }
        assertThat(accounts.all()).extracting(card -> card.room().code())
                .containsExactly("2-101", "2-901", "2-1001", "10-101");
    }

    @Test
    void aMeterHangsOnce() {
        opened(request("1-101", "甲", null, "000000000001", "000000000001"));
        assertThat(refused(request("1-102", "乙", null, "000000000001", "000000000009")))
                .isEqualTo(new Why.MeterInUse("000000000001", "10000001"));
        assertThat(refused(request("1-102", "乙", null, "000000000002", "000000000001")))
                .isEqualTo(new Why.AddressInUse("A", "000000000001", "000000000001"));
        nothingElseWasMade(1);
    }

    private void nothingElseWasMade(int accountsMade) {
        assertThat(open.database.<Integer>read(query -> query.fetchCount(ACCOUNT)))
                .isEqualTo(accountsMade);
        assertThat(open.database.<Integer>read(query -> query.fetchCount(ROOM)))
                .isEqualTo(accountsMade);
        assertThat(open.database.<Integer>read(query -> query.fetchCount(CUSTOMER)))
                .isEqualTo(accountsMade);
    }

    @Test
    void whatDoesNotExistIsNamed() {
        OpenAccount good = request("1-101", "甲", null, "000000000001", "000000000001");
        assertThat(refused(new OpenAccount(good.room(), "甲", null, good.meterNumber(), "Z", "645",
                good.address(), BillingMode.METER, null, null, Energy.ZERO)))
                .isEqualTo(new Why.NoSuchLine("Z"));
        assertThat(refused(new OpenAccount(good.room(), "甲", null, good.meterNumber(), "A", "x",
                good.address(), BillingMode.METER, null, null, Energy.ZERO)))
                .isEqualTo(new Why.NoSuchProfile("x"));
        assertThat(refused(new OpenAccount(good.room(), "甲", null, good.meterNumber(), "A", "645",
                good.address(), BillingMode.METER, "y", null, Energy.ZERO)))
                .isEqualTo(new Why.NoSuchTariff("y"));
        assertThat(accounts.open(good, CASHIER))
                .isEqualTo(new Opening.Refused(new Why.NotPermitted()));
        nothingElseWasMade(0);
    }

    @ParameterizedTest
    @CsvSource({
        "1-101, '  ', , 000000000001, 000000000001, customer",
        "1-101, 'a\u0007b', , 000000000001, 000000000001, customer",
        "1-101, 甲, 12x4567, 000000000001, 000000000001, phone",
        "1-101, 甲, , 1, 000000000001, meter",
        "1-101, 甲, , 00000000000A, 000000000001, meter",
        "1-101, 甲, , 000000000001, 1, address",
        "1-101, 甲, , 000000000001, 999999999999, address",
        "1-1111111111111111111111, 甲, , 000000000001, 000000000001, room",
    })
    void whatIsNotValidIsNamed(
            String room, String name, String phone, String meter, String address, String field) {
        assertThat(refused(request(room, name, phone, meter, address)))
                .isInstanceOfSatisfying(Why.NotValid.class,
                        why -> assertThat(why.field()).isEqualTo(field));
        nothingElseWasMade(0);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "247, true", "248, false", "x, false", "007, true"})
    void aModbusUnitIsFrom1To247(String unit, boolean valid) {
        assertThat(AddressForm.UNIT.address(unit).isPresent()).isEqualTo(valid);
        assertThat(AddressForm.UNIT.address("007")).contains("7");
    }

    @Test
    void fullWidthDigitsAreTakenAsPlainOnes() {
        AccountCard made = opened(request("１-１０１", "甲", "１３８００００５６７８",
                "０００００００００００１", "０００００００００００１"));
        assertThat(made.meter().number()).isEqualTo("000000000001");
        assertThat(made.room().code()).isEqualTo("1-101");
        assertThat(made.customer().phone()).isEqualTo("13800005678");
    }

    @Test
    void closedBooksMakeNothing() {
        open.books.close();
        assertThat(refused(request("1-101", "甲", null, "000000000001", "000000000001")))
                .isInstanceOf(Why.NotWritten.class);
    }

    @Test
    void aLineWithMetersStays() {
        opened(request("1-101", "甲", null, "000000000001", "000000000001"));
        assertThat(lines.remove("A", ADMIN)).isEqualTo(new Saved.InUse("A", 1));
        assertThat(lines.remove("B", ADMIN)).isEqualTo(new Saved.Ok());
        assertThat(lines.remove("B", ADMIN)).isEqualTo(new Saved.NoSuchLine("B"));
        assertThat(lines.list()).extracting(Line::name).containsExactly("A");
    }

    @Test
    void aRemovedLineMayComeBackElsewhere() {
        assertThat(lines.remove("B", ADMIN)).isEqualTo(new Saved.Ok());
        assertThat(lines.add(new Line("B", "COM7", "8N1"), ADMIN)).isEqualTo(new Saved.Ok());
        assertThat(lines.list()).contains(new Line("B", "COM7", "9600,8N1"));
    }

    @Test
    void linesHaveOneNameAndOnePortEach() {
        assertThat(lines.add(new Line("A", "COM1", "9600"), ADMIN))
                .isEqualTo(new Saved.NameTaken("A"));
        assertThat(lines.add(new Line("C", "/dev/ttyUSB0", "9600"), ADMIN))
                .isEqualTo(new Saved.PortTaken("/dev/ttyUSB0", "A"));
        assertThat(lines.add(new Line("C", "COM1", "9600"), CASHIER))
                .isEqualTo(new Saved.NotPermitted());
        assertThat(lines.remove("A", CASHIER)).isEqualTo(new Saved.NotPermitted());
    }

    @ParameterizedTest
    @CsvSource({
        "'a b', COM1, 9600, name", "C, nothing, 9600, port", "C, tcp:host, 9600, port",
        "C, tcp:host:70000, 9600, port", "C, sim:, 9600, port", "C, COM1, '9600;8N1', settings",
        "C, COM1, '100,8N1', settings", "C, COM1, '', settings", "C, COM1, '9600,9N1', settings",
    })
    void aLineThatIsNotValidIsNamed(String name, String port, String settings, String field) {
        assertThat(lines.add(new Line(name, port, settings), ADMIN))
                .isInstanceOfSatisfying(Saved.NotValid.class,
                        why -> assertThat(why.field()).isEqualTo(field));
    }
}
