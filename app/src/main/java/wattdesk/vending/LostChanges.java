package wattdesk.vending;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountCard;
import wattdesk.customer.BillingMode;
import wattdesk.customer.Customer;
import wattdesk.ledger.Change;
import wattdesk.ledger.JournalEntry;
import wattdesk.ledger.LedgerAccount;
import wattdesk.ledger.Move;
import wattdesk.ledger.TapeEvent;
import wattdesk.ledger.TapeRecord;
import wattdesk.metering.CreditIntent;
import wattdesk.metering.Meter;
import wattdesk.operator.Actor;
import wattdesk.operator.AuditEntry;
import wattdesk.operator.Operator;
import wattdesk.operator.Role;
import wattdesk.premises.Room;
import wattdesk.quantity.Energy;
import wattdesk.quantity.Money;
import wattdesk.quantity.UnitPrice;

/// Changes made again from the tape. Pure.
///
/// The tape knows ids, amounts and counts. What else an intent held is put together from what the
/// books know of the meter; where that does not fit, reading back makes it a dispute, not a guess.
public final class LostChanges {

    private static final int MOST_STEPS = 10_000;
    /// Stands for a name that the tape does not hold.
    private static final String OPEN = "?";

    /// Steps that move no money are not on the tape.
    private static final List<TransferEvent> SILENT = List.of(TransferEvent.PROVED_NOT_DONE,
            TransferEvent.PUT_OFF, TransferEvent.INTENT_STORED);

    private LostChanges() {}

    public static Change paid(TapeRecord record, TapeEvent event, AccountCard account,
            UnitPrice highestPrice, UUID shift) {
        SellCommand command = new SellCommand(
                Objects.requireNonNull(event.sale()), account.number(),
                Money.ofFen(event.amountFen()),
                Tender.Cash.exact(Money.ofFen(event.amountFen())), SellCommand.Delivery.BUS);
        SaleBookings.Checked checked =
                new SaleBookings.Checked(account, highestPrice, null, shift);
        String series = Objects.requireNonNull(record.receipt()).series();
        return SaleBookings.paid(command, checked, series, actor(record));
    }

    /// What stood on a changed meter, waiting for the one in its place again. The tape has the
    /// number of the slip; the order takes the next receipt of `series`, which is the one it had,
    /// because every receipt before it is on the tape too.
    public static Change carried(TapeRecord record, TapeEvent event, AccountCard account,
            UnitPrice highestPrice, String series) {
        CarriedCredit carried = new CarriedCredit(Objects.requireNonNull(event.sale()), account,
                Money.ofFen(event.amountFen()), highestPrice, null);
        String slips = Objects.requireNonNull(record.receipt()).series();
        return new Change(record.command(), record.fingerprint(), actor(record),
                List.of(carried.move(series)), List.of(carried.entry()), slips,
                new AuditEntry("CREDIT_CARRIED", event.sale().toString(), "from tape"),
                List.of(carried.tape()));
    }

    /// An account that the database lost too: the money stands for its meter, the names are open.
    public static AccountCard nobodyKnown(TapeRecord record, TapeEvent event) {
        return new AccountCard(Objects.requireNonNull(event.account()),
                new Room(OPEN, OPEN, 0), new Customer(record.command(), OPEN, null),
                BillingMode.METER, OPEN, Energy.ZERO,
                new Meter(Objects.requireNonNull(event.meter()), OPEN, OPEN, OPEN, ""), null);
    }

    /// The account with a meter that hangs there no more.
    public static AccountCard gone(AccountCard card, String meter) {
        return new AccountCard(card.number(), card.room(), card.customer(), card.mode(),
                card.tariffId(), card.tierUsed(), new Meter(meter, OPEN, OPEN, OPEN, ""),
                card.note());
    }

    /// Throws IllegalStateException where the event does not follow on the credit's state.
    public static Change moved(TapeRecord record, TapeEvent event, CreditTransfer t,
            MeterStanding standing, @Nullable Money total) {
        List<Move> moves = new ArrayList<>();
        if (event.type() == TapeEvent.Type.VOIDED) {
            moves.add(new SaleVoided(t.sale()));
        }
        TransferEvent on = on(event, t.state());
        CreditTransfer now = bridged(t, on, moves);
        now = at(now, now.state(), step(record, now));
        moves.add(step(record, event, now, on, standing, total).moved());
        Integer counter = event.counter();
        if (event.type() == TapeEvent.Type.DELIVERED && counter != null) {
            moves.add(new MeterSeen(
                    now.meterNumber(), standing.count(), counter, standing.lastBalance()));
        }
        Change made = TransferBookings.fromTape(now, moves, entries(record, event, now), event);
        return new Change(record.command(), record.fingerprint(), actor(record), made.moves(),
                made.entries(), null, made.audit(), record.events());
    }

