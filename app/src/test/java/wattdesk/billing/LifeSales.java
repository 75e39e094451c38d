package wattdesk.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.store.generated.Tables.CREDIT_TRANSFER;

import java.util.List;
import java.util.UUID;
import wattdesk.customer.AccountFile;
import wattdesk.ledger.Change;
import wattdesk.ledger.Commit;
import wattdesk.ledger.JournalEntry;
import wattdesk.ledger.LedgerAccount;
import wattdesk.ledger.Posting;
import wattdesk.operator.AuditEntry;
import wattdesk.quantity.Money;
import wattdesk.quantity.UnitPrice;
import wattdesk.vending.SalePaid;
import wattdesk.vending.Tender;

/// Sales as the counter puts them into the books; what the line does is not played here.
final class LifeSales {
    private LifeSales() {}

    /// Paid, and its credit on the way.
    static UUID pay(LifeTown town, String account, Money amount) {
        UUID sale = UUID.randomUUID();
        assertThat(commit(town, sale, account, amount)).isInstanceOf(Commit.Done.class);
        return sale;
    }

    /// False where the books refuse it; where they do not, its credit arrives at once.
    static boolean tryPay(LifeTown town, String account, Money amount) {
        UUID sale = UUID.randomUUID();
        boolean paid = commit(town, sale, account, amount) instanceof Commit.Done;
        if (paid) {
            arrived(town, sale);
        }
        return paid;
    }

    private static Commit commit(LifeTown town, UUID sale, String account, Money amount) {
        AccountFile file = town.file(account);
        String meter = file.meters().getFirst().number();
        JournalEntry entry = new JournalEntry(UUID.randomUUID(), JournalEntry.Kind.PAID, sale,
                List.of(Posting.debit(LedgerAccount.drawer(LifeTown.SHIFT_ID), amount),
                        Posting.credit(LedgerAccount.meterPending(meter), amount)),
                meter, file.room().code(), null, null);
        SalePaid move = new SalePaid(sale, UUID.randomUUID(), account, file.room().code(),
                file.customer().name(), meter, amount, Tender.Cash.exact(amount),
                file.tariffId(), new UnitPrice(5_000), null, false);
        return town.open.books.commit(new Change(sale, "sale " + sale, LifeTown.ADMIN,
                List.of(move), List.of(entry), "A-2026",
                new AuditEntry("SALE_PAID", sale.toString(), account), List.of()));
    }

    /// The credit is on the meter.
    static void arrived(LifeTown town, UUID sale) {
        int _ = town.open.database.write(query -> query.update(CREDIT_TRANSFER)
                .set(CREDIT_TRANSFER.OPEN_STATE, false)
                .set(CREDIT_TRANSFER.STATE, "DELIVERED")
                .where(CREDIT_TRANSFER.SALE.eq(sale)).execute());
    }
}
