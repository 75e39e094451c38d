package wattdesk.station;

import java.time.Clock;
import wattdesk.customer.Accounts;
import wattdesk.metering.ControlGateway;
import wattdesk.metering.Meter;
import wattdesk.remote.Foresight;
import wattdesk.remote.RemoteDesk;
import wattdesk.remote.RemoteRounds;
import wattdesk.remote.RemoteTeller;
import wattdesk.remote.store.RemoteRows;
import wattdesk.vending.Order;
import wattdesk.vending.Orders;

/// What tells single meters what to do.
final class Remoting {

    final RemoteRows book;
    final RemoteDesk desk;
    final RemoteRounds rounds;
    private final Orders orders;
    private final Watching watching;

    Remoting(Core core, Accounts accounts, Orders orders, ControlGateway gateway,
            Watching watching, Clock clock) {
        this.orders = orders;
        this.watching = watching;
        book = new RemoteRows(core.database(), core.books());
        RemoteTeller teller =
                new RemoteTeller(book, accounts, gateway, this::creditUnresolved, clock);
        desk = new RemoteDesk(book, teller, gateway,
                new Foresight(watching.sights.seen(), clock), this::creditUnresolved, this::look,
                clock);
        rounds = new RemoteRounds(book, teller, accounts, clock);
    }

    /// Nobody knows yet what of an amount is on the meter: it is not told anything meanwhile.
    private boolean creditUnresolved(String meter) {
        return orders.open().stream().filter(order -> order.meter().equals(meter))
                .map(Order::transferState).anyMatch(state -> switch (state) {
                    case INTENT, UNKNOWN, DISPUTED -> true;
                    case PENDING, DELIVERED, REFUSED, CANCELLED -> false;
                });
    }

    private void look(Meter meter) {
        var _ = watching.sights.now(meter);
    }
}
