package wattdesk.vending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import wattdesk.ledger.ReceiptNumber;
import wattdesk.metering.MeterReading;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;

class DaysLeftTest {

    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");

    private static Order bought(int daysAgo, long before, long after, int counter) {
        Instant at = NOW.minus(Duration.ofDays(daysAgo));
        Money amount = Money.ofYuan(after - before);
        return new Order(UUID.randomUUID(), UUID.randomUUID(), new ReceiptNumber("A-2026", counter),
                counter, at, BusinessDay.of(at), "cashier", "cashier", "1", "1-1", "x", "000024010001",
                amount, Tender.Cash.exact(amount), SaleState.PAID, TransferState.DELIVERED,
                Money.ofYuan(before), Money.ofYuan(after), counter, 1, null, null, 1, false);
    }

    private static MeterReading reading(Money balance, Integer count) {
        return new MeterReading("000024010001", NOW, balance, count, null, null, null, true);
    }

    @Test
    void theUseBetweenPurchasesTellsHowLongTheBalanceLasts() {
        // 30 days: 210 to 110, then 210 to 10: 300 yuan in 30 days
        var orders = List.of(bought(20, 110, 210, 32), bought(30, 10, 210, 31));
        assertThat(DaysLeft.of(orders, reading(Money.ofYuan(10), 32))).hasValue(1);
        assertThat(DaysLeft.of(orders, reading(Money.ofYuan(100), 32))).hasValue(14);
    }

    @Test
    void aPurchaseOfAnotherTillEndsWhatIsKnown() {
        var orders = List.of(bought(10, 110, 210, 33), bought(30, 10, 210, 31));
        assertThat(DaysLeft.of(orders, reading(Money.ofYuan(110), 33))).hasValue(11);
        assertThat(DaysLeft.of(orders, reading(Money.ofYuan(110), 34))).isEmpty();
    }

    @Test
    void tooLittleIsKnownOrUsedToSayAnything() {
        assertThat(DaysLeft.of(List.of(), reading(Money.ofYuan(110), 31))).isEmpty();
        assertThat(DaysLeft.of(List.of(bought(6, 10, 210, 31)), reading(Money.ofYuan(110), 31)))
                .as("six days").isEmpty();
        assertThat(DaysLeft.of(List.of(bought(30, 10, 210, 31)), reading(Money.ofYuan(210), 31)))
                .as("no use").isEmpty();
        assertThat(DaysLeft.of(List.of(bought(30, 10, 210, 31)), reading(Money.ofYuan(0), 31)))
                .as("empty").isEmpty();
        assertThat(DaysLeft.of(List.of(bought(30, 10, 210, 31)), reading(null, 31)))
                .as("not read").isEmpty();
    }
}
