package wattdesk.vending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wattdesk.ledger.ReceiptNumber;
import wattdesk.message.BookMessages;
import wattdesk.message.Language;
import wattdesk.message.Message;
import wattdesk.message.Told;
import wattdesk.metering.ReadResult;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;
import wattdesk.vending.SellOutcome.Why;

/// Every outcome of selling has its code and its three sentences in both languages.
class SaleMessagesTest {

    private static final Instant AT = Instant.parse("2026-11-22T06:32:00Z");
    private final List<Message> all = new ArrayList<>();

    @Test
    void everyRejectionHasItsCode() {
        says("WD-2001", SaleMessages.of(new Why.NotPermitted()));
        says("WD-2002", SaleMessages.of(new Why.NoSuchAccount("100001")));
        says("WD-2003", SaleMessages.of(new Why.ModeNotSold("100001", "POSTPAID")));
        says("WD-6060", SaleMessages.of(new Why.AccountNotOpen("100001", "PRESET")));
        says("WD-6061", SaleMessages.of(new Why.AccountNotOpen("100001", "SUSPENDED")));
        says("WD-6062", SaleMessages.of(new Why.AccountNotOpen("100001", "CLOSED")));
        says("WD-2004", SaleMessages.of(new Why.BelowMinimum(Money.ofYuan(1))));
        says("WD-2005", SaleMessages.of(new Why.AboveMaximum(Money.ofYuan(5000))));
        says("WD-2006", SaleMessages.of(new Why.OverHoarding(
                Money.ofYuan(9000), Money.ofYuan(500), Money.ofYuan(10_000))));
        says("WD-2007", SaleMessages.of(new Why.UnresolvedWrite(order(TransferState.UNKNOWN))));
        says("WD-2008", SaleMessages.of(new Why.WrongMeter("000024170093", "000024170094")));
        says("WD-2009", SaleMessages.of(new Why.MeterAhead(31, 32)));
        says("WD-2010", SaleMessages.of(new Why.MeterUnusable("read-only")));
        says("WD-2011", SaleMessages.of(new Why.ProfileUnverified("demo-645-count")));
        says("WD-2012", SaleMessages.of(new Why.DifferentSale()));
        says("WD-2013", SaleMessages.of(new Why.ClockSetBack(AT, AT)));
        says("WD-2014", SaleMessages.of(new Why.SellingStopped("WD-4001")));
        says("WD-4011", SaleMessages.of(new Why.NotWritten("WD-4011", "disk full")));
        says("WD-2017", SaleMessages.of(new Why.MeterBusy("000024170093")));
        says("WD-2018", SaleMessages.of(new Why.NoPrice("flat")));
        says("WD-2034", SaleMessages.of(new Why.ApprovalDoesNotFit()));
        says("WD-2057", SaleMessages.of(new Why.MeterSilent("000024170093")));
        says("WD-2058", SaleMessages.of(new Why.NoTrialNeeded("demo-645-count")));
        bothLanguages();
    }

    @Test
    void everyStandingAndProofOfATestSaleHasItsCode() {
        says("WD-2051", TrialMessages.of(new Trials.Standing.NotNeeded(), "p"));
        says("WD-2052", TrialMessages.of(new Trials.Standing.NotPossible(), "p"));
        says("WD-2011", TrialMessages.of(new Trials.Standing.Needed(), "p"));
        says("WD-2022", TrialMessages.of(
                new Trials.Standing.Made(order(TransferState.PENDING)), "p"));
        says("WD-2053", TrialMessages.of(new Trials.Proof.Proved("p")));
        says("WD-2032", TrialMessages.of(new Trials.Proof.NotPermitted()));
        says("WD-2054", TrialMessages.of(new Trials.Proof.NotDelivered()));
        says("WD-2055", TrialMessages.of(new Trials.Proof.NotOneYuan(1, Money.ofFen(1))));
        says("WD-2056", TrialMessages.of(
                new Trials.Proof.OtherDisplay(Money.ofYuan(38), Money.ofFen(38))));
        says("WD-4010", TrialMessages.of(new Trials.Proof.NotWritten("WD-4010", "x")));
        bothLanguages();
    }

