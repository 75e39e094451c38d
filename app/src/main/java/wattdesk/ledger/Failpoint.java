package wattdesk.ledger;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// The places where a crash would hurt, by name, so that tests can kill the program exactly there.
///
/// `-Dwattdesk.failpoint=after-sync.PAID:2` halts the process (exit 137, like kill -9) when that
/// place is passed for the second time for a PAID; subject and count may be left out. Without the
/// property nothing happens. C-numbers: money 5.
public enum Failpoint {
    /// C4: the change is decided, nothing is committed.
    BEFORE_COMMIT,
    /// Committed, not synced: C5 after PAID, C6 after INTENT, C9 after DELIVERED.
    AFTER_COMMIT,
    /// Synced, not on the tape.
    AFTER_SYNC,
    /// Half of a line is on the tape.
    TAPE_TORN,
    /// On the tape, the caller has not heard of it.
    AFTER_TAPE,
    /// C6: the intent is durable, nothing has been sent.
    BEFORE_METER_WRITE,
    /// C7, C8: sent; whether the meter took it is not known yet.
    AFTER_METER_WRITE,
    /// C8: the read-back is in memory, the outcome not in the books.
    AFTER_READ_BACK,
    /// C9: delivered, nothing printed.
    BEFORE_PRINT,
    /// C10: printed, the row of the print not saved.
    AFTER_PRINT,
    /// A rebuilt file is complete, the old one still in place.
    BEFORE_SWAP,
    /// The old file has its other name, the rebuilt one not yet its own.
    AMID_SWAP,
    /// The migration ran, the station has not opened.
    AFTER_MIGRATION;

    private static final int LIKE_KILLED = 137;
    private static final String PROPERTY = "wattdesk.failpoint";
    private static volatile @Nullable Armed last;

    private record Armed(
            String property, String name, @Nullable String subject, AtomicInteger left) {

        static Armed of(String property) {
            String[] parts = property.split(":", 2);
            String[] names = parts[0].split("\\.", 2);
            int count = parts.length > 1 ? Integer.parseInt(parts[1]) : 1;
            String subject = names.length > 1 ? names[1] : null;
            return new Armed(property, names[0], subject, new AtomicInteger(count));
        }

        boolean hit(Failpoint point, String passing) {
            return name.equals(point.propertyName())
                    && (subject == null || subject.equals(passing))
                    && left.decrementAndGet() == 0;
        }
    }

    /// Read again at every place: a test may arm one when everything else is done.
    private static @Nullable Armed armedNow() {
        String property = System.getProperty(PROPERTY);
        if (property == null || property.isBlank()) {
            return null;
        }
        Armed known = last;
        if (known == null || !known.property.equals(property)) {
            known = Armed.of(property);
            last = known;
        }
        return known;
    }

    /// "after-sync" for AFTER_SYNC.
    public String propertyName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Passing this place; does not return when armed for it, and says on standard error which.
    public void pass(String subject) {
        Armed armed = armedNow();
        if (armed != null && armed.hit(this, subject)) {
            System.err.println("HALTED " + armed.property);
            Runtime.getRuntime().halt(LIKE_KILLED);
        }
    }

    /// Whether a test waits here at all; for places that do extra work to be crashable.
    public boolean armed() {
        Armed armed = armedNow();
        return armed != null && armed.name.equals(propertyName());
    }

    public void pass() {
        pass("");
    }
}
