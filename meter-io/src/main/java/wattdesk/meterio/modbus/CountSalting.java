package wattdesk.meterio.modbus;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import wattdesk.meterio.port.LineClock;

/// RTU replies carry no transaction number: a late one of equal shape looks right. So for a while
/// after a read, the next reads of that unit ask for another number of registers wherever an old
/// reply could be taken for a new one: the old one timed out, was of other registers, or is older
/// than the last change of the meter (6.5).
final class CountSalting {

    private static final long MEMORY = Duration.ofSeconds(3).toNanos();

    private record Asked(int unit, int function, int start, int count, long at) {
    }

    private final LineClock clock;
    private final List<Asked> answered = new ArrayList<>();
    private final List<Asked> open = new ArrayList<>();

    CountSalting(LineClock clock) {
        this.clock = clock;
    }

    /// The number of registers to ask for: at least those wanted, at most those readable. Zero when
    /// no number is safe yet.
    synchronized int count(RegisterRead read) {
        forget();
        for (int count = read.count(); count <= read.most(); count++) {
            int salted = count;
            boolean confusing = open.stream().anyMatch(old -> same(old, read, salted))
                    || answered.stream().anyMatch(
                            old -> same(old, read, salted) && old.start != read.start());
            if (!confusing) {
                return salted;
            }
        }
        return onlyRepeats(read) ? read.count() : 0;
    }

    /// A late reply to the very same question is old, not wrong.
    private boolean onlyRepeats(RegisterRead read) {
        return open.stream().filter(old -> same(old, read, read.count()))
                .allMatch(old -> old.start == read.start())
                && answered.stream().noneMatch(
                        old -> same(old, read, read.count()) && old.start != read.start());
    }

    private static boolean same(Asked old, RegisterRead read, int count) {
        return old.unit == read.unit() && old.function == read.function()
                && RegisterRead.bytes(old.function, old.count)
                        == RegisterRead.bytes(old.function, count);
    }

    synchronized void asked(RegisterRead read, int count, boolean wasAnswered) {
        (wasAnswered ? answered : open).add(
                new Asked(read.unit(), read.function(), read.start(), count, clock.nanoTime()));
    }

    /// The unit is about to change: what it said before must not be taken for news.
    synchronized void changing(int unit) {
        answered.stream().filter(old -> old.unit == unit).forEach(open::add);
        answered.removeIf(old -> old.unit == unit);
    }

    private void forget() {
        long before = clock.nanoTime() - MEMORY;
        open.removeIf(old -> old.at < before);
        answered.removeIf(old -> old.at < before);
    }
}
