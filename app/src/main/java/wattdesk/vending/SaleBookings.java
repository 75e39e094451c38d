package wattdesk.vending;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountCard;
import wattdesk.ledger.ApprovalUsed;
import wattdesk.ledger.Change;
import wattdesk.ledger.Commit;
import wattdesk.ledger.JournalEntry;
import wattdesk.ledger.LedgerAccount;
import wattdesk.ledger.Move;
import wattdesk.ledger.Posting;
import wattdesk.ledger.TapeEvent;
import wattdesk.operator.Actor;
import wattdesk.operator.Approval;
import wattdesk.operator.AuditEntry;
import wattdesk.operator.Operator;
import wattdesk.quantity.Money;
import wattdesk.quantity.UnitPrice;

/// What selling, voiding, deciding and adopting write into the books (money 2.2). Pure.
final class SaleBookings {
    private SaleBookings() {}

    /// Everything about a sale that is known once it has been checked.
    record Checked(
            AccountCard account, UnitPrice highestPrice, @Nullable Money balanceBefore,
            UUID shift) {}

    static Change paid(SellCommand command, Checked checked, String series, Actor actor) {
        return paid(command, null, checked, series, actor);
    }

    static Change paid(SellCommand command, @Nullable TrialTerms trial, Checked checked,
            String series, Actor actor) {
        AccountCard account = checked.account();
        String meter = account.meter().number();
        SalePaid move = move(command, checked);
        JournalEntry entry = new JournalEntry(DerivedId.of(command.sale(), "paid"),
                JournalEntry.Kind.PAID, command.sale(), List.of(
                        Posting.debit(LedgerAccount.drawer(checked.shift()), command.amount()),
                        Posting.credit(LedgerAccount.meterPending(meter), command.amount())),
                meter, account.room().code(), null, null);
        TapeEvent tape = new TapeEvent(TapeEvent.Type.PAID, command.sale(), move.transfer(),
                account.number(), meter, command.amount().fen(), null);
        List<Move> moves = new ArrayList<>(List.of(move));
        if (trial != null) {
            moves.addAll(trial.moves(command.sale()));
        }
        return new Change(command.sale(), fingerprint(command), actor, moves, List.of(entry),
                series, new AuditEntry(trial == null ? "SALE_PAID" : "TEST_SALE_PAID",
                        command.sale().toString(), account.number()), List.of(tape));
    }

    private static SalePaid move(SellCommand command, Checked checked) {
        AccountCard account = checked.account();
        return new SalePaid(command.sale(), DerivedId.transfer(command.sale()), account.number(),
                account.room().code(), account.customer().name(), account.meter().number(),
                command.amount(), command.tender(), account.tariffId(), checked.highestPrice(),
                checked.balanceBefore(), command.delivery() == SellCommand.Delivery.NONE);
    }

    /// The order as the books have it right after that commit.
    static Order recorded(
            SellCommand command, Checked checked, Commit.Done done, Operator by) {
        SalePaid paid = move(command, checked);
        return new Order(paid.sale(), paid.transfer(), Objects.requireNonNull(done.receipt()),
                done.sequence(), done.at(), done.day(), by.displayName(), by.login(),
                paid.account(), paid.room(), paid.customer(), paid.meterNumber(), paid.amount(),
                paid.tender(), SaleState.PAID, TransferState.PENDING, paid.balanceBefore(), null,
                null, 0, paid.held() ? null : done.at(), null, 0, done.clockFlagged());
    }

    /// What makes two presses the same sale.
    static String fingerprint(SellCommand command) {
        return content(command.account(), command.meter(), command.amount(), command.tender());
    }

    /// `meter` where the press named one.
    static String content(
            String account, @Nullable String meter, Money amount, Tender tender) {
        return switch (tender) {
            case Tender.Cash cash -> "%s %d CASH %d%s".formatted(account, amount.fen(),
                    cash.given().fen(), meter == null ? "" : " " + meter);
            case Tender.Carried _ -> "%s %d CARRIED %s".formatted(account, amount.fen(), meter);
        };
    }

