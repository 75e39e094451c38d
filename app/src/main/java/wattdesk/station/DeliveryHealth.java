package wattdesk.station;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import wattdesk.customer.Accounts;
import wattdesk.vending.Order;
import wattdesk.vending.Orders;

/// What is paid and not on its meter, and what people must decide, for the health page.
final class DeliveryHealth implements Supplier<List<Finding>> {

    /// A meter that stays away longer than a day is somebody's work.
    private static final Duration TOO_LONG = Duration.ofHours(24);

    private final Orders orders;
    private final Accounts accounts;
    private final Clock clock;

    DeliveryHealth(Orders orders, Accounts accounts, Clock clock) {
        this.orders = orders;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public List<Finding> get() {
        List<Order> open = orders.open();
        return List.of(
                waiting(10, "pending deliveries", open, DeliveryHealth::waits, TOO_LONG),
                waiting(11, "unresolved writes", open,
                        o -> o.standing() == Order.Standing.UNKNOWN, TOO_LONG),
                waiting(12, "disputes", open,
                        o -> o.standing() == Order.Standing.DISPUTED, Duration.ZERO),
                waiting(13, "paid for a meter without account", open,
                        o -> accounts.byMeter(o.meter()).isEmpty(), Duration.ZERO));
    }

    private static boolean waits(Order order) {
        return order.standing() == Order.Standing.PENDING
                || order.standing() == Order.Standing.REFUSED;
    }

    private Finding waiting(int number, String rule, List<Order> open, Predicate<Order> which,
            Duration patience) {
        List<Order> found = open.stream().filter(which).toList();
        if (found.isEmpty()) {
            return new Finding(number, rule, true, false, Detail.Seen.NONE);
        }
        Instant oldest = found.stream().map(Order::at).min(Comparator.naturalOrder())
                .orElseThrow();
        Duration age = Duration.between(oldest, clock.instant());
        return new Finding(number, rule, age.compareTo(patience) < 0, true, Detail.Seen.WAITING,
                found.size(), age.toMinutes());
    }
}
