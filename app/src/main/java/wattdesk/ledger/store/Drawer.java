package wattdesk.ledger.store;

import static wattdesk.store.generated.Tables.SHIFT;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.Change;
import wattdesk.ledger.LedgerAccount;
import wattdesk.ledger.Posting;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.Question;

/// The drawer that a change puts money into or takes it from. Money goes through a drawer only in
/// its own shift, while that is open (money 11): judged in the transaction that books it, whatever
/// the screens believed.
final class Drawer {

    private static final Question OF_SHIFT = new Question(session -> session
            .select(SHIFT.OPERATOR, SHIFT.CLOSED_AT, SHIFT.BUSINESS_DAY).from(SHIFT)
            .where(SHIFT.ID.eq(Question.place(SHIFT.ID))));

    private final Change change;
    private final List<LedgerAccount> used;
    private final @Nullable Record shift;

    private Drawer(Change change, List<LedgerAccount> used, @Nullable Record shift) {
        this.change = change;
        this.used = used;
        this.shift = shift;
    }

    /// Asks for the shift once, and not where no drawer is used.
    static Drawer of(DSLContext session, Change change) {
        List<LedgerAccount> used = change.entries().stream().flatMap(e -> e.postings().stream())
                .map(Posting::account)
                .filter(a -> a.kind() == LedgerAccount.Kind.DRAWER).distinct().toList();
        UUID shift = change.actor().shift();
        return new Drawer(change, used,
                used.isEmpty() || shift == null ? null : OF_SHIFT.one(session, shift));
    }

    boolean used() {
        return !used.isEmpty();
    }

    /// The day its shift was opened; null where no drawer is used.
    @Nullable BusinessDay day() {
        return shift == null ? null : new BusinessDay(shift.get(SHIFT.BUSINESS_DAY));
    }

    /// Why not; null when every drawer of the change may be used.
    @Nullable String objection() {
        return used.stream().map(this::objection).filter(o -> !o.isEmpty())
                .findFirst().orElse(null);
    }

    private String objection(LedgerAccount drawer) {
        UUID of = change.actor().shift();
        if (of == null || !drawer.key().equals(of.toString())) {
            return "the drawer of shift " + drawer.key() + " is used in shift " + of;
        }
        if (shift == null) {
            return "there is no shift " + of;
        }
        if (shift.get(SHIFT.CLOSED_AT) != null) {
            return "the shift was closed at " + shift.get(SHIFT.CLOSED_AT);
        }
        String login = change.actor().operator().login();
        String whose = shift.get(SHIFT.OPERATOR);
        return whose.equals(login) ? "" : "the shift is of " + whose + ", not of " + login;
    }
}
