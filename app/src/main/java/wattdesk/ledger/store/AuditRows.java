package wattdesk.ledger.store;

import static wattdesk.store.generated.Tables.AUDIT;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import wattdesk.ledger.Stamp;
import wattdesk.operator.AuditChain;
import wattdesk.operator.AuditEntry;
import wattdesk.operator.AuditRow;
import wattdesk.operator.AuditWalk;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.TableRow;

/// The rows of the audit chain.
public final class AuditRows {

    private static final int PAGE = 2_000;

    private final AuditChain chain;

    public AuditRows(byte[] key) {
        chain = new AuditChain(new Seal(key)::of);
    }

    /// Adds the row of a change behind `head` and returns the new head.
    String append(DSLContext transaction, AuditEntry entry, Stamp stamp, String head) {
        AuditRow row = chain.next(head, stamp.sequence(), stamp.at(),
                stamp.actor().operator().login(), stamp.actor().shift(), entry);
        TableRow.in(AUDIT).set(AUDIT.SEQUENCE, row.sequence())
                .set(AUDIT.AT, BusinessDay.wallClock(row.at()))
                .set(AUDIT.OPERATOR, row.operator())
                .set(AUDIT.SHIFT, row.shift())
                .set(AUDIT.ACTION, entry.action())
                .set(AUDIT.SUBJECT, entry.subject())
                .set(AUDIT.DETAIL, entry.detail())
                .set(AUDIT.PREVIOUS_MAC, row.previousMac())
                .set(AUDIT.MAC, row.mac())
                .add(transaction);
        return row.mac();
    }

    /// The seal of the last row, to be anchored outside.
    public static String head(DSLContext session) {
        String last = session.select(AUDIT.MAC).from(AUDIT)
                .orderBy(AUDIT.SEQUENCE.desc()).limit(1).fetchOne(AUDIT.MAC);
        return last == null ? AuditChain.START : last;
    }

    /// Walks the whole chain, some rows at a time; the walk tells where it breaks.
    public AuditWalk walk(DSLContext session) {
        AuditWalk walk = new AuditWalk(chain);
        List<AuditRow> page = page(session, Long.MIN_VALUE);
        while (!page.isEmpty()) {
            page.forEach(walk::step);
            page = page(session, page.getLast().sequence());
        }
        return walk;
    }

    /// In one go the engine would gather all rows before it gives the first.
    private static List<AuditRow> page(DSLContext session, long after) {
        return session.select().from(AUDIT).where(AUDIT.SEQUENCE.gt(after))
                .orderBy(AUDIT.SEQUENCE).limit(PAGE).fetch(AuditRows::row);
    }

    private static AuditRow row(Record row) {
        return new AuditRow(row.get(AUDIT.SEQUENCE), row.get(AUDIT.AT).toInstant(),
                row.get(AUDIT.OPERATOR), row.get(AUDIT.SHIFT),
                new AuditEntry(row.get(AUDIT.ACTION), row.get(AUDIT.SUBJECT),
                        row.get(AUDIT.DETAIL)),
                row.get(AUDIT.PREVIOUS_MAC), row.get(AUDIT.MAC));
    }
}
