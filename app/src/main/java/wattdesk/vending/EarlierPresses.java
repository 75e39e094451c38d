package wattdesk.vending;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import wattdesk.ledger.Commit;

/// What is known of earlier presses of a sale, in the books and beside them.
final class EarlierPresses {

    /// Sales of which only the next start can tell; their rows may show, and prove nothing.
    private final Map<UUID, SellOutcome.InDoubt> doubts = new ConcurrentHashMap<>();
    /// Sales that the books have, or may have.
    private final Set<UUID> handedIn = ConcurrentHashMap.newKeySet();
    private final Orders orders;
    private final Transfers transfers;

    EarlierPresses(Orders orders, Transfers transfers) {
        this.orders = orders;
        this.transfers = transfers;
    }

    /// What the same sale came to before. One in doubt stays in doubt.
    Optional<SellOutcome> of(SellCommand command) {
        SellOutcome doubt = doubts.get(command.sale());
        return doubt != null ? Optional.of(doubt)
                : orders.bySale(command.sale()).map(order -> same(command, order));
    }

    /// As the books have it now.
    SellOutcome asked(SellCommand command) {
        return same(command, orders.bySale(command.sale()).orElseThrow());
    }

    private static SellOutcome same(SellCommand command, Order before) {
        String then = SaleBookings.content(before.account(),
                command.meter() == null ? null : before.meter(), before.amount(),
                before.tender());
        return then.equals(SaleBookings.fingerprint(command))
                ? new SellOutcome.Sold(before, true)
                : new SellOutcome.Rejected(new SellOutcome.Why.DifferentSale());
    }

    /// Before the books are given it.
    void handIn(UUID sale) {
        handedIn.add(sale);
    }

    /// The books gave it back: they have nothing of it.
    void gaveBack(UUID sale) {
        handedIn.remove(sale);
    }

    boolean handedIn(UUID sale) {
        return handedIn.contains(sale);
    }

    SellOutcome doubted(UUID sale, Commit.InDoubt doubt) {
        SellOutcome.InDoubt outcome = new SellOutcome.InDoubt(doubt.code(), doubt.detail());
        doubts.put(sale, outcome);
        return outcome;
    }

    /// Whether another press waits for its delivery. One sold without delivery waits until
    /// somebody asks for it.
    boolean onItsWay(SellOutcome before) {
        return before instanceof SellOutcome.Sold(var order, var _)
                && (order.standing() == Order.Standing.PENDING
                        || order.standing() == Order.Standing.UNKNOWN)
                && transfers.ofSale(order.sale()).filter(CreditTransfer::held).isEmpty();
    }
}
