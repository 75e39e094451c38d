package wattdesk.ledger.store;

import static wattdesk.store.generated.Tables.AUDIT;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.Stamp;
import wattdesk.operator.AuditEntry;
import wattdesk.quantity.BusinessDay;

/// Who did what, each row sealed with HMAC-SHA256 over itself and the seal before it.
///
/// Shows an edit by someone without the key; a cut-off end shows only against an anchor outside
/// (backup names, shift reports).
final class AuditChain {

    /// What the first row stands on.
    static final String START = "0".repeat(64);

    private final Seal seal;

    AuditChain(byte[] key) {
        seal = new Seal(key);
    }

    /// Adds the row of a change and returns its seal, the new head.
    String append(DSLContext transaction, AuditEntry entry, Stamp stamp, String previous) {
        UUID shift = stamp.actor().shift();
        String login = stamp.actor().operator().login();
        String mac = seal(stamp.sequence(), stamp.at(), login, shift, entry, previous);
        transaction.insertInto(AUDIT)
                .columns(AUDIT.SEQUENCE, AUDIT.AT, AUDIT.OPERATOR, AUDIT.SHIFT, AUDIT.ACTION,
                        AUDIT.SUBJECT, AUDIT.DETAIL, AUDIT.PREVIOUS_MAC, AUDIT.MAC)
                .values(stamp.sequence(), BusinessDay.wallClock(stamp.at()), login, shift,
                        entry.action(), entry.subject(), entry.detail(), previous, mac)
                .execute();
        return mac;
    }

    /// What the seal of a stored row ought to be.
    String sealOf(Record row, String previous) {
        AuditEntry entry = new AuditEntry(
                row.get(AUDIT.ACTION), row.get(AUDIT.SUBJECT), row.get(AUDIT.DETAIL));
        return seal(row.get(AUDIT.SEQUENCE), row.get(AUDIT.AT).toInstant(),
                row.get(AUDIT.OPERATOR), row.get(AUDIT.SHIFT), entry, previous);
    }

    /// The seal of the last row; [#START] when there is none.
    static String head(DSLContext session) {
        String last = session.select(AUDIT.MAC).from(AUDIT)
                .orderBy(AUDIT.SEQUENCE.desc()).limit(1).fetchOne(AUDIT.MAC);
        return last == null ? START : last;
    }

    /// Every part with its length in front, so that no two rows read alike.
    private String seal(
            long sequence, Instant at, String operator, @Nullable UUID shift, AuditEntry entry,
            String previous) {
        StringBuilder text = new StringBuilder();
        for (Object part : new @Nullable Object[] {sequence, at, operator, shift, entry.action(),
                entry.subject(), entry.detail(), previous}) {
            String plain = String.valueOf(part);
            text.append(plain.length()).append(':').append(plain);
        }
        return seal.apply(text.toString());
    }
}
