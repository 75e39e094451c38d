package wattdesk.house;

import java.util.List;
import java.util.UUID;
import wattdesk.ledger.JournalEntry;
import wattdesk.ledger.LedgerAccount;
import wattdesk.ledger.Posting;
import wattdesk.quantity.Money;
import wattdesk.quantity.UnitPrice;
import wattdesk.tariff.Quote;

/// Started by [DomainAloneTest] in a JVM that has the core and nothing else.
final class DomainProbe {

    private DomainProbe() {}

    public static void main(String[] args) {
        Money amount = Money.ofYuan(100);
        LedgerAccount drawer = LedgerAccount.drawer(new UUID(0, 1));
        LedgerAccount pending = LedgerAccount.meterPending("000024170093");
        new JournalEntry(new UUID(0, 2), JournalEntry.Kind.PAID, new UUID(0, 3),
                List.of(Posting.debit(drawer, amount), Posting.credit(pending, amount)),
                "000024170093", "3-1204", null, null);
        new Quote(amount, List.of(), new wattdesk.quantity.Energy(0), false);
        UnitPrice.parse("0.5380");
        System.out.println(args[0]);
    }
}
