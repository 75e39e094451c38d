package wattdesk.metering;

import static wattdesk.message.BothLanguages.says;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import wattdesk.message.Message;
import wattdesk.quantity.Money;

/// Every outcome of a read or a credit has its code and its words in both languages.
class MeterMessagesTest {

    private static final MeterReading READING = new MeterReading("000024170093",
            Instant.parse("2026-11-22T06:32:00Z"), Money.ofFen(3762), 31, null, null, null, null);

    @Test
    void everyReadResultHasItsCode() {
        says("WD-3000", MeterMessages.of(new ReadResult.Read(READING)));
        says("WD-3001", MeterMessages.of(new ReadResult.NoAnswer("500 ms")));
        says("WD-3002", MeterMessages.of(new ReadResult.LineDown("A", "no such port")));
        says("WD-3003", MeterMessages.of(new ReadResult.WrongMeter("1", "2")));
        says("WD-3004", MeterMessages.of(new ReadResult.Unusable("FF padding")));
    }

    @Test
    void everyCreditResultHasItsCode() {
        says("WD-3010", MeterMessages.of(new CreditResult.Delivered(READING, List.of())));
        says("WD-3015", MeterMessages.of(new CreditResult.Refused("82H", READING, List.of())));
        says("WD-3016", MeterMessages.of(new CreditResult.NotApplied(READING, List.of())));
        says("WD-3017", MeterMessages.of(new CreditResult.Unknown("silent", List.of())));
        says("WD-3018", MeterMessages.of(new CreditResult.Disputed("count 33", List.of())));
        says("WD-3014", started(new CreditResult.Why.IntentNotStored()));
    }

    @Test
    void everyReasonNotToStartHasItsCode() {
        says("WD-3001", started(new CreditResult.Why.NoAnswer("500 ms")));
        says("WD-3002", started(new CreditResult.Why.LineDown("A", "gone")));
        says("WD-3003", started(new CreditResult.Why.WrongMeter("1", "2")));
        says("WD-3011", started(new CreditResult.Why.CountDisagrees(31, 32)));
        says("WD-3012", started(
                new CreditResult.Why.OverHoarding(Money.ofYuan(9990), Money.ofYuan(10_000))));
        says("WD-3013", started(new CreditResult.Why.NotAllowed("read-only")));
    }

    private static Message started(CreditResult.Why why) {
        return MeterMessages.of(new CreditResult.NotStarted(why, List.of()));
    }
}