    static Change voided(
            CreditTransfer t, String tender, UUID shift, Actor actor, Approval approval) {
        TransferStep step = TransferStep.of(t, TransferEvent.VOIDED).saying(approval.reason());
        LedgerAccount payable = LedgerAccount.refundPayable(tender);
        JournalEntry back = entry(t, JournalEntry.Kind.VOIDED,
                LedgerAccount.meterPending(t.meterNumber()), payable, approval.reason());
        JournalEntry out = entry(t, JournalEntry.Kind.PAID_OUT,
                payable, LedgerAccount.drawer(shift), approval.reason());
        return new Change(approval.id(), "VOID " + t.sale() + " " + t.steps(), actor,
                List.of(new ApprovalUsed(approval), new SaleVoided(t.sale()), step.moved()),
                List.of(back, out), null,
                new AuditEntry("SALE_VOIDED", t.sale().toString(), approval.id().toString()),
                List.of(step.tape(TapeEvent.Type.VOIDED)));
    }

    static JournalEntry entry(CreditTransfer t, JournalEntry.Kind kind,
            LedgerAccount debit, LedgerAccount credit, String reason) {
        return new JournalEntry(DerivedId.of(t.sale(), kind.name()), kind, t.sale(),
                List.of(Posting.debit(debit, t.amount()), Posting.credit(credit, t.amount())),
                t.meterNumber(), t.room(), null, reason);
    }

    static Change decided(CreditTransfer t, MeterStanding standing, boolean arrived, Actor actor,
            Approval approval) {
        return arrived ? foundArrived(t, standing, actor, approval) : foundMissing(
                t, actor, approval);
    }

    private static Change foundArrived(
            CreditTransfer t, MeterStanding standing, Actor actor, Approval approval) {
        TransferStep step = TransferStep.of(t, TransferEvent.FOUND_ARRIVED)
                .saying(approval.reason());
        MeterSeen seen = t.intent() == null ? null
                : TransferBookings.seen(t, standing, t.intent().count1(), standing.lastBalance());
        List<Move> moves = seen == null
                ? List.of(new ApprovalUsed(approval), step.moved())
                : List.of(new ApprovalUsed(approval), step.moved(), seen);
        return new Change(approval.id(), "ARRIVED " + t.sale() + " " + t.steps(), actor, moves,
                List.of(TransferBookings.arrived(t)), null,
                new AuditEntry("DISPUTE_ARRIVED", t.sale().toString(), approval.id().toString()),
                List.of(step.tape(TapeEvent.Type.DELIVERED)));
    }

    private static Change foundMissing(CreditTransfer t, Actor actor, Approval approval) {
        TransferStep step = TransferStep.of(t, TransferEvent.FOUND_NOT_ARRIVED)
                .closingIntent().saying(approval.reason());
        return new Change(approval.id(), "MISSING " + t.sale() + " " + t.steps(), actor,
                List.of(new ApprovalUsed(approval), step.moved()), List.of(), null,
                new AuditEntry("DISPUTE_MISSING", t.sale().toString(), approval.id().toString()),
                List.of(step.tape(TapeEvent.Type.REFUSED)));
    }

    static Change adopted(ForeignAdopted move, MeterSeen seen, Actor actor,
            @Nullable Approval approval) {
        List<JournalEntry> entries = move.amount().isZero() ? List.of() : List.of(
                new JournalEntry(DerivedId.of(move.id(), "foreign"),
                        JournalEntry.Kind.FOREIGN_PURCHASE, move.id(), List.of(
                                Posting.debit(LedgerAccount.foreignPurchase(), move.amount()),
                                Posting.credit(
                                        LedgerAccount.deliveredElectricity(), move.amount())),
                        move.meterNumber(), null, null, move.reason()));
        String counts = move.countBefore() + " to " + move.countAfter();
        List<Move> moves = approval == null ? List.of(move, seen)
                : List.of(move, seen, new ApprovalUsed(approval));
        String word = approval == null ? ""
                : " approved by " + approval.approver().login() + " " + approval.id();
        return new Change(move.id(), move.meterNumber() + " " + counts, actor, moves, entries,
                null, new AuditEntry("FOREIGN_ADOPTED", move.meterNumber(), counts + word),
                List.of(new TapeEvent(TapeEvent.Type.FOREIGN_PURCHASE, null, null, null,
                        move.meterNumber(), move.amount().fen(), move.countAfter())));
    }
}
