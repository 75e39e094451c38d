package wattdesk.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.Settlement.Settled;
import wattdesk.ledger.ApprovalUsed;
import wattdesk.ledger.Change;
import wattdesk.ledger.JournalEntry;
import wattdesk.ledger.LedgerAccount;
import wattdesk.ledger.Move;
import wattdesk.ledger.TapeEvent;
import wattdesk.metering.Meter;
import wattdesk.operator.Actor;
import wattdesk.operator.Approval;
import wattdesk.operator.AuditEntry;
import wattdesk.slip.SlipIssued;
import wattdesk.slip.SlipPaper;

/// What an order writes into the books (money 2.2, 12, 13). Pure.
final class LifeBookings {

    private static final String CASH = "CASH";

    private final UUID id;
    private final Drawn.Plan drawn;
    private final AccountPlan plan;
    private final Actor actor;
    private final List<JournalEntry> entries = new ArrayList<>();
    private final List<TapeEvent> tape = new ArrayList<>();

    private LifeBookings(UUID id, Drawn.Plan drawn, Actor actor) {
        this.id = id;
        this.drawn = drawn;
        this.plan = drawn.plan();
        this.actor = actor;
    }

    /// The new account's number, and who has it.
    record Next(String number, Customer customer) {}

    static Change change(UUID id, Drawn.Plan drawn, @Nullable Next next, SlipPaper paper,
            String series, Actor actor, @Nullable Approval approval) {
        return new LifeBookings(id, drawn, actor).change(next, paper, series, approval);
    }

    private Change change(@Nullable Next next, SlipPaper paper, String series,
            @Nullable Approval approval) {
        AccountFile file = plan.file();
        List<Move> moves = new ArrayList<>();
        if (approval != null) {
            moves.add(new ApprovalUsed(approval));
        }
        moves.add(new SlipIssued(plan.order().slip(), file.number(), file.room().code(),
                file.customer().name(), plan.drawer(), paper));
        moves.add(new AccountMoved(file.number(), plan.order().slip(), file.state(), drawn.to(),
                plan.order().reason().strip()));
        if (next != null) {
            moves.add(new AccountMadeOver(next.number(), file.number(), next.customer(),
                    tiers(), file.meters().stream().map(Meter::number).toList()));
        }
        Settled.Done settled = drawn.settled();
        if (settled != null) {
            moves.addAll(settled.moves());
            entries.addAll(settled.entries());
        }
        drawn.flows().forEach(flow -> book(flow, next));
        AuditEntry audit = new AuditEntry("ACCOUNT_" + plan.order().slip(), file.number(),
                "drawer=%s leaves=%s%s%s".formatted(plan.drawer(), plan.leaves(),
                        next == null ? "" : " next=" + next.number(),
                        approval == null ? "" : " approved by " + approval.approver().login()));
        return new Change(id, plan.content(), actor, moves, entries, series, audit, tape);
    }

    /// Nothing where the new account begins at nothing.
    private List<Settlement.Counted> tiers() {
        Settled.Done settled = drawn.settled();
        return settled != null && plan.order() instanceof AccountOrder.Transfer(
                _, _, var takeover, _, _) && takeover.tiers() ? settled.counted() : List.of();
    }

    private void book(Flow flow, @Nullable Next next) {
        LedgerAccount purse = flow.of(plan.order().account());
        switch (flow.kind()) {
            case DEPOSIT_TAKEN -> taken(JournalEntry.Kind.DEPOSIT, purse, flow);
            case DEBT_COLLECTED -> taken(JournalEntry.Kind.COLLECTED, purse, flow);
            case BALANCE_PAID_OUT, DEPOSIT_PAID_OUT -> paidOut(purse, flow);
            case BALANCE_GOES_OVER, DEPOSIT_GOES_OVER -> entry(JournalEntry.Kind.MADE_OVER,
                    purse, flow.of(Objects.requireNonNull(next).number()), flow);
            case DEBT_GOES_OVER -> entry(JournalEntry.Kind.MADE_OVER,
                    flow.of(Objects.requireNonNull(next).number()), purse, flow);
            case STATE, NEW_HOLDER, READ_NOW, READ_BY_HAND, READ_LATER, CHARGED, ON_METER_STAYS,
                    ON_METER_GOES_OVER, DEPOSIT_LEFT, NOTHING_OPEN, NO_DEPOSIT, TIERS_GO_ON,
                    TIERS_BEGIN_ANEW, METER_ENDS, METER_GOES_OVER ->
                throw new IllegalArgumentException("no money flows in " + flow.kind());
        }
    }

    private LedgerAccount drawer() {
        return LedgerAccount.drawer(Objects.requireNonNull(actor.shift()));
    }

    private void taken(JournalEntry.Kind kind, LedgerAccount purse, Flow flow) {
        entry(kind, drawer(), purse, flow);
        tape.add(event(TapeEvent.Type.ACCOUNT_TAKEN, purse, flow));
    }

    private void paidOut(LedgerAccount purse, Flow flow) {
        LedgerAccount payable = LedgerAccount.refundPayable(CASH);
        entry(JournalEntry.Kind.SETTLED, purse, payable, flow);
        entry(JournalEntry.Kind.PAID_OUT, payable, drawer(), flow);
        tape.add(event(TapeEvent.Type.ACCOUNT_PAID_OUT, purse, flow));
    }

    private static TapeEvent event(TapeEvent.Type type, LedgerAccount purse, Flow flow) {
        return new TapeEvent(type, null, null, purse.code(), null, flow.amount().fen(), null);
    }

    private void entry(
            JournalEntry.Kind kind, LedgerAccount debit, LedgerAccount credit, Flow flow) {
        entries.add(LifeEntries.of(id, kind, flow.of(plan.order().account()), debit, credit,
                flow.amount(), plan.file().room().code(), plan.order().reason()));
    }
}
