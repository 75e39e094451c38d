package wattdesk.vending.store;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.store.generated.Tables.AUDIT;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.customer.AccountCard;
import wattdesk.customer.AccountMessages;
import wattdesk.customer.AddressForm;
import wattdesk.customer.MeterDesk;
import wattdesk.customer.MeterFile.Corrected;
import wattdesk.customer.Opening.Why;
import wattdesk.customer.store.AccountRows;
import wattdesk.ledger.Books;
import wattdesk.message.BookMessages;
import wattdesk.message.Language;
import wattdesk.metering.LineDesk;
import wattdesk.metering.Meter;
import wattdesk.metering.store.LineRows;
import wattdesk.operator.Actor;
import wattdesk.tariff.store.TariffRows;
import wattdesk.vending.SellCommand;
import wattdesk.vending.SellOutcome;
import wattdesk.vending.store.RealCounter.Kind;

/// What is filed about a meter is put right, but never under money that is on its way.
class MeterCorrectionTest {

    @TempDir Path folder;
    private RealCounter counter;
    private AccountRows rows;
    private MeterDesk desk;
    private Meter was;

    @BeforeEach
    void open() throws Exception {
        counter = new RealCounter(folder, Kind.DLT645);
        rows = new AccountRows(counter.open.database, counter.open.books);
        desk = new MeterDesk(rows, MeterCorrectionTest::form,
                new LineDesk(new LineRows(counter.open.database, counter.open.books), () -> { }),
                new TariffRows(counter.open.database, counter.open.books), () -> { });
        was = counter.account.meter();
    }

    @AfterEach
    void close() throws Exception {
        counter.close();
    }

    private static Optional<AddressForm> form(String profile) {
        return switch (profile) {
            case "demo-645-count" -> Optional.of(AddressForm.TWELVE_DIGITS);
            case "acrel-ddsy1352-b" -> Optional.of(AddressForm.UNIT);
            default -> Optional.empty();
        };
    }

    private Corrected correct(Meter wanted, String reason, Actor actor) {
        return desk.correct(counter.account.number(), was.number(), wanted, reason, actor);
    }

    private Corrected correct(Meter wanted) {
        return correct(wanted, "typed wrongly", RealCounter.ADMIN);
    }

    private Meter meter(String number, String line, String profile, String address) {
        return new Meter(number, line, profile, address, was.customerNumber());
    }

    private static void says(Corrected corrected, String code) {
        assertThat(AccountMessages.of(corrected).in(Language.EN).line()).contains(code);
    }

    @Test
    void everyFieldIsPutRightWithAReasonInTheAudit() {
        Meter wanted = meter("000024170099", "A", "acrel-ddsy1352-b", "7");
        Corrected done = correct(wanted);
        AccountCard now = ((Corrected.Ok) done).account();
        assertThat(now.meter()).isEqualTo(wanted);
        assertThat(rows.byMeter(was.number())).isEmpty();
        says(done, "WD-6021");
        String detail = counter.open.database.read(session -> session.selectFrom(AUDIT)
                .where(AUDIT.ACTION.eq("METER_CORRECTED")).fetchSingle().getDetail());
        assertThat(detail).contains(was.number()).contains("000024170099")
                .contains("typed wrongly");
    }

    @Test
    void theNumberThatTheMeterHoldsIsPutRightAndStaysWhereNothingIsSaid() {
        Corrected done = correct(new Meter(was.number(), was.line(), was.profile(),
                was.address(), "31204"));
        assertThat(((Corrected.Ok) done).account().meter().customerNumber())
                .isEqualTo("000000031204");
        Corrected again = correct(new Meter(was.number(), was.line(), was.profile(),
                was.address(), " "));
        assertThat(((Corrected.Ok) again).account().meter().customerNumber())
                .isEqualTo("000000031204");
        says(correct(new Meter(was.number(), was.line(), was.profile(), was.address(), "x")),
                "WD-6012");
    }

    @Test
    void itIsRefusedByNameWhereSomethingDoesNotFit() {
        says(correct(was, " ", RealCounter.ADMIN), "WD-6022");
        assertThat(correct(was, "x", counter.supervisor))
                .isEqualTo(new Corrected.Refused(new Why.NotPermitted()));
        assertThat(correct(meter(was.number(), "Z", was.profile(), was.address())))
                .isEqualTo(new Corrected.Refused(new Why.NoSuchLine("Z")));
        assertThat(correct(meter(was.number(), "A", "none", was.address())))
                .isEqualTo(new Corrected.Refused(new Why.NoSuchProfile("none")));
        assertThat(correct(meter(was.number(), "A", was.profile(), "abc")))
                .isEqualTo(new Corrected.Refused(new Why.NotValid("address", "abc")));
        Corrected nobody = desk.correct("424242", was.number(), was, "x", RealCounter.ADMIN);
        assertThat(nobody).isEqualTo(new Corrected.NoSuchAccount("424242"));
        says(nobody, "WD-6023");
    }

    @Test
    void aSaleWhoseMeterWasRenamedWhileItWasReadTakesNoMoney() {
        Books between = change -> {
            if (change.receiptSeries() != null) {
                assertThat(correct(meter("000024170099", "A", was.profile(), was.address())))
                        .isInstanceOf(Corrected.Ok.class);
            }
            return counter.ports.books().commit(change);
        };
        SellCommand command = counter.sale(50);
        assertThat(BrokenPortsTest.desk(counter, between, counter.ports.listener())
                .sell(command, counter.cashier, _ -> { }, Duration.ofSeconds(30)))
                .isEqualTo(new SellOutcome.Rejected(new SellOutcome.Why.NotWritten(
                        BookMessages.MOVED, "meter " + was.number())));
        assertThat(counter.orders.bySale(command.sale())).isEmpty();
        assertThat(counter.device.executedCredits()).isZero();
    }

    @Test
    void aCreditOnItsWayHoldsTheRecordAndAReceiptHoldsTheNumber() {
        counter.line.plan("reqlost*40");
        SellCommand command = counter.sale(50);
        assertThat(counter.desk.sell(command, counter.cashier, _ -> { }, Duration.ofSeconds(30)))
                .isInstanceOf(SellOutcome.Sold.class);
        Corrected held = correct(meter(was.number(), "A", was.profile(), "000024170011"));
        assertThat(held).isEqualTo(new Corrected.CreditOpen(was.number()));
        says(held, "WD-6024");
        counter.line.plan("ok");
        counter.later(Duration.ofMinutes(3));
        assertThat(counter.orders.open()).isEmpty();
        Corrected sold = correct(meter("000024170099", "A", was.profile(), was.address()));
        assertThat(sold).isEqualTo(new Corrected.NumberSold(was.number()));
        says(sold, "WD-6025");
        assertThat(correct(meter(was.number(), "A", was.profile(), "000024170011")))
                .isInstanceOf(Corrected.Ok.class);
        counter.assertBooksHold();
    }
}
