package wattdesk.vending.ui.counter;

import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Message;
import wattdesk.quantity.Money;
import wattdesk.vending.Order;
import wattdesk.vending.SaleSteps.Step;

/// One pressed sale, kept in sight until it has ended and another one follows.
final class Ticket {

    final UUID sale;
    final String room;
    final String customer;
    final Money amount;
    final ObjectProperty<@Nullable Step> step = new SimpleObjectProperty<>();
    final ObjectProperty<End> end = new SimpleObjectProperty<>(new End.Open());

    Ticket(UUID sale, String room, String customer, Money amount) {
        this.sale = sale;
        this.room = room;
        this.customer = customer;
        this.amount = amount;
    }

    boolean isOpen() {
        return end.get() instanceof End.Open;
    }

    /// How it ended.
    sealed interface End {
        record Open() implements End {}

        /// Money is taken; the order tells where its credit stands.
        record Taken(Order order) implements End {}

        /// No money was taken.
        record Rejected(Message message) implements End {}

        /// Nobody can tell before the next start.
        record InDoubt(Message message) implements End {}
    }
}
