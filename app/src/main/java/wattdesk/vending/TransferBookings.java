package wattdesk.vending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.Change;
import wattdesk.ledger.JournalEntry;
import wattdesk.ledger.LedgerAccount;
import wattdesk.ledger.Move;
import wattdesk.ledger.Posting;
import wattdesk.ledger.TapeEvent;
import wattdesk.metering.CreditIntent;
import wattdesk.metering.CreditResult;
import wattdesk.metering.MeterReading;
import wattdesk.operator.Actor;
import wattdesk.operator.AuditEntry;
import wattdesk.quantity.Money;

/// What each step of a credit writes into the books (money 2.2 and 3.2). Pure.
final class TransferBookings {
    private TransferBookings() {}

    static Change intentStored(CreditTransfer t, MeterStanding standing, CreditIntent intent) {
        TransferStep step = TransferStep.of(t, TransferEvent.INTENT_STORED).storing(intent);
        List<Move> moves = new ArrayList<>(List.of(step.moved()));
        if (standing.count() == null) {
            moves.add(seen(t, standing, intent.count0(), intent.balance0()));
        }
        return change(t, moves, List.of(), List.of(step.tape(TapeEvent.Type.INTENT)));
    }

    static Change delivered(
            CreditTransfer t, MeterStanding standing, CreditResult.Delivered result) {
        CreditIntent intent = Objects.requireNonNull(t.intent(), "delivered without an intent");
        CreditTransfer open = reopened(t);
        MeterReading after = result.after();
        TransferStep step = TransferStep.of(open, TransferEvent.PROVED_DONE)
                .proved(after).silent(0).saying("read back").with(result.frames());
        List<Move> moves = together(t, step.moved());
        moves.add(seen(t, standing, intent.count1(), after.balance()));
        return change(t, moves, List.of(arrived(t)),
                List.of(step.tape(TapeEvent.Type.DELIVERED)));
    }

    static Change refused(CreditTransfer t, CreditResult.Refused result, Order.Trouble why) {
        TransferStep step = TransferStep.of(t, TransferEvent.METER_REFUSED)
                .proved(result.after()).silent(0).because(why).with(result.frames());
        return change(t, List.of(step.moved()), List.of(),
                List.of(step.tape(TapeEvent.Type.REFUSED)));
    }

    static Change disputed(CreditTransfer t, CreditResult.Disputed result, Order.Trouble why) {
        CreditTransfer open = reopened(t);
        TransferStep step = TransferStep.of(open, TransferEvent.MISFIT)
                .because(why).with(result.frames());
        return change(t, together(t, step.moved()), List.of(),
                List.of(step.tape(TapeEvent.Type.DISPUTED)));
    }

    static Change unanswered(
            CreditTransfer t, CreditResult result, Order.Trouble why, Instant next) {
        TransferStep step = TransferStep.of(t, TransferEvent.NO_ANSWER)
                .because(why).at(next).with(result.frames());
        return change(t, List.of(step.moved()), List.of(),
                List.of(step.tape(TapeEvent.Type.UNKNOWN)));
    }

    static Change notDone(CreditTransfer t, CreditResult result, int silentSendings) {
        TransferStep step = TransferStep.of(t, TransferEvent.PROVED_NOT_DONE)
                .silent(silentSendings).saying("read back: nothing changed")
                .with(result.frames());
        return change(t, List.of(step.moved()), List.of(), List.of());
    }

    static Change putOff(CreditTransfer t, CreditResult result, Order.Trouble why, Instant next) {
        TransferStep step = TransferStep.of(t, TransferEvent.PUT_OFF)
                .silent(0).because(why).at(next).with(result.frames());
        return change(t, List.of(step.moved()), List.of(), List.of());
    }

    /// The intent just stored never left: it counts as no sending, and nothing can arrive late.
    static Change neverSent(
            CreditTransfer t, CreditResult.NotStarted result, Order.Trouble why, Instant next) {
        TransferStep step = TransferStep.of(t, TransferEvent.PUT_OFF)
                .neverSent().silent(0).because(why).at(next).with(result.frames());
        return change(t, List.of(step.moved()), List.of(), List.of());
    }

    /// What the meter took is delivered: money 2.2, second line.
    static JournalEntry arrived(CreditTransfer t) {
        return new JournalEntry(DerivedId.of(t.id(), "delivered"), JournalEntry.Kind.DELIVERED,
                t.sale(), List.of(
                        Posting.debit(LedgerAccount.meterPending(t.meterNumber()), t.amount()),
                        Posting.credit(LedgerAccount.deliveredElectricity(), t.amount())),
                t.meterNumber(), t.room(), null, null);
    }

    static MeterSeen seen(
            CreditTransfer t, MeterStanding standing, int count, @Nullable Money balance) {
        return new MeterSeen(t.meterNumber(), standing.count(), count, balance);
    }

    /// A late write of an earlier intent was found: the credit stands in INTENT again, in the same
    /// commit, and is decided from there.
    private static CreditTransfer reopened(CreditTransfer t) {
        if (t.state().unresolved()) {
            return t;
        }
        return new CreditTransfer(t.id(), t.sale(), t.sequence(), t.account(), t.room(),
                t.meterNumber(), t.amount(), t.highestPrice(), TransferState.INTENT,
                t.steps() + 1, t.sendings(), t.silentSendings(), false, t.intent(), t.trouble());
    }

    private static List<Move> together(CreditTransfer t, Move last) {
        List<Move> moves = new ArrayList<>();
        if (!t.state().unresolved()) {
            moves.add(TransferStep.of(t, TransferEvent.INTENT_STORED)
                    .saying("the earlier intent, decided late").moved());
        }
        moves.add(last);
        return moves;
    }

    static Change fromTape(CreditTransfer t, List<Move> moves, List<JournalEntry> entries,
            TapeEvent event) {
        return change(t, moves, entries, List.of(event));
    }

    private static Change change(CreditTransfer t, List<? extends Move> moves,
            List<JournalEntry> entries, List<TapeEvent> tape) {
        TransferMoved last = moves.stream()
                .filter(TransferMoved.class::isInstance).map(TransferMoved.class::cast)
                .reduce((a, b) -> b).orElseThrow();
        UUID command = DerivedId.step(t.id(), t.steps());
        String what = last.from() + " " + last.on() + " " + last.detail();
        return new Change(command, what, Actor.SYSTEM, List.copyOf(moves), entries, null,
                new AuditEntry("TRANSFER_" + last.to(), t.sale().toString(), last.detail()), tape);
    }
}
