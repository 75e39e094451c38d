package wattdesk.vending;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Serves one meter: first what may have been written, then what waits, oldest first.
///
/// Has no thread of its own. Whoever calls it waits for the meter, decision by decision; between
/// two decisions it stops when asked to.
public final class Delivery {

    /// More moves than a row can make by itself: whoever needs more has gone round in circles.
    private static final int MOST_DECISIONS = 60;

    /// How serving a meter ended.
    public sealed interface Served {
        /// Nothing is left that the delivery could do by itself.
        record Settled() implements Served {}

        /// Something is left: come back after this long.
        record Later(Duration pause) implements Served {}
    }

    private final Transfers transfers;
    private final MeterTurns turns;
    private final CreditAttempt attempt;
    private final BackOff backOff;
    private volatile boolean stopping;

    Delivery(Transfers transfers, MeterTurns turns, CreditAttempt attempt, BackOff backOff) {
        this.transfers = transfers;
        this.turns = turns;
        this.attempt = attempt;
        this.backOff = backOff;
    }

    /// Serves a meter; `asked` names a sale that a person wants now, held or refused though it
    /// may be.
    public Served serve(String meterNumber, @Nullable UUID asked, SaleSteps steps) {
        if (!turns.take(meterNumber)) {
            return new Served.Later(backOff.pause(meterNumber));
        }
        try {
            return inTurn(meterNumber, asked, steps);
        } finally {
            turns.giveBack(meterNumber);
        }
    }

    private Served inTurn(String meterNumber, @Nullable UUID asked, SaleSteps steps) {
        UUID wanted = asked;
        for (int i = 0; i < MOST_DECISIONS && !stopping; i++) {
            Optional<Due> next = next(meterNumber, wanted);
            if (next.isEmpty()) {
                return settled(meterNumber);
            }
            CreditTransfer t = next.get().credit();
            CreditAttempt.Then then = attempt.take(next.get(), steps);
            if (then == CreditAttempt.Then.DELIVERED && next.get().alone()) {
                return settled(meterNumber);
            }
            if (then == CreditAttempt.Then.STOP) {
                break;
            }
            wanted = t.sale().equals(wanted) && !t.state().unresolved() ? null : wanted;
        }
        return later(meterNumber);
    }

    private Served settled(String meterNumber) {
        backOff.served(meterNumber);
        return new Served.Settled();
    }

    private Served later(String meterNumber) {
        Duration pause = backOff.pause(meterNumber);
        backOff.failed(meterNumber);
        return next(meterNumber, null).isEmpty()
                ? new Served.Settled() : new Served.Later(pause);
    }

    /// Resolves what may have been written, for somebody who holds the meter's turn. Returns what
    /// the books have then, with what could not be resolved.
    MeterInBooks settleInTurn(String meterNumber) {
        MeterInBooks books = inBooks(meterNumber);
        CreditAttempt.Then then = CreditAttempt.Then.GO_ON;
        for (int i = 0; i < MOST_DECISIONS && then != CreditAttempt.Then.STOP; i++) {
            Optional<CreditTransfer> open = books.unresolved()
                    .filter(t -> t.state() != TransferState.DISPUTED);
            if (open.isEmpty()) {
                break;
            }
            then = attempt.take(
                    attempt.due(open.get(), books.standing(), false), at -> {});
            books = inBooks(meterNumber);
        }
        return books;
    }

    /// What the books have of a meter now, all of one moment.
    MeterInBooks inBooks(String meterNumber) {
        return transfers.atOnce(() -> MeterInBooks.of(transfers, meterNumber));
    }

    /// Reads back every write that a meter could still have taken, for somebody who holds its turn.
    void proveInTurn(String meterNumber) {
        transfers.openOfMeter(meterNumber).stream()
                .filter(t -> t.state() != TransferState.DISPUTED)
                .forEach(attempt::prove);
    }

    /// What reading alone says about one credit, for somebody who holds the meter's turn.
    CreditAttempt.Proof proofInTurn(CreditTransfer t) {
        return attempt.prove(t);
    }

    private Optional<Due> next(String meterNumber, @Nullable UUID asked) {
        return transfers.atOnce(() -> {
            MeterInBooks books = MeterInBooks.of(transfers, meterNumber);
            return next(books.open(), asked).map(t ->
                    attempt.due(t, books.standing(), books.open().size() == 1));
        });
    }

    private static Optional<CreditTransfer> next(
            List<CreditTransfer> open, @Nullable UUID asked) {
        Optional<CreditTransfer> first = open.stream()
                .filter(t -> t.state().unresolved()).findFirst();
        if (first.isPresent()) {
            return first.filter(t -> t.state() != TransferState.DISPUTED);
        }
        return open.stream().filter(t -> mayGo(t, asked)).findFirst();
    }

    private static boolean mayGo(CreditTransfer t, @Nullable UUID asked) {
        return t.sale().equals(asked) || (t.state() == TransferState.PENDING && !t.held());
    }

    /// Ends after the decision that is being made.
    public void stop() {
        stopping = true;
    }
}
