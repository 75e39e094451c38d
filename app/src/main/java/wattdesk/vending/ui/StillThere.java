package wattdesk.vending.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.vending.Order;

/// What is chosen in a list of sales that came anew.
public final class StillThere {

    private StillThere() {}

    /// The sale that was chosen before, else the first; null where there is none.
    public static @Nullable Order of(@Nullable Order before, List<Order> orders) {
        return orders.stream()
                .filter(order -> before != null && order.sale().equals(before.sale())).findFirst()
                .orElse(orders.isEmpty() ? null : orders.getFirst());
    }
}
