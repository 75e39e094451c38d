package wattdesk.cli;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import wattdesk.quantity.BusinessDay;
import wattdesk.vending.Order;

/// A sale as one line for a reader.
final class OrderText {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private OrderText() {}

    static String row(Order order) {
        return String.join("\t", order.receipt().toString(),
                BusinessDay.wallClock(order.at()).format(TIME), order.room(), order.account(),
                order.meter(), order.amount().yuan(), order.standing().name(),
                order.trouble() == null ? "-" : order.trouble().code());
    }
}
