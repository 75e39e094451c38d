package wattdesk.billing;

import java.util.List;
import java.util.UUID;
import wattdesk.ledger.JournalEntry;
import wattdesk.ledger.LedgerAccount;
import wattdesk.ledger.Posting;
import wattdesk.quantity.Money;

/// What charges post: energy used becomes revenue, out of whatever paid or will pay for it.
final class ChargeBookings {

    private ChargeBookings() {}

    /// A charge of nothing posts nothing.
    static List<JournalEntry> entries(List<NewCharge> charges) {
        return charges.stream().filter(c -> !c.charge().amount().isZero())
                .map(ChargeBookings::entry).toList();
    }

    static UUID entryId(UUID charge) {
        return ChargeIds.entry(charge);
    }

    private static JournalEntry entry(NewCharge charge) {
        Money amount = charge.charge().amount();
        String kind = charge.commodity().name();
        return new JournalEntry(entryId(charge.id()), JournalEntry.Kind.CHARGE, charge.id(),
                List.of(Posting.debit(source(charge), amount),
                        Posting.credit(LedgerAccount.revenue(kind), amount)),
                charge.meterNumber(), charge.room(), null, null);
    }

    /// METER: what meters took; STATION: the account's wallet; POSTPAID: what will be billed.
    private static LedgerAccount source(NewCharge charge) {
        String kind = charge.commodity().name();
        return switch (charge.mode()) {
            case METER -> LedgerAccount.delivered(kind);
            case STATION -> LedgerAccount.wallet(charge.account(), kind);
            case POSTPAID -> LedgerAccount.unbilled(charge.account(), kind);
        };
    }
}
