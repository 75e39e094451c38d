package wattdesk.vending;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountCard;
import wattdesk.ledger.JournalEntry;
import wattdesk.ledger.LedgerAccount;
import wattdesk.ledger.Move;
import wattdesk.ledger.Posting;
import wattdesk.ledger.TapeEvent;
import wattdesk.quantity.Money;
import wattdesk.quantity.UnitPrice;

/// What stood on a meter that was changed, on its way onto the one in its place: an order like any
/// other, with a receipt, pending until it is proved on the meter; but nobody pays. What the old
/// meter was given waits again.
///
/// `sale` was made before; `account` is seen with the new meter, `balance` what that shows already.
public record CarriedCredit(UUID sale, AccountCard account, Money amount, UnitPrice highestPrice,
        @Nullable Money balance) {

    public CarriedCredit {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("nothing to carry");
        }
    }

    private String meter() {
        return account.meter().number();
    }

    /// `series` is that of receipts.
    public Move move(String series) {
        return new SaleCarried(new SalePaid(sale, transfer(), account.number(),
                account.room().code(), account.customer().name(), meter(), amount,
                new Tender.Carried(), account.tariffId(), highestPrice, balance, false), series);
    }

    private UUID transfer() {
        return DerivedId.transfer(sale);
    }

    public JournalEntry entry() {
        return new JournalEntry(DerivedId.of(sale, "carried"), JournalEntry.Kind.CARRIED, sale,
                List.of(Posting.debit(LedgerAccount.deliveredElectricity(), amount),
                        Posting.credit(LedgerAccount.meterPending(meter()), amount)),
                meter(), account.room().code(), null, null);
    }

    public TapeEvent tape() {
        return new TapeEvent(TapeEvent.Type.CARRIED, sale, transfer(), account.number(), meter(),
                amount.fen(), null);
    }
}
