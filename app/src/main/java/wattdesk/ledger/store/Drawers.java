package wattdesk.ledger.store;

import static wattdesk.store.generated.Tables.SHIFT;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.Change;
import wattdesk.ledger.LedgerAccount;
import wattdesk.ledger.Posting;
import wattdesk.store.Question;

/// Money goes through a drawer only in its own shift, while that is open (money 11): judged in the
/// transaction that books it, whatever the screens believed.
final class Drawers {
    private Drawers() {}

    private static final Question OF_SHIFT = new Question(session -> session
            .select(SHIFT.OPERATOR, SHIFT.CLOSED_AT).from(SHIFT)
            .where(SHIFT.ID.eq(Question.place(SHIFT.ID))));

    /// Why not; null when every drawer of the change may be used.
    static @Nullable String objection(DSLContext session, Change change) {
        return change.entries().stream().flatMap(e -> e.postings().stream())
                .map(Posting::account)
                .filter(a -> a.kind() == LedgerAccount.Kind.DRAWER).distinct()
                .map(drawer -> objection(session, change, drawer))
                .filter(o -> !o.isEmpty()).findFirst().orElse(null);
    }

    private static String objection(DSLContext session, Change change, LedgerAccount drawer) {
        UUID shift = change.actor().shift();
        if (shift == null || !drawer.key().equals(shift.toString())) {
            return "the drawer of shift " + drawer.key() + " is used in shift " + shift;
        }
        Record row = OF_SHIFT.one(session, shift);
        if (row == null) {
            return "there is no shift " + shift;
        }
        if (row.get(SHIFT.CLOSED_AT) != null) {
            return "the shift was closed at " + row.get(SHIFT.CLOSED_AT);
        }
        String login = change.actor().operator().login();
        String whose = row.get(SHIFT.OPERATOR);
        return whose.equals(login) ? "" : "the shift is of " + whose + ", not of " + login;
    }
}
