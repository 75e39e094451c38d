package wattdesk.vending;

import java.util.Optional;
import wattdesk.ledger.Books;
import wattdesk.ledger.Commit;
import wattdesk.ledger.Failpoint;
import wattdesk.metering.CreditIntent;
import wattdesk.metering.IntentLog;

/// Stores the intent of a credit in the books, and knows how the credit stands from then on.
final class IntentInBooks implements IntentLog {

    private final Books books;
    private final Due due;
    private Optional<Due> now;

    IntentInBooks(Books books, Due due) {
        this.books = books;
        this.due = due;
        now = Optional.of(due);
    }

    /// Only a commit of ours, just now, allows the first byte to go out.
    @Override
    public boolean record(CreditIntent intent) {
        boolean durable = books.commit(TransferBookings.intentStored(
                due.credit(), due.standing(), intent))
                instanceof Commit.Done done && !done.repeated();
        now = durable ? Optional.of(due.storing(intent)) : Optional.empty();
        Failpoint.BEFORE_METER_WRITE.pass();
        return durable;
    }

    /// As the books have it now; empty where they have to be asked.
    Optional<Due> now() {
        return now;
    }
}