    @Test
    void everyOutcomeAndStandingHasItsCode() {
        says("WD-4015", SaleMessages.of(new SellOutcome.InDoubt("WD-4015", "no space")));
        says("WD-2021", SaleMessages.of(sold(TransferState.DELIVERED, false)));
        says("WD-2022", SaleMessages.of(sold(TransferState.PENDING, false)));
        says("WD-2022", SaleMessages.of(order(TransferState.INTENT)));
        says("WD-2028", SaleMessages.of(order(TransferState.PENDING, null)));
        says("WD-2023", SaleMessages.of(order(TransferState.UNKNOWN)));
        says("WD-2024", SaleMessages.of(order(TransferState.REFUSED)));
        says("WD-2025", SaleMessages.of(order(TransferState.DISPUTED)));
        says("WD-2026", SaleMessages.of(order(TransferState.CANCELLED)));
        says("WD-2027", SaleMessages.of(sold(TransferState.DELIVERED, true)));
        bothLanguages();
    }

    @Test
    void everyRefusedActHasItsCode() {
        says("WD-2021", SaleMessages.of(new Resolution.Now(order(TransferState.DELIVERED))));
        says("WD-2031", refused(new Resolution.Why.NoSuchOrder()));
        says("WD-2032", refused(new Resolution.Why.NotPermitted()));
        says("WD-2033", refused(new Resolution.Why.WrongState(order(TransferState.DELIVERED))));
        says("WD-2034", refused(new Resolution.Why.ApprovalDoesNotFit()));
        says("WD-2036", refused(
                new Resolution.Why.MayStillArrive(order(TransferState.PENDING), 42)));
        says("WD-2037", refused(
                new Resolution.Why.MeterNotRead(order(TransferState.PENDING))));
        says("WD-2038", refused(new Resolution.Why.MeterBusy("000024170093")));
        says("WD-4035", refused(new Resolution.Why.NotWritten(BookMessages.CLOCK, "08:00")));
        bothLanguages();
    }

    @Test
    void everyAdoptionHasItsCode() {
        says("WD-2041", SaleMessages.of(new Adoption.Adopted(32, Money.ofYuan(50))));
        says("WD-2042", SaleMessages.of(new Adoption.NothingForeign()));
        says("WD-2043", SaleMessages.of(new Adoption.NotPermitted()));
        says("WD-2044", SaleMessages.of(new Adoption.OwnWriteOpen(order(TransferState.UNKNOWN))));
        says("WD-4034", SaleMessages.of(new Adoption.NotWritten(BookMessages.MOVED, "31")));
        says("WD-3001", SaleMessages.of(new Adoption.NotRead(new ReadResult.NoAnswer("500 ms"))));
        bothLanguages();
    }

    @Test
    void troubleOutOfTheBooksFindsItsWordsAgain() {
        Message message = Message.of("metering", "WD-3002", "A", "no such port");
        assertThat(Order.Trouble.of(message).message()).isEqualTo(message);
        assertThat(SaleMessages.of(order(TransferState.REFUSED)).in(Language.ZH).what())
                .contains("电表拒绝").contains("囤积");
    }

    @Test
    void deliveredSaysWhatTheScreenPromises() {
        Told told = SaleMessages.of(order(TransferState.DELIVERED)).in(Language.ZH);
        assertThat(told.what()).contains("写表成功").contains("237.62").contains("32");
    }

    private static Message refused(Resolution.Why why) {
        return SaleMessages.of(new Resolution.Refused(why));
    }

    private void says(String code, Message message) {
        assertThat(message.code()).isEqualTo(code);
        all.add(message);
    }

    private void bothLanguages() {
        for (Message message : all) {
            for (Language language : Language.values()) {
                Told told = message.in(language);
                assertThat(told.what()).as(message.code()).isNotBlank().doesNotContain("{");
                assertThat(told.money()).as(message.code()).isNotBlank();
                assertThat(told.toDo()).as(message.code()).isNotBlank().doesNotContain("{");
            }
        }
    }

    private static SellOutcome sold(TransferState state, boolean repeated) {
        return new SellOutcome.Sold(order(state), repeated);
    }

    static Order order(TransferState state) {
        return order(state, state == TransferState.PENDING ? AT : null);
    }

    private static Order order(TransferState state, @Nullable Instant nextTry) {
        SaleState sale = state == TransferState.CANCELLED ? SaleState.VOIDED : SaleState.PAID;
        return new Order(new UUID(0, 1), new UUID(0, 2), new ReceiptNumber("A-2026", 17), 5, AT,
                new BusinessDay(LocalDate.of(2026, 11, 22)), "cashier", "cashier", "100001", "3-1204", "李晓明",
                "000024170093", Money.ofYuan(200), Tender.Cash.exact(Money.ofYuan(200)), sale,
                state, Money.ofFen(3762), Money.ofFen(23762), 32, 1, nextTry,
                new Order.Trouble("WD-3015", "82H 囤积上限"), 0, false);
    }
}
