package wattdesk.printing.device;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Language;
import wattdesk.message.Told;
import wattdesk.printing.DeliveryHistory;
import wattdesk.printing.SaleQuotes;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;
import wattdesk.reports.receipt.Buyer;
import wattdesk.reports.receipt.Credit;
import wattdesk.reports.receipt.Delivery;
import wattdesk.reports.receipt.Issue;
import wattdesk.reports.receipt.Payment;
import wattdesk.reports.receipt.ReceiptDocument;
import wattdesk.reports.receipt.Tender;
import wattdesk.settings.Settings;
import wattdesk.vending.Order;

/// Maps an order to the document that `reports` prints: names, balance and prices as they were.
public final class ReceiptDocuments {

    private final Supplier<Settings> settings;
    private final SaleQuotes quotes;
    private final DeliveryHistory history;

    public ReceiptDocuments(
            Supplier<Settings> settings, SaleQuotes quotes, DeliveryHistory history) {
        this.settings = settings;
        this.quotes = quotes;
        this.history = history;
    }

    public ReceiptDocument of(Order order, int copy, Language language) {
        return new ReceiptDocument(issue(order, copy),
                new Buyer(order.room(), order.customer(), order.account(), order.meter()),
                payment(order), credit(order), delivery(order, language));
    }

    private Issue issue(Order order, int copy) {
        Settings now = settings.get();
        return new Issue(now.stationName(), order.receipt().toString(), wallClock(order.at()),
                order.operator(), order.sale().toString(), copy, now.practice());
    }

    private static LocalDateTime wallClock(Instant at) {
        return BusinessDay.wallClock(at).toLocalDateTime();
    }

    private static Payment payment(Order order) {
        return switch (order.tender()) {
            case wattdesk.vending.Tender.Cash(var given, var change) -> new Payment(
                    Tender.CASH, order.amount().fen(), given.fen(), change.fen());
            case wattdesk.vending.Tender.Carried _ ->
                new Payment(Tender.CARRIED, order.amount().fen(), null, null);
        };
    }

    private Credit credit(Order order) {
        Optional<SaleQuotes.Priced> priced = quotes.of(order);
        Integer counter = order.counter();
        return new Credit(order.amount().fen(), 0, List.of(), fen(order.balanceBefore()),
                fen(order.balanceAfter()), counter == null ? null : counter.longValue(),
                priced.map(PricedLines::energy).orElse(List.of()),
                priced.flatMap(PricedLines::tier).orElse(null));
    }

    private static @Nullable Long fen(@Nullable Money money) {
        return money == null ? null : money.fen();
    }

    private Delivery delivery(Order order, Language language) {
        return switch (order.standing()) {
            case DELIVERED -> new Delivery.Delivered(wallClock(
                    history.deliveredAt(order.transfer()).orElse(order.at())));
            case PENDING -> new Delivery.Pending();
            case UNKNOWN -> new Delivery.Unknown();
            case REFUSED -> new Delivery.Refused(reason(order, language));
            case DISPUTED -> new Delivery.Disputed();
            case VOIDED -> history.undoing(order.sale())
                    .map(undoing -> new Delivery.Voided(wallClock(undoing.at()),
                            undoing.requestedBy(), undoing.approvedBy(), undoing.reason()))
                    .orElseGet(() -> new Delivery.Voided(wallClock(order.at()), "-", "-", "-"));
        };
    }

    /// The trouble in words, where the catalogue has them.
    private static String reason(Order order, Language language) {
        Order.Trouble trouble = order.trouble();
        if (trouble == null) {
            return "";
        }
        Told told = trouble.message().in(language);
        return told.what();
    }
}
