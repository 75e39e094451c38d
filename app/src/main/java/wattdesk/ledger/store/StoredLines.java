package wattdesk.ledger.store;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.TapeRecord;

/// What the database says is on the tape, record after record in order, a page of rows at a time.
final class StoredLines {

    private static final int PAGE = 2_000;

    private final DSLContext session;
    private final long last;
    private final Deque<TapeRecord> page = new ArrayDeque<>();
    private long read;

    StoredLines(DSLContext session) {
        this.session = session;
        last = TapeRecords.lastSequence(session);
    }

    /// Null behind the last.
    @Nullable TapeRecord next() {
        while (page.isEmpty() && read < last) {
            page.addAll(TapeRecords.page(session, read, PAGE));
            read += PAGE;
        }
        return page.poll();
    }
}
