package wattdesk.operator;

import org.jspecify.annotations.Nullable;

/// Walks the audit chain row by row, in order of sequence, and remembers the first break.
public final class AuditWalk {

    private final AuditChain chain;
    private String head = AuditChain.START;
    private long last;
    private long rows;
    private @Nullable Break firstBreak;

    public AuditWalk(AuditChain chain) {
        this.chain = chain;
    }

    /// Where the chain does not hold, and how.
    public record Break(long sequence, Kind kind) {

        /// How a row gives itself away.
        public enum Kind {
            /// It names another predecessor: a row in front was removed, added or moved.
            WRONG_PREDECESSOR,
            /// Its own content is not what was written.
            EDITED,
            /// Its sequence does not rise.
            OUT_OF_ORDER
        }
    }

    public void step(AuditRow row) {
        if (firstBreak == null) {
            firstBreak = judge(row);
        }
        head = row.mac();
        last = row.sequence();
        rows++;
    }

    private @Nullable Break judge(AuditRow row) {
        if (row.sequence() <= last) {
            return new Break(row.sequence(), Break.Kind.OUT_OF_ORDER);
        }
        if (!row.previousMac().equals(head)) {
            return new Break(row.sequence(), Break.Kind.WRONG_PREDECESSOR);
        }
        boolean same = chain.macOf(row).equals(row.mac());
        return same ? null : new Break(row.sequence(), Break.Kind.EDITED);
    }

    /// Null while every row fits.
    public @Nullable Break firstBreak() {
        return firstBreak;
    }

    /// The MAC of the last row: the anchor to be kept outside.
    public String head() {
        return head;
    }

    public long rows() {
        return rows;
    }
}
