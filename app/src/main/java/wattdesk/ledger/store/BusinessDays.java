package wattdesk.ledger.store;

import static wattdesk.store.generated.Tables.CLOSED_DAY;

import java.time.Instant;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.TapeEvent;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.Question;

/// Which day an event belongs to: for what goes through a drawer the day its shift was opened, else
/// its own date in UTC+8; a closed day hands a late event to the next one.
final class BusinessDays {

    private static final Question CLOSED = new Question(session -> session
            .select(CLOSED_DAY.SEQUENCE).from(CLOSED_DAY)
            .where(CLOSED_DAY.BUSINESS_DAY.eq(Question.place(CLOSED_DAY.BUSINESS_DAY))));

    private final DSLContext session;
    /// Found open by this writer, who would have closed it.
    private @Nullable BusinessDay knownOpen;

    BusinessDays(DSLContext session) {
        this.session = session;
    }

    BusinessDay of(Drawer drawer, Instant at) {
        BusinessDay day = drawer.day();
        BusinessDay open = day == null ? BusinessDay.of(at) : day;
        while (!open.equals(knownOpen) && CLOSED.any(session, open.date())) {
            open = open.next();
        }
        knownOpen = open;
        return open;
    }

    /// A day may have been closed by that.
    void wrote(Iterable<TapeEvent> events) {
        for (TapeEvent event : events) {
            if (event.type() == TapeEvent.Type.DAY_CLOSED) {
                knownOpen = null;
            }
        }
    }
}