    private static TransferEvent on(TapeEvent event, TransferState from) {
        boolean dispute = from == TransferState.DISPUTED;
        return switch (event.type()) {
            case INTENT -> TransferEvent.INTENT_STORED;
            case DELIVERED -> dispute ? TransferEvent.FOUND_ARRIVED : TransferEvent.PROVED_DONE;
            case REFUSED -> dispute
                    ? TransferEvent.FOUND_NOT_ARRIVED : TransferEvent.METER_REFUSED;
            case UNKNOWN -> TransferEvent.NO_ANSWER;
            case DISPUTED -> TransferEvent.MISFIT;
            case VOIDED -> TransferEvent.VOIDED;
            case PAID, CARRIED, FOREIGN_PURCHASE, SHIFT_OPEN, SHIFT_CLOSED, DAY_CLOSED,
                    TAPE_RENEWED, ACCOUNT_TAKEN, ACCOUNT_PAID_OUT ->
                throw new IllegalStateException(event.type() + " moves no credit");
        };
    }

    /// Makes the steps that are on no tape but must have been: at most two lead to any event.
    private static CreditTransfer bridged(CreditTransfer t, TransferEvent on, List<Move> moves) {
        CreditTransfer now = t;
        for (int i = 0; i < 2 && TransferTable.next(now.state(), on).isEmpty(); i++) {
            CreditTransfer from = now;
            TransferEvent silent = SILENT.stream()
                    .filter(e -> TransferTable.next(from.state(), e)
                            .filter(to -> to != from.state()).isPresent())
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            on + " does not follow on " + from.state()));
            TransferMoved move = TransferStep.of(from, silent).saying("from tape").moved();
            moves.add(move);
            now = at(from, move.to(), from.steps() + 1);
        }
        return now;
    }

    private static TransferStep step(TapeRecord record, TapeEvent event, CreditTransfer t,
            TransferEvent on, MeterStanding standing, @Nullable Money total) {
        TransferStep step = TransferStep.of(t, on).saying("from tape").at(record.at());
        if (event.type() == TapeEvent.Type.INTENT) {
            step = step.storing(intent(record, event, t, standing, total));
        }
        return on == TransferEvent.FOUND_NOT_ARRIVED ? step.closingIntent() : step;
    }

    private static CreditIntent intent(TapeRecord record, TapeEvent event, CreditTransfer t,
            MeterStanding standing, @Nullable Money total) {
        int count1 = event.counter() == null ? 1 : event.counter();
        int count0 = standing.count() == null ? count1 - 1 : standing.count();
        Money balance = standing.lastBalance() == null ? Money.ZERO : standing.lastBalance();
        return new CreditIntent(t.meterNumber(), count0, count1, balance, total, null,
                t.amount(), "from tape", record.at());
    }

    private static List<JournalEntry> entries(
            TapeRecord record, TapeEvent event, CreditTransfer t) {
        return switch (event.type()) {
            case DELIVERED -> List.of(TransferBookings.arrived(t));
            case VOIDED -> List.of(
                    SaleBookings.entry(t, JournalEntry.Kind.VOIDED,
                            LedgerAccount.meterPending(t.meterNumber()),
                            LedgerAccount.refundPayable("CASH"), "from tape"),
                    SaleBookings.entry(t, JournalEntry.Kind.PAID_OUT,
                            LedgerAccount.refundPayable("CASH"),
                            LedgerAccount.drawer(Objects.requireNonNull(record.shift())),
                            "from tape"));
            case PAID, CARRIED, INTENT, REFUSED, UNKNOWN, DISPUTED, FOREIGN_PURCHASE,
                    SHIFT_OPEN, SHIFT_CLOSED, DAY_CLOSED, TAPE_RENEWED, ACCOUNT_TAKEN,
                    ACCOUNT_PAID_OUT -> List.of();
        };
    }

    /// `before` is what the books know; where that is nothing, the purchase begins where it ended.
    public static Change adopted(TapeRecord record, TapeEvent event, String meter,
            @Nullable Integer before, int after) {
        int from = before == null ? after : before;
        ForeignAdopted move = new ForeignAdopted(record.command(), meter, from, after,
                Money.ofFen(event.amountFen()), "from tape");
        return SaleBookings.adopted(move, new MeterSeen(meter, before, after, null),
                actor(record), null);
    }

    /// The step keeps the number it had, so that a later one never takes its name.
    private static int step(TapeRecord record, CreditTransfer t) {
        for (int step = t.steps(); step < MOST_STEPS; step++) {
            if (DerivedId.step(t.id(), step).equals(record.command())) {
                return step;
            }
        }
        return t.steps();
    }

    private static CreditTransfer at(CreditTransfer t, TransferState state, int step) {
        return new CreditTransfer(t.id(), t.sale(), t.sequence(), t.account(), t.room(),
                t.meterNumber(), t.amount(), t.highestPrice(), state, step, t.sendings(),
                t.silentSendings(), t.held(), t.intent(), t.trouble());
    }

    private static Actor actor(TapeRecord record) {
        if (record.operator().equals(Operator.SYSTEM.login())) {
            return Actor.SYSTEM;
        }
        return new Actor(new Operator(record.operator(), record.operator(), Role.CASHIER),
                record.shift());
    }
}
