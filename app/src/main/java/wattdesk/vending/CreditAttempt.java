package wattdesk.vending;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import wattdesk.customer.AccountCard;
import wattdesk.customer.Accounts;
import wattdesk.ledger.Books;
import wattdesk.ledger.Change;
import wattdesk.ledger.Commit;
import wattdesk.ledger.Failpoint;
import wattdesk.metering.CreditIntent;
import wattdesk.metering.CreditOrder;
import wattdesk.metering.CreditResult;
import wattdesk.metering.MeterGateway;
import wattdesk.metering.MeterMessages;

/// One decision about one credit: read back what may have been written, else write once (money 4).
///
/// What it decides is committed before it returns. A commit that is refused loses nothing: the row
/// still stands where it stood, and the next decision starts from the meter again.
final class CreditAttempt {

    /// Sendings in a row that a meter may leave without an effect before it gets a rest.
    static final int PATIENCE = 3;

    /// Goes into the operator field of a write; the station has one.
    private static final int OPERATOR_CODE = 1;

    /// Whether the same meter may be served on; it may, too, when the credit is delivered.
    enum Then { DELIVERED, GO_ON, STOP }

    private final Books books;
    private final Transfers transfers;
    private final Accounts accounts;
    private final MeterGateway gateway;
    private final InstantSource clock;
    private final BackOff backOff;

    CreditAttempt(Books books, Transfers transfers, Accounts accounts, MeterGateway gateway,
            InstantSource clock, BackOff backOff) {
        this.books = books;
        this.transfers = transfers;
        this.accounts = accounts;
        this.gateway = gateway;
        this.clock = clock;
        this.backOff = backOff;
    }

    /// Proves by reading, then writes if nothing is there.
    Then take(Due due, SaleSteps steps) {
        CreditTransfer t = due.credit();
        CreditIntent intent = t.intent();
        if (intent == null || !t.writeOutstanding(due.standing().count())) {
            return write(due, steps);
        }
        return switch (prove(due, intent)) {
            case DECIDED -> Then.GO_ON;
            case UNDECIDED -> Then.STOP;
            case NOT_DONE -> write(now(t.sale()), steps);
        };
    }

    /// What reading alone could tell.
    enum Proof { DECIDED, UNDECIDED, NOT_DONE }

    /// Decides an earlier write by reading; writes nothing to the meter.
    Proof prove(CreditTransfer t) {
        CreditIntent intent = t.intent();
        Due due = transfers.atOnce(() -> due(t, transfers.standing(t.meterNumber()), false));
        return intent == null || !t.writeOutstanding(due.standing().count())
                ? Proof.NOT_DONE : prove(due, intent);
    }

    private Proof prove(Due due, CreditIntent intent) {
        CreditTransfer t = due.credit();
        if (due.order().isEmpty()) {
            return Proof.UNDECIDED;
        }
        CreditResult result = gateway.readBack(due.order().get(), intent);
        return switch (result) {
            case CreditResult.Delivered done ->
                decided(TransferBookings.delivered(t, due.standing(), done));
            case CreditResult.Disputed misfit ->
                decided(TransferBookings.disputed(t, misfit, trouble(misfit)));
            case CreditResult.Refused _, CreditResult.NotApplied _ -> notDone(t, result);
            case CreditResult.Unknown _, CreditResult.NotStarted _ -> unanswered(t, result);
        };
    }

    private Proof decided(Change change) {
        return commit(change) == Then.GO_ON ? Proof.DECIDED : Proof.UNDECIDED;
    }

    private Proof notDone(CreditTransfer t, CreditResult result) {
        if (t.state() != TransferState.UNKNOWN) {
            return Proof.NOT_DONE;
        }
        Change change = TransferBookings.notDone(t, result, t.silentSendings());
        return commit(change) == Then.GO_ON ? Proof.NOT_DONE : Proof.UNDECIDED;
    }

    private Proof unanswered(CreditTransfer t, CreditResult result) {
        Order.Trouble why = trouble(result);
        boolean news = !why.equals(t.trouble());
        if (t.state() == TransferState.INTENT || (t.state() == TransferState.UNKNOWN && news)) {
            return undecided(TransferBookings.unanswered(t, result, why, nextTry(t)));
        }
        if (!t.state().unresolved() && (news || t.held())) {
            return undecided(TransferBookings.putOff(t, result, why, nextTry(t)));
        }
        return Proof.UNDECIDED;
    }

    private Proof undecided(Change change) {
        commit(change);
        return Proof.UNDECIDED;
    }

