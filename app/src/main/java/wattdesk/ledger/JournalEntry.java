package wattdesk.ledger;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.Money;

/// Postings that sum to zero, made together; never changed and never deleted.
///
/// `subject` is the sale (or other command) it belongs to; `reverses` the entry that it undoes.
/// `room` is the room's name as it was.
public record JournalEntry(
        UUID id, Kind kind, UUID subject, List<Posting> postings, @Nullable String meterNumber,
        @Nullable String room, @Nullable UUID reverses, @Nullable String reason) {

    /// What happened.
    public enum Kind {
        PAID, DELIVERED, VOIDED, PAID_OUT, FOREIGN_PURCHASE, REVERSAL, CHARGE,
        /// A deposit was taken.
        DEPOSIT,
        /// What was owed was taken.
        COLLECTED,
        /// What is held for an account is to be handed back.
        SETTLED,
        /// From one account to the next one in its room.
        MADE_OVER,
        /// From a meter that was changed to the one in its place.
        CARRIED
    }

    public JournalEntry {
        postings = List.copyOf(postings);
        requireBalanced(postings);
        if (reverses != null && (reason == null || reason.isBlank())) {
            throw new IllegalArgumentException("a reversing entry needs a reason");
        }
    }

    private static void requireBalanced(List<Posting> postings) {
        if (postings.size() < 2) {
            throw new IllegalArgumentException("an entry has two postings or more");
        }
        Money sum = postings.stream().map(Posting::amount).reduce(Money.ZERO, Money::plus);
        if (!sum.isZero()) {
            throw new IllegalArgumentException("debits and credits differ by " + sum);
        }
    }

    /// The opposite entry, to be posted today with a reason.
    public JournalEntry reversal(UUID newId, String why) {
        List<Posting> opposite = postings.stream()
                .map(p -> new Posting(p.account(), p.amount().negate()))
                .toList();
        return new JournalEntry(
                newId, Kind.REVERSAL, subject, opposite, meterNumber, room, id, why);
    }
}
