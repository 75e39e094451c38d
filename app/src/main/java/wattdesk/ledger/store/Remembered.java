package wattdesk.ledger.store;

import static wattdesk.store.generated.Tables.COUNTER;

import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import wattdesk.store.TableRow;

/// What the one writer knows of its own last step, so that it need not ask: counters and the head
/// of the audit chain. Forgotten whenever a step is taken back.
final class Remembered {

    private final DSLContext session;
    private final Map<String, Long> counters = new HashMap<>();
    private @Nullable String auditHead;

    Remembered(DSLContext session) {
        this.session = session;
    }

    void forget() {
        counters.clear();
        auditHead = null;
    }

    /// The next number; its row is raised in this transaction, and only from where it stood.
    long next(String counter) {
        Long last = counters.get(counter);
        if (last == null) {
            long first = Counters.next(session, counter);
            counters.put(counter, first);
            return first;
        }
        int raised = TableRow.in(COUNTER).set(COUNTER.LAST_NUMBER, last + 1)
                .where(COUNTER.NAME, counter).where(COUNTER.LAST_NUMBER, last).change(session);
        if (raised != 1) {
            throw new IllegalStateException("another writer raised the counter " + counter);
        }
        counters.put(counter, last + 1);
        return last + 1;
    }

    String auditHead() {
        String head = auditHead;
        return head == null ? AuditRows.head(session) : head;
    }

    void auditHead(String head) {
        auditHead = head;
    }
}
