package wattdesk.billing;

import static wattdesk.message.BothLanguages.speaks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import wattdesk.billing.RunEnd.Why;
import wattdesk.message.Message;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;

/// Every outcome of runs and of decisions has its code and its sentences.
class BillingMessagesTest {

    private static final BusinessDay DAY = new BusinessDay(LocalDate.of(2026, 11, 2));

    @Test
    void runs() {
        RunSummary run = new RunSummary(
                DAY, Instant.EPOCH, "system", Instant.EPOCH, 1, 1, 0, 0, 0, 0, 1, Money.ZERO);
        speaks(Map.of(
                "WD-7060", BillingMessages.of(new RunEnd.Done(List.of(run))),
                "WD-7061", BillingMessages.of(new RunEnd.Cancelled(List.of(run))),
                "WD-7062", BillingMessages.of(new RunEnd.NothingRead(List.of(run))),
                "WD-7063", BillingMessages.of(new RunEnd.Refused(new Why.NotPermitted())),
                "WD-7064", BillingMessages.of(new Why.ClockNotSane("a", "b")),
                "WD-7065", BillingMessages.of(new Why.DayNotOver(DAY)),
                "WD-7066", BillingMessages.of(new Why.BeforeTheFirst(DAY, DAY)),
                "WD-7067", BillingMessages.of(new Why.UnderWay()),
                "WD-7071", BillingMessages.of(new Why.NotWritten("WD-7071", "x")),
                "WD-4010", BillingMessages.of(new Why.NotWritten("WD-4010", "x"))));
    }

    @Test
    void problems() {
        Map<String, Message> told = new HashMap<>();
        int code = 7020;
        for (Problem.Kind kind : Problem.Kind.values()) {
            told.put("WD-" + code, BillingMessages.of(new Problem(new UUID(1, 1), kind, "1", "2",
                    "3-1204", "李晓明", DAY, null, null, "x", Instant.EPOCH, List.of())));
            code++;
        }
        speaks(told);
    }

    @Test
    void decisions() {
        speaks(Map.of(
                "WD-7040", BillingMessages.of(new Decided.Ok(2, Optional.empty())),
                "WD-7041", BillingMessages.of(new Decided.NotPermitted()),
                "WD-7042", BillingMessages.of(new Decided.NoReason()),
                "WD-7043", BillingMessages.of(new Decided.Gone()),
                "WD-7044", BillingMessages.of(new Decided.DoesNotFit("x")),
                "WD-7045", BillingMessages.of(new Decided.NotValid("at", "x")),
                "WD-7046", BillingMessages.of(new Decided.NotValid("last", "x")),
                "WD-7047", BillingMessages.of(new Decided.NotValid("first", "x")),
                "WD-4010", BillingMessages.of(new Decided.NotWritten("WD-4010", "x"))));
    }

    /// Spelled out for the catalogue: WD-7020 WD-7021 WD-7022 WD-7023 WD-7024 WD-7025 WD-7026
    /// WD-7027 WD-7028.
    @Test
    void everyKindHasAWayOut() {
        for (Problem.Kind kind : Problem.Kind.values()) {
            org.assertj.core.api.Assertions.assertThat(Problem.actionsOf(kind)).isNotEmpty();
        }
    }
}
