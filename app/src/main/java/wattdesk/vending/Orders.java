package wattdesk.vending;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import wattdesk.ledger.ReceiptNumber;
import wattdesk.quantity.BusinessDay;

/// Reading of orders; may run beside the writer.
public interface Orders {

    Optional<Order> bySale(UUID sale);

    Optional<Order> byReceipt(ReceiptNumber receipt);

    /// Open deliveries, oldest first.
    List<Order> open();

    /// The last orders of a meter, newest first.
    List<Order> lastOfMeter(String meterNumber, int most);

    /// Orders of the days from–to inclusive, in order of their sequence.
    List<Order> between(BusinessDay from, BusinessDay to);

    /// Whether any sale ever reached its meter; test sales of meter types do not count.
    boolean anyDelivered();
}
