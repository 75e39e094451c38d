package wattdesk.vending;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import wattdesk.ledger.Books;
import wattdesk.ledger.Change;
import wattdesk.ledger.Commit;
import wattdesk.message.BookMessages;
import wattdesk.metering.CreditIntent;
import wattdesk.operator.Actor;
import wattdesk.operator.Approval;
import wattdesk.operator.Permission;

/// What two persons may do to an order: void it before delivery, decide a dispute.
final class SupervisedActs {

    static final String VOID = "VOID";
    static final String ARRIVED = "RESOLVE_ARRIVED";
    static final String MISSING = "RESOLVE_MISSING";

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
        return act(sale, this::hindersVoid, (t, order) -> SaleBookings.voided(
                t, order.tender().code(), shift, actor, approval));
    }

    /// A write that was never answered may arrive late: money goes back only when the line has had
    /// time to fall silent and the meter, read again, shows that nothing came.
    private Optional<Resolution.Why> hindersVoid(CreditTransfer t, Order order) {
        if (TransferTable.next(t.state(), TransferEvent.VOIDED).isEmpty()) {
            return Optional.of(new Resolution.Why.WrongState(order));
        }
        CreditIntent intent = t.intent();
        MeterStanding standing = transfers.standing(t.meterNumber());
        if (intent == null || !t.writeOutstanding(standing.count())) {
            return Optional.empty();
        }
        Duration left = LATEST_ARRIVAL.minus(Duration.between(intent.at(), clock.instant()));
        if (left.isPositive()) {
            return Optional.of(
                    new Resolution.Why.MayStillArrive(order, left.plusMillis(999).toSeconds()));
        }
        return switch (delivery.proofInTurn(t)) {
            case NOT_DONE -> Optional.empty();
            case UNDECIDED -> Optional.of(new Resolution.Why.MeterNotRead(order));
            case DECIDED -> Optional.of(new Resolution.Why.WrongState(now(order)));
        };
    }

    Resolution decide(UUID sale, boolean arrived, Actor actor, Approval approval) {
        if (!approval.approver().may(Permission.RESOLVE_DISPUTE)
                || !actor.operator().may(Permission.SELL)) {
            return refused(new Resolution.Why.NotPermitted());
        }
        if (!fits(approval, arrived ? ARRIVED : MISSING, sale, actor)) {
            return refused(new Resolution.Why.ApprovalDoesNotFit());
        }
        return act(sale, SupervisedActs::hindersDecision, (t, order) -> SaleBookings.decided(
                t, transfers.standing(t.meterNumber()), arrived, actor, approval));
    }

    private static Optional<Resolution.Why> hindersDecision(CreditTransfer t, Order order) {
        return t.state() == TransferState.DISPUTED ? Optional.empty()
                : Optional.of(new Resolution.Why.WrongState(order));
    }

    /// An approval is for one action on one thing, and the one who asked is the one who acts.
    private static boolean fits(Approval approval, String action, UUID sale, Actor actor) {
        return approval.action().equals(action) && approval.subject().equals(sale.toString())
                && approval.requester().login().equals(actor.operator().login());
    }

    private Resolution act(UUID sale,
            BiFunction<CreditTransfer, Order, Optional<Resolution.Why>> hindrance,
            BiFunction<CreditTransfer, Order, Change> booking) {
        Optional<CreditTransfer> t = transfers.ofSale(sale);
        Optional<Order> order = orders.bySale(sale);
        if (t.isEmpty() || order.isEmpty()) {
            return refused(new Resolution.Why.NoSuchOrder());
        }
        String meter = t.get().meterNumber();
        if (!turns.take(meter)) {
            return refused(new Resolution.Why.MeterBusy(meter));
        }
        try {
            CreditTransfer current = transfers.ofSale(sale).orElseThrow();
            Order same = now(order.get());
            return hindrance.apply(current, same)
                    .map(SupervisedActs::refused)
                    .orElseGet(() -> committed(sale, booking.apply(current, same)));
        } finally {
            turns.giveBack(meter);
        }
    }

    private Order now(Order order) {
        return orders.bySale(order.sale()).orElseThrow();
    }

    private Resolution committed(UUID sale, Change change) {
        return switch (books.commit(change)) {
            case Commit.Done _ -> new Resolution.Now(orders.bySale(sale).orElseThrow());
            case Commit.DifferentContent _, Commit.Stale _ ->
                refused(new Resolution.Why.ApprovalDoesNotFit());
            case Commit.ClockSetBack back -> notWritten(BookMessages.CLOCK, back.now().toString());
            case Commit.NotWritten not -> notWritten(not.code(), not.detail());
            case Commit.InDoubt doubt -> notWritten(doubt.code(), doubt.detail());
        };
    }

    private static Resolution notWritten(String code, String detail) {
        return refused(new Resolution.Why.NotWritten(code, detail));
    }

    private static Resolution refused(Resolution.Why why) {
        return new Resolution.Refused(why);
    }
}
