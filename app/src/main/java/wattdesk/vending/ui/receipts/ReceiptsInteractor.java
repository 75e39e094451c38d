package wattdesk.vending.ui.receipts;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import wattdesk.message.Language;
import wattdesk.operator.Actor;
import wattdesk.printing.ReceiptDesk;
import wattdesk.quantity.BusinessDay;
import wattdesk.ui.Formats;
import wattdesk.vending.Order;
import wattdesk.vending.Orders;

/// The receipts' only door to services; blocks.
final class ReceiptsInteractor {

    /// Two dots per dot of a thermal printer keep small Chinese readable on any zoom.
    private static final int PIXELS_PER_MILLIMETRE = 8;

    private final Orders orders;
    private final ReceiptDesk desk;
    private final Actor actor;
    private final Clock clock;

    ReceiptsInteractor(Orders orders, ReceiptDesk desk, Actor actor, Clock clock) {
        this.orders = orders;
        this.desk = desk;
        this.actor = actor;
        this.clock = clock;
    }

    /// Newest first; the filter is part of a receipt number, a time HH:mm, a room or a name.
    List<Order> list(BusinessDay day, String filter) {
        String wanted = filter.strip().toLowerCase(Locale.ROOT);
        return orders.between(day, day).reversed().stream()
                .filter(order -> fits(order, wanted)).toList();
    }

    private static boolean fits(Order order, String wanted) {
        return wanted.isEmpty() || Stream.of(order.receipt().toString(),
                        Formats.clock(order.at()), order.room(), order.customer())
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    /// The day that sales of this person are booked on now.
    BusinessDay today() {
        return actor.dayAt(clock.instant());
    }

    /// Whether a later day has begun: who signed in past midnight sells on it.
    boolean hasLater(BusinessDay day) {
        return day.compareTo(BusinessDay.of(clock.instant())) < 0;
    }

    BufferedImage preview(Order order, Language language) {
        return desk.preview(order, language, PIXELS_PER_MILLIMETRE);
    }

    /// Empty where there is no printer to print on.
    Optional<ReceiptDesk.State> print(Order order, Language language) {
        desk.print(order, language, actor);
        return desk.hasPrinter() ? Optional.of(desk.state()) : Optional.empty();
    }

    Path savePdf(Order order, Language language, Path folder) throws IOException {
        Path file = folder.resolve(order.receipt() + ".pdf");
        desk.writePdf(order, language, file);
        return file;
    }
}
