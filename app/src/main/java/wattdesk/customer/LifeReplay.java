package wattdesk.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import wattdesk.ledger.Change;
import wattdesk.ledger.JournalEntry;
import wattdesk.ledger.LedgerAccount;
import wattdesk.ledger.Move;
import wattdesk.ledger.ReceiptNumber;
import wattdesk.ledger.TapeEvent;
import wattdesk.ledger.TapeRecord;
import wattdesk.ledger.TapeReplay;
import wattdesk.message.Language;
import wattdesk.operator.Actor;
import wattdesk.operator.AuditEntry;
import wattdesk.operator.Operator;
import wattdesk.operator.Role;
import wattdesk.quantity.Money;
import wattdesk.slip.Slip;
import wattdesk.slip.SlipIssued;

/// Makes again the cash of accounts that the database lost and the tape kept. The money stands at
/// its purse again, under the number that its paper has; what else was done that day (a closing, a
/// transfer) was lost whole and is done again by people, with the paper in hand.
public final class LifeReplay implements TapeReplay {

    /// Stands for a name that the tape does not hold.
    private static final String OPEN = "?";

    private final AccountFiles files;

    public LifeReplay(AccountFiles files) {
        this.files = files;
    }

    /// Whether the record speaks of cash of accounts.
    public static boolean knows(TapeRecord record) {
        return !record.events().isEmpty() && record.events().stream().allMatch(event ->
                event.type() == TapeEvent.Type.ACCOUNT_TAKEN
                        || event.type() == TapeEvent.Type.ACCOUNT_PAID_OUT);
    }

    @Override
    public Answer replay(TapeRecord record) {
        ReceiptNumber number = record.receipt();
        if (record.shift() == null || number == null) {
            return new Answer.Impossible("no shift or no number in " + record);
        }
        List<JournalEntry> entries = new ArrayList<>();
        Money drawer = Money.ZERO;
        String account = "";
        for (TapeEvent event : record.events()) {
            Optional<LedgerAccount> purse = purse(event);
            if (purse.isEmpty()) {
                return new Answer.Impossible("no purse " + event.account());
            }
            account = purse.get().key().substring(purse.get().key().indexOf(':') + 1);
            Money amount = Money.ofFen(event.amountFen());
            boolean taken = event.type() == TapeEvent.Type.ACCOUNT_TAKEN;
            drawer = taken ? drawer.plus(amount) : drawer.minus(amount);
            entries.addAll(entries(record, purse.get(), amount, taken));
        }
        List<Move> moves = List.of(slip(account, drawer));
        Actor who = new Actor(new Operator(record.operator(), record.operator(), Role.CASHIER),
                record.shift());
        return new Answer.Again(new Change(record.command(), record.fingerprint(), who, moves,
                entries, number.series(), new AuditEntry("ACCOUNT_FROM_TAPE", account,
                        "drawer=" + drawer), record.events()));
    }

    private static Optional<LedgerAccount> purse(TapeEvent event) {
        String code = String.valueOf(event.account());
        int colon = code.indexOf(':');
        if (colon < 0 || code.indexOf(':', colon + 1) < 0) {
            return Optional.empty();
        }
        return Optional.of(new LedgerAccount(
                LedgerAccount.Kind.valueOf(code.substring(0, colon)), code.substring(colon + 1)));
    }

    private static List<JournalEntry> entries(
            TapeRecord record, LedgerAccount purse, Money amount, boolean taken) {
        LedgerAccount drawer = LedgerAccount.drawer(Objects.requireNonNull(record.shift()));
        if (taken) {
            JournalEntry.Kind kind = purse.key().startsWith(Purses.DEPOSIT)
                    ? JournalEntry.Kind.DEPOSIT : JournalEntry.Kind.COLLECTED;
            return List.of(LifeEntries.of(
                    record.command(), kind, purse, drawer, purse, amount, null, "from tape"));
        }
        LedgerAccount payable = LedgerAccount.refundPayable("CASH");
        return List.of(
                LifeEntries.of(record.command(), JournalEntry.Kind.SETTLED, purse, purse, payable,
                        amount, null, "from tape"),
                LifeEntries.of(record.command(), JournalEntry.Kind.PAID_OUT, purse, payable,
                        drawer, amount, null, "from tape"));
    }

    private SlipIssued slip(String account, Money drawer) {
        Optional<AccountFile> file = files.file(account);
        return new SlipIssued(Slip.Kind.FROM_TAPE, account,
                file.map(f -> f.room().code()).orElse(OPEN),
                file.map(f -> f.customer().name()).orElse(OPEN), drawer,
                new PlanPaper(Language.ZH).fromTape(drawer));
    }
}
