package wattdesk.vending;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import wattdesk.ledger.Books;
import wattdesk.ledger.Change;
import wattdesk.ledger.Commit;
import wattdesk.metering.CreditIntent;
import wattdesk.operator.Actor;
import wattdesk.operator.Approval;
import wattdesk.operator.Permission;

/// What two persons may do to an order: void it before delivery, decide a dispute.
final class SupervisedActs {

    static final String VOID = "VOID";
    static final String RESOLVE = "RESOLVE";

    /// Longer than any line, adapter or gateway holds a frame back.
    private static final Duration LATEST_ARRIVAL = Duration.ofMinutes(1);

    private final Books books;
    private final Orders orders;
    private final Transfers transfers;
    private final MeterTurns turns;
    private final Delivery delivery;
    private final InstantSource clock;

    SupervisedActs(Books books, Orders orders, Transfers transfers, MeterTurns turns,
            Delivery delivery, InstantSource clock) {
        this.books = books;
        this.orders = orders;
        this.transfers = transfers;
        this.turns = turns;
        this.delivery = delivery;
        this.clock = clock;
    }

    Resolution voidSale(UUID sale, Actor actor, Approval approval) {
        UUID shift = actor.shift();
        if (!actor.operator().may(Permission.REQUEST_VOID) || shift == null) {
            return refused(new Resolution.Why.NotPermitted());
        }
        if (!fits(approval, VOID, sale, actor)) {
            return refused(new Resolution.Why.ApprovalDoesNotFit());
        }
        return act(sale, (t, order) -> Optional.of(t)
                .filter(now -> TransferTable.next(now.state(), TransferEvent.VOIDED).isPresent())
                .filter(this::surelyNotThere)
                .map(now -> SaleBookings.voided(
                        now, order.tender().code(), shift, actor, approval)));
    }

    /// A write that was never answered may arrive late: money goes back only when the line has had
    /// time to fall silent and the meter, read again, shows that nothing came.
    private boolean surelyNotThere(CreditTransfer t) {
        CreditIntent intent = t.intent();
        MeterStanding standing = transfers.standing(t.meterNumber());
        if (intent == null || !t.writeOutstanding(standing.count())) {
            return true;
        }
        Duration since = Duration.between(intent.at(), clock.instant());
        return since.compareTo(LATEST_ARRIVAL) >= 0
                && delivery.proofInTurn(t) == CreditAttempt.Proof.NOT_DONE;
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
            CreditTransfer now = transfers.ofSale(sale).orElseThrow();
            return decide.apply(now, order.get())
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
