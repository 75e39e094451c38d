package wattdesk.vending.ui.pending;

import java.util.List;
import java.util.UUID;
import wattdesk.operator.Actor;
import wattdesk.operator.Approval;
import wattdesk.vending.Adoption;
import wattdesk.vending.Order;
import wattdesk.vending.Orders;
import wattdesk.vending.Resolution;
import wattdesk.vending.Vending;

/// The pending list's only door to services; blocks.
final class PendingInteractor {

    private final Vending vending;
    private final Orders orders;
    private final Actor actor;

    PendingInteractor(Vending vending, Orders orders, Actor actor) {
        this.vending = vending;
        this.orders = orders;
        this.actor = actor;
    }

    List<Order> open() {
        return orders.open();
    }

    Resolution tryNow(UUID sale) {
        return vending.tryNow(sale, actor);
    }

    Resolution voidSale(UUID sale, Approval approval) {
        return vending.voidSale(sale, actor, approval);
    }

    Resolution decide(UUID sale, boolean arrived, Approval approval) {
        return vending.decide(sale, arrived, actor, approval);
    }

    Adoption adopt(String meter, String reason) {
        return vending.adoptForeignPurchase(meter, actor, reason);
    }
}
