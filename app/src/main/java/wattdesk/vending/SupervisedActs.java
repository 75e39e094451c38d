package wattdesk.vending;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import wattdesk.ledger.Books;
import wattdesk.ledger.Change;
import wattdesk.ledger.Commit;
import wattdesk.operator.Actor;
import wattdesk.operator.Approval;
import wattdesk.operator.Permission;

/// What two persons may do to an order: void it before delivery, decide a dispute.
final class SupervisedActs {

    static final String VOID = "VOID";
    static final String RESOLVE = "RESOLVE";

    private final Books books;
    private final Orders orders;
    private final Transfers transfers;
    private final MeterTurns turns;
    private final Delivery delivery;

    SupervisedActs(Books books, Orders orders, Transfers transfers, MeterTurns turns,
            Delivery delivery) {
        this.books = books;
        this.orders = orders;
        this.transfers = transfers;
        this.turns = turns;
        this.delivery = delivery;
    }

    Resolution voidSale(UUID sale, Actor actor, Approval approval) {
        UUID shift = actor.shift();
        if (!actor.operator().may(Permission.REQUEST_VOID) || shift == null) {
            return refused(new Resolution.Why.NotPermitted());
        }
        if (!fits(approval, VOID, sale, actor)) {
            return refused(new Resolution.Why.ApprovalDoesNotFit());
        }
        return act(sale, (t, order) -> {
            delivery.proveInTurn(t.meterNumber());
            return transfers.ofSale(sale)
                    .filter(now -> TransferTable.next(now.state(), TransferEvent.VOIDED)
                            .isPresent())
                    .map(now -> SaleBookings.voided(
                            now, order.tender().code(), shift, actor, approval));
        });
    }

    Resolution decide(UUID sale, boolean arrived, Actor actor, Approval approval) {
        if (!approval.approver().may(Permission.RESOLVE_DISPUTE)
                || !actor.operator().may(Permission.SELL)) {
            return refused(new Resolution.Why.NotPermitted());
        }
        if (!fits(approval, RESOLVE, sale, actor)) {
            return refused(new Resolution.Why.ApprovalDoesNotFit());
        }
        return act(sale, (t, order) -> Optional.of(t)
                .filter(now -> now.state() == TransferState.DISPUTED)
                .map(now -> SaleBookings.decided(now, transfers.standing(now.meterNumber()),
                        arrived, actor, approval)));
    }

    /// An approval is for one action on one thing, and the one who asked is the one who acts.
    private static boolean fits(Approval approval, String action, UUID sale, Actor actor) {
        return approval.action().equals(action) && approval.subject().equals(sale.toString())
                && approval.requester().login().equals(actor.operator().login());
    }

    private Resolution act(
            UUID sale, BiFunction<CreditTransfer, Order, Optional<Change>> decide) {
        Optional<CreditTransfer> t = transfers.ofSale(sale);
        Optional<Order> order = orders.bySale(sale);
        if (t.isEmpty() || order.isEmpty()) {
            return refused(new Resolution.Why.NoSuchOrder());
        }
        String meter = t.get().meterNumber();
        if (!turns.take(meter)) {
            return wrongState(sale);
        }
        try {
            return decide.apply(t.get(), order.get())
                    .map(change -> committed(sale, change))
                    .orElseGet(() -> wrongState(sale));
        } finally {
            turns.giveBack(meter);
        }
    }

    private Resolution committed(UUID sale, Change change) {
        return switch (books.commit(change)) {
            case Commit.Done _ -> new Resolution.Now(orders.bySale(sale).orElseThrow());
            case Commit.DifferentContent _, Commit.Stale _ ->
                refused(new Resolution.Why.ApprovalDoesNotFit());
            case Commit.ClockSetBack back -> notWritten("CLOCK", back.now().toString());
            case Commit.NotWritten not -> notWritten(not.code(), not.detail());
            case Commit.InDoubt doubt -> notWritten(doubt.code(), doubt.detail());
        };
    }

    private static Resolution notWritten(String code, String detail) {
        return refused(new Resolution.Why.NotWritten(code, detail));
    }

    private Resolution wrongState(UUID sale) {
        return refused(new Resolution.Why.WrongState(orders.bySale(sale).orElseThrow()));
    }

    private static Resolution refused(Resolution.Why why) {
        return new Resolution.Refused(why);
    }
}
