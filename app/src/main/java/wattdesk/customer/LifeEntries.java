package wattdesk.customer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.JournalEntry;
import wattdesk.ledger.LedgerAccount;
import wattdesk.ledger.Posting;
import wattdesk.quantity.Money;

/// Entries of account orders, their ids drawn from the order's.
final class LifeEntries {
    private LifeEntries() {}

    /// `purse` tells apart what one order does to several.
    static JournalEntry of(UUID command, JournalEntry.Kind kind, LedgerAccount purse,
            LedgerAccount debit, LedgerAccount credit, Money amount, @Nullable String room,
            String reason) {
        String name = command + " " + kind + " " + purse.code();
        return new JournalEntry(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                kind, command,
                List.of(Posting.debit(debit, amount), Posting.credit(credit, amount)),
                null, room, null, reason.isBlank() ? null : reason.strip());
    }
}
