package wattdesk.vending;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import wattdesk.metering.MeterReading;
import wattdesk.quantity.Money;

/// How long a balance lasts at recent use, from what the books know: the balances read at the last
/// purchases and the one on the meter now.
///
/// Says nothing rather than guess: below a week of data, over a purchase of another till (the
/// counts have a gap), without use, or beyond a year.
public final class DaysLeft {

    private static final Duration LEAST_SPAN = Duration.ofDays(7);
    private static final long MOST_DAYS = 365;

    private DaysLeft() {}

    /// `newestFirst` are the orders of the meter that gave the reading.
    public static OptionalLong of(List<Order> newestFirst, MeterReading now) {
        Money balance = now.balance();
        Integer count = now.count();
        if (balance == null || count == null || !balance.isPositive()) {
            return OptionalLong.empty();
        }
        long used = 0;
        Instant since = now.at();
        Money laterBalance = balance;
        int expected = count;
        for (Order order : newestFirst) {
            Money after = order.balanceAfter();
            Money before = order.balanceBefore();
            if (!delivered(order, expected) || after == null || before == null
                    || after.compareTo(laterBalance) < 0) {
                break;
            }
            used += after.minus(laterBalance).fen();
            since = order.at();
            laterBalance = before;
            expected--;
        }
        return lasting(balance, used, Duration.between(since, now.at()));
    }

    private static boolean delivered(Order order, @Nullable Integer counter) {
        return order.standing() == Order.Standing.DELIVERED && order.counter() != null
                && order.counter().equals(counter);
    }

    private static OptionalLong lasting(Money balance, long used, Duration span) {
        if (span.compareTo(LEAST_SPAN) < 0 || used <= 0) {
            return OptionalLong.empty();
        }
        long days = Math.multiplyExact(balance.fen(), span.toHours()) / used / 24;
        return days > MOST_DAYS ? OptionalLong.empty() : OptionalLong.of(days);
    }
}
