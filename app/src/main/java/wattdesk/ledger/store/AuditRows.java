package wattdesk.ledger.store;

import static wattdesk.store.generated.Tables.AUDIT;

import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import wattdesk.ledger.Stamp;
import wattdesk.operator.AuditChain;
import wattdesk.operator.AuditEntry;
import wattdesk.operator.AuditRow;
import wattdesk.operator.AuditWalk;
import wattdesk.quantity.BusinessDay;

/// The rows of the audit chain.
public final class AuditRows {

    private final AuditChain chain;

    public AuditRows(byte[] key) {
        chain = new AuditChain(new Seal(key)::of);
    }

    /// Adds the row of a change behind `head` and returns the new head.
    String append(DSLContext transaction, AuditEntry entry, Stamp stamp, String head) {
        AuditRow row = chain.next(head, stamp.sequence(), stamp.at(),
                stamp.actor().operator().login(), stamp.actor().shift(), entry);
        transaction.insertInto(AUDIT)
                .columns(AUDIT.SEQUENCE, AUDIT.AT, AUDIT.OPERATOR, AUDIT.SHIFT, AUDIT.ACTION,
                        AUDIT.SUBJECT, AUDIT.DETAIL, AUDIT.PREVIOUS_MAC, AUDIT.MAC)
                .values(row.sequence(), BusinessDay.wallClock(row.at()), row.operator(),
                        row.shift(), entry.action(), entry.subject(), entry.detail(),
                        row.previousMac(), row.mac())
                .execute();
        return row.mac();
    }

    /// The seal of the last row, to be anchored outside.
    public static String head(DSLContext session) {
        String last = session.select(AUDIT.MAC).from(AUDIT)
                .orderBy(AUDIT.SEQUENCE.desc()).limit(1).fetchOne(AUDIT.MAC);
        return last == null ? AuditChain.START : last;
    }

    /// Walks the whole chain; the walk tells where it breaks.
    public AuditWalk walk(DSLContext session) {
        AuditWalk walk = new AuditWalk(chain);
        try (Stream<? extends Record> rows = session.select().from(AUDIT)
                .orderBy(AUDIT.SEQUENCE).fetchSize(1_000).fetchStream()) {
            rows.map(AuditRows::row).forEach(walk::step);
        }
        return walk;
    }

    private static AuditRow row(Record row) {
        return new AuditRow(row.get(AUDIT.SEQUENCE), row.get(AUDIT.AT).toInstant(),
                row.get(AUDIT.OPERATOR), row.get(AUDIT.SHIFT),
                new AuditEntry(row.get(AUDIT.ACTION), row.get(AUDIT.SUBJECT),
                        row.get(AUDIT.DETAIL)),
                row.get(AUDIT.PREVIOUS_MAC), row.get(AUDIT.MAC));
    }
}