    private Then write(Due due, SaleSteps steps) {
        if (due.order().isEmpty()) {
            return Then.STOP;
        }
        IntentInBooks log = new IntentInBooks(books, due);
        CreditResult result =
                gateway.credit(due.order().get(), log, at -> tell(at, steps));
        if (!(result instanceof CreditResult.NotStarted)) {
            Failpoint.AFTER_READ_BACK.pass();
        }
        Due now = log.now().orElseGet(() -> now(due.credit().sale()));
        return outcome(now, due.credit().sendings(), result);
    }

    private Due now(UUID sale) {
        return transfers.atOnce(() -> {
            CreditTransfer t = transfers.ofSale(sale).orElseThrow();
            return due(t, transfers.standing(t.meterNumber()), false);
        });
    }

    /// With the order to the meter.
    Due due(CreditTransfer t, MeterStanding standing, boolean alone) {
        return new Due(t, standing, order(t, standing), alone);
    }

    private Then outcome(Due now, int sentBefore, CreditResult result) {
        CreditTransfer t = now.credit();
        return switch (result) {
            case CreditResult.Delivered done ->
                delivered(TransferBookings.delivered(t, now.standing(), done));
            case CreditResult.Refused no ->
                commit(TransferBookings.refused(t, no, trouble(no)));
            case CreditResult.Disputed misfit ->
                commit(TransferBookings.disputed(t, misfit, trouble(misfit)));
            case CreditResult.Unknown unknown -> stop(
                    TransferBookings.unanswered(t, unknown, trouble(unknown), nextTry(t)));
            case CreditResult.NotApplied silent -> silent(t, silent);
            case CreditResult.NotStarted not -> notStarted(t, sentBefore, not);
        };
    }

    private Then silent(CreditTransfer t, CreditResult.NotApplied result) {
        int inARow = t.silentSendings() + 1;
        if (inARow < PATIENCE) {
            return commit(TransferBookings.notDone(t, result, inARow));
        }
        return stop(TransferBookings.putOff(t, result, trouble(result), nextTry(t)));
    }

    private Then notStarted(CreditTransfer t, int sentBefore, CreditResult.NotStarted not) {
        if (not.why() instanceof CreditResult.Why.IntentNotStored) {
            return Then.STOP;
        }
        Order.Trouble why = trouble(not);
        if (t.state() == TransferState.INTENT && t.sendings() > sentBefore) {
            return stop(TransferBookings.neverSent(t, not, why, nextTry(t)));
        }
        boolean news = t.state() == TransferState.INTENT || t.held() || !why.equals(t.trouble());
        return news ? stop(TransferBookings.putOff(t, not, why, nextTry(t))) : Then.STOP;
    }

    private Then stop(Change change) {
        commit(change);
        return Then.STOP;
    }

    private Then delivered(Change change) {
        Commit commit = books.commit(change);
        return commit instanceof Commit.Done done && !done.repeated()
                ? Then.DELIVERED : then(commit);
    }

    private Then commit(Change change) {
        return then(books.commit(change));
    }

    /// Stale means that somebody else moved the row: look again. Everything else can wait.
    private static Then then(Commit commit) {
        return switch (commit) {
            case Commit.Done _, Commit.Stale _, Commit.DifferentContent _ -> Then.GO_ON;
            case Commit.ClockSetBack _, Commit.NotWritten _, Commit.InDoubt _ -> Then.STOP;
        };
    }

    private Optional<CreditOrder> order(CreditTransfer t, MeterStanding standing) {
        return accounts.byMeter(t.meterNumber()).map(AccountCard::meter)
                .map(meter -> new CreditOrder(meter, t.amount(), standing.count(),
                        t.highestPrice(), OPERATOR_CODE));
    }

    private Instant nextTry(CreditTransfer t) {
        return clock.instant().plus(backOff.pause(t.meterNumber()));
    }

    private static Order.Trouble trouble(CreditResult result) {
        return Order.Trouble.of(MeterMessages.of(result));
    }

    private static void tell(MeterGateway.Step at, SaleSteps steps) {
        switch (at) {
            case READING -> steps.at(SaleSteps.Step.READING);
            case STORING_INTENT -> { }
            case WRITING -> steps.at(SaleSteps.Step.WRITING);
            case VERIFYING -> {
                Failpoint.AFTER_METER_WRITE.pass();
                steps.at(SaleSteps.Step.VERIFYING);
            }
        }
    }
}
