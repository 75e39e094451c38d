package wattdesk.ledger.store;

import static wattdesk.store.generated.Tables.CLOSED_DAY;
import static wattdesk.store.generated.Tables.SHIFT;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.Change;
import wattdesk.ledger.LedgerAccount;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.Question;

/// Which day an event belongs to: for what goes through a drawer the day its shift was opened, else
/// its own date in UTC+8; a closed day hands a late event to the next one.
final class BusinessDays {
    private BusinessDays() {}

    private static final Question OF_SHIFT = new Question(session -> session
            .select(SHIFT.BUSINESS_DAY).from(SHIFT).where(SHIFT.ID.eq(Question.place(SHIFT.ID))));
    private static final Question CLOSED = new Question(session -> session
            .select(CLOSED_DAY.SEQUENCE).from(CLOSED_DAY)
            .where(CLOSED_DAY.BUSINESS_DAY.eq(Question.place(CLOSED_DAY.BUSINESS_DAY))));

    static BusinessDay of(DSLContext session, Change change, Instant at) {
        UUID shift = change.actor().shift();
        BusinessDay day = shift != null && usesDrawer(change) ? dayOf(session, shift) : null;
        BusinessDay open = day == null ? BusinessDay.of(at) : day;
        while (closed(session, open)) {
            open = open.next();
        }
        return open;
    }

    static boolean usesDrawer(Change change) {
        return change.entries().stream().flatMap(e -> e.postings().stream())
                .anyMatch(p -> p.account().kind() == LedgerAccount.Kind.DRAWER);
    }

    private static @Nullable BusinessDay dayOf(DSLContext session, UUID shift) {
        Record row = OF_SHIFT.one(session, shift);
        return row == null ? null : new BusinessDay(row.get(SHIFT.BUSINESS_DAY));
    }

    private static boolean closed(DSLContext session, BusinessDay day) {
        return CLOSED.any(session, day.date());
    }
}
