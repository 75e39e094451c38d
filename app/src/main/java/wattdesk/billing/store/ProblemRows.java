package wattdesk.billing.store;

import static wattdesk.store.generated.Tables.BILLING_PROBLEM;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import wattdesk.billing.AccountResult;
import wattdesk.billing.BilledAccount.OpenProblem;
import wattdesk.billing.FoundProblem;
import wattdesk.ledger.Stamp;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.StaleMove;

/// The work list's rows: a problem comes when a run stops at it, and goes when a run passes the
/// place, or a person decides.
final class ProblemRows {

    /// A run went past the place by itself: a price was released, a reading came.
    private static final String PASSED = "PASSED";

    private ProblemRows() {}

    static void found(DSLContext transaction, AccountResult result, Stamp stamp) {
        FoundProblem found = result.problem();
        boolean known = false;
        for (Map.Entry<String, OpenProblem> open : result.account().open().entrySet()) {
            if (found != null && same(open.getKey(), open.getValue(), found)) {
                known = true;
            } else {
                close(transaction, open.getValue().id(), PASSED, "", stamp);
            }
        }
        if (found != null && !known) {
            add(transaction, found, stamp);
        }
    }

    private static boolean same(String meter, OpenProblem open, FoundProblem found) {
        return meter.equals(found.meterNumber()) && open.kind() == found.kind()
                && Objects.equals(open.to(), found.to() == null ? null : found.to().id());
    }

    static void close(
            DSLContext transaction, UUID id, String resolution, String reason, Stamp stamp) {
        int closed = transaction.update(BILLING_PROBLEM).setNull(BILLING_PROBLEM.OPEN_METER)
                .set(BILLING_PROBLEM.RESOLVED_AT, BusinessDay.wallClock(stamp.at()))
                .set(BILLING_PROBLEM.RESOLUTION, resolution)
                .set(BILLING_PROBLEM.OPERATOR, stamp.actor().operator().login())
                .set(BILLING_PROBLEM.REASON, reason)
                .where(BILLING_PROBLEM.ID.eq(id), BILLING_PROBLEM.OPEN_METER.isNotNull())
                .execute();
        if (closed != 1) {
            throw new StaleMove("problem " + id + " is not open");
        }
    }

    /// Two tenants of one meter may each have a problem with it.
    private static String open(FoundProblem found) {
        return found.meterNumber() + " " + found.account();
    }

    private static void add(DSLContext transaction, FoundProblem found, Stamp stamp) {
        int _ = transaction.insertInto(BILLING_PROBLEM)
                .set(BILLING_PROBLEM.ID, UUID.randomUUID())
                .set(BILLING_PROBLEM.KIND, found.kind().name())
                .set(BILLING_PROBLEM.METER_NUMBER, found.meterNumber())
                .set(BILLING_PROBLEM.OPEN_METER, open(found))
                .set(BILLING_PROBLEM.ACCOUNT, found.account())
                .set(BILLING_PROBLEM.BUSINESS_DAY, found.day().date())
                .set(BILLING_PROBLEM.FROM_READING, found.from() == null ? null : found.from().id())
                .set(BILLING_PROBLEM.TO_READING, found.to() == null ? null : found.to().id())
                .set(BILLING_PROBLEM.DETAIL, found.detail())
                .set(BILLING_PROBLEM.OPENED_AT, BusinessDay.wallClock(stamp.at()))
                .set(BILLING_PROBLEM.SEQUENCE, stamp.sequence()).execute();
    }
}
