package wattdesk.station;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import wattdesk.customer.LifeReplay;
import wattdesk.customer.store.MeterFromTape;
import wattdesk.installation.ChangePaper;
import wattdesk.ledger.Change;
import wattdesk.ledger.Move;
import wattdesk.ledger.TapeEvent;
import wattdesk.ledger.TapeRecord;
import wattdesk.ledger.TapeReplay;
import wattdesk.message.Language;
import wattdesk.operator.Actor;
import wattdesk.operator.AuditEntry;
import wattdesk.operator.Operator;
import wattdesk.operator.Role;
import wattdesk.operator.store.ShiftFromTape;
import wattdesk.quantity.Money;
import wattdesk.slip.Slip;
import wattdesk.slip.SlipIssued;

/// Replays what the database lost: shifts here, the rest by those whom it belongs to.
///
/// Money must have a drawer and a meter to stand on. Where the database lost these too, they come
/// back as far as the tape knows them, in the same commit as the money.
final class LostRecords implements TapeReplay {

    /// Stands for a name that the tape does not hold.
    private static final String OPEN = "?";

    private final TapeReplay sales;
    private final TapeReplay accounts;
    private final Predicate<String> hasAccount;
    private final Set<String> homeless = new TreeSet<>();

    /// `hasAccount` tells whether a meter number hangs at an account.
    LostRecords(TapeReplay sales, TapeReplay accounts, Predicate<String> hasAccount) {
        this.sales = sales;
        this.accounts = accounts;
        this.hasAccount = hasAccount;
    }

    /// Meters that money came back for, and that hang at no account any more.
    Set<String> homeless() {
        return homeless;
    }

    @Override
    public Answer replay(TapeRecord record) {
        boolean moneyless = record.events().stream().allMatch(LostRecords::moneyless);
        Answer answer = moneyless ? new Answer.Again(noted(record))
                : LifeReplay.knows(record) ? accounts.replay(record) : sales.replay(record);
        return switch (answer) {
            case Answer.Again(var change) -> new Answer.Again(founded(change, record));
            case Answer.Impossible no -> no;
        };
    }

    private static boolean moneyless(TapeEvent event) {
        return switch (event.type()) {
            case SHIFT_OPEN, SHIFT_CLOSED, TAPE_RENEWED -> true;
            case PAID, CARRIED, VOIDED, INTENT, DELIVERED, REFUSED, UNKNOWN, DISPUTED,
                    FOREIGN_PURCHASE, DAY_CLOSED, ACCOUNT_TAKEN, ACCOUNT_PAID_OUT -> false;
        };
    }

    private static Change noted(TapeRecord record) {
        Actor who = new Actor(new Operator(record.operator(), record.operator(), Role.CASHIER),
                record.shift());
        return new Change(record.command(), record.fingerprint(), who, List.of(), List.of(), null,
                new AuditEntry(record.events().getFirst().type() + "_FROM_TAPE", record.operator(),
                        String.valueOf(record.shift())), record.events());
    }

    private Change founded(Change change, TapeRecord record) {
        List<Move> moves = new ArrayList<>();
        UUID shift = record.shift();
        if (shift != null) {
            moves.add(new ShiftFromTape(shift, record.operator(), record.at(), record.day(),
                    floatFen(record), ended(record)));
        }
        for (TapeEvent event : record.events()) {
            String meter = event.meter();
            if (meter != null) {
                moves.add(new MeterFromTape(meter));
                noteHome(meter);
            }
        }
        moves.addAll(change.moves());
        record.events().stream().filter(e -> e.type() == TapeEvent.Type.CARRIED)
                .map(event -> slip(event)).forEach(moves::add);
        return new Change(change.command(), change.fingerprint(), change.actor(), moves,
                change.entries(), change.receiptSeries(), change.audit(), change.tape());
    }

    /// The paper of the change of a meter had the number that the tape has.
    private static SlipIssued slip(TapeEvent event) {
        return new SlipIssued(Slip.Kind.FROM_TAPE, String.valueOf(event.account()), OPEN, OPEN,
                Money.ZERO, new ChangePaper(Language.ZH).fromTape(
                        String.valueOf(event.meter()), Money.ofFen(event.amountFen())));
    }

    private void noteHome(String meter) {
        if (!hasAccount.test(meter)) {
            homeless.add(meter);
        }
    }

    private static long floatFen(TapeRecord record) {
        return record.events().stream()
                .filter(e -> e.type() == TapeEvent.Type.SHIFT_OPEN)
                .mapToLong(TapeEvent::amountFen).sum();
    }

    private static List<UUID> ended(TapeRecord record) {
        return record.events().stream()
                .filter(e -> e.type() == TapeEvent.Type.SHIFT_CLOSED)
                .map(TapeEvent::drawer).toList();
    }
}
