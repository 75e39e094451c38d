package wattdesk.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import wattdesk.customer.AccountLife.Performed;
import wattdesk.customer.AccountLife.Why;
import wattdesk.ledger.ReceiptNumber;
import wattdesk.message.Language;
import wattdesk.message.Message;
import wattdesk.message.Told;
import wattdesk.metering.Meter;
import wattdesk.premises.Room;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Energy;
import wattdesk.quantity.Money;
import wattdesk.slip.Slip;
import wattdesk.slip.SlipPaper;

/// Every end of an order at an account has its own sentences.
class LifeMessagesTest {

    private static Performed done(Slip.Kind kind) {
        return new Performed.Done(new Slip(UUID.randomUUID(), new ReceiptNumber("AD-2026", 17),
                kind, "10000001", "3-1204", "李晓明", Money.ofFen(-1234),
                new SlipPaper(Language.ZH, "", List.of()), "王芳",
                new BusinessDay(LocalDate.of(2026, 11, 28)), Instant.EPOCH), "10000002", false);
    }

    private static Map<Message, String> all() {
        Map<Message, String> all = new LinkedHashMap<>();
        all.put(LifeMessages.of(done(Slip.Kind.OPENED)), "WD-6030");
        all.put(LifeMessages.of(done(Slip.Kind.SUSPENDED)), "WD-6031");
        all.put(LifeMessages.of(done(Slip.Kind.RESUMED)), "WD-6032");
        all.put(LifeMessages.of(done(Slip.Kind.DEPOSIT_RETURNED)), "WD-6033");
        all.put(LifeMessages.of(done(Slip.Kind.CLOSED)), "WD-6034");
        all.put(LifeMessages.of(done(Slip.Kind.TRANSFERRED)), "WD-6035");
        all.put(LifeMessages.of(new Performed.InDoubt("WD-4014", "disk")), "WD-4014");
        all.put(LifeMessages.together(3, 1), "WD-6038");
        all.put(LifeMessages.preset(new AccountCard("10000001", Room.parse("3-1204"),
                new Customer(UUID.randomUUID(), "李晓明", null), BillingMode.METER, "flat",
                Energy.ZERO, new Meter("1", "A", "645", "1", ""), null, AccountState.PRESET)),
                "WD-6036");
        why(all, new Why.NotPermitted(), "WD-6040");
        why(all, new Why.NoSuchAccount("1"), "WD-6023");
        why(all, state(AccountState.PRESET), "WD-6041");
        why(all, state(AccountState.OPEN), "WD-6042");
        why(all, state(AccountState.SUSPENDED), "WD-6043");
        why(all, state(AccountState.CLOSED), "WD-6044");
        why(all, new Why.NoReason(), "WD-6045");
        why(all, new Why.NoShift(), "WD-6046");
        why(all, new Why.CreditOpen("0000"), "WD-6047");
        why(all, new Why.MeterNotRead("0000", "NO_ANSWER"), "WD-6048");
        why(all, new Why.NoSuchMeter("1", "0000"), "WD-6049");
        why(all, new Why.NotSettled("JUMP", "0000", "1 > 0"), "WD-6050");
        why(all, new Why.AmountNotValid("-1"), "WD-6051");
        why(all, new Why.DepositTooSmall(Money.ofYuan(3)), "WD-6052");
        why(all, new Why.NeedsSecondPerson(Money.ofYuan(3)), "WD-6053");
        why(all, new Why.ApprovalDoesNotFit(), "WD-6054");
        why(all, new Why.Moved(), "WD-6055");
        why(all, new Why.UsedId(), "WD-6056");
        why(all, new Why.NotValid(new Opening.Why.NotValid("phone", "x")), "WD-6013");
        why(all, new Why.ClockSetBack(Instant.EPOCH, Instant.EPOCH), "WD-4035");
        why(all, new Why.NotWritten("WD-4010", "disk"), "WD-4010");
        return all;
    }

    private static Why state(AccountState state) {
        return new Why.WrongState("10000001", state, Slip.Kind.CLOSED);
    }

    private static void why(Map<Message, String> all, Why why, String code) {
        all.put(LifeMessages.of(why), code);
    }

    @Test
    void everyEndSpeaksBothLanguagesUnderItsOwnCode() {
        all().forEach((message, code) -> {
            for (Language language : Language.values()) {
                Told told = message.in(language);
                assertThat(told.code()).isEqualTo(code);
                assertThat(told.what()).doesNotContain("{");
            }
        });
    }

    @Test
    void aPlanIsToldInBothLanguagesLineByLine() {
        for (Language language : Language.values()) {
            PlanWords words = new PlanWords(language);
            for (AccountPlan.Kind kind : AccountPlan.Kind.values()) {
                List<String> facts = switch (kind) {
                    case STATE -> List.of("OPEN", "CLOSED");
                    case READ_NOW, READ_BY_HAND -> List.of("0000", "2026-11-28 10:00", "1.000",
                            "PEAK 0.400", "DEEP_VALLEY 0.600");
                    case BALANCE_PAID_OUT, BALANCE_GOES_OVER, DEBT_COLLECTED, DEBT_GOES_OVER ->
                        List.of("WATER");
                    case NEW_HOLDER, READ_LATER, CHARGED, ON_METER_STAYS, ON_METER_GOES_OVER,
                            DEPOSIT_PAID_OUT, DEPOSIT_GOES_OVER, DEPOSIT_TAKEN, DEPOSIT_LEFT,
                            NOTHING_OPEN, NO_DEPOSIT, TIERS_GO_ON, TIERS_BEGIN_ANEW, METER_ENDS,
                            METER_GOES_OVER -> List.of("a", "b", "c", "d", "e");
                };
                String text = words.line(new AccountPlan.Line(kind, facts, null));
                assertThat(text).as("%s %s", language, kind).isNotBlank().doesNotContain("{");
            }
            for (Slip.Kind kind : Slip.Kind.values()) {
                assertThat(words.title(kind)).isNotBlank();
            }
        }
    }
}
