package wattdesk.meterio.line;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// Jobs in order of class, then arrival, and which meter is reserved by whom. Guarded by the line's
/// lock; a job of a reserved meter waits unless it belongs to the reservation. The sweep waits as
/// long as anybody else holds a meter of the line: it does not come between his exchanges.
final class LineQueue {

    private static final Comparator<Ticket> ORDER =
            Comparator.comparing((Ticket job) -> job.exchange().priority())
                    .thenComparingLong(Ticket::order);

    private final PriorityQueue<Ticket> jobs = new PriorityQueue<>(ORDER);
    private final Map<String, Reservation> reserved = new HashMap<>();

    void add(Ticket job) {
        jobs.add(job);
    }

    int size() {
        return jobs.size();
    }

    /// The next job that may run, removed; null when all wait.
    @Nullable Ticket poll() {
        List<Ticket> waiting = new ArrayList<>();
        Ticket found = null;
        while (found == null && !jobs.isEmpty()) {
            Ticket job = jobs.remove();
            if (free(job)) {
                found = job;
            } else {
                waiting.add(job);
            }
        }
        jobs.addAll(waiting);
        return found;
    }

    @SuppressWarnings("ReferenceEquality") // a reservation is itself, not its values
    private boolean free(Ticket job) {
        Reservation holder = reserved.get(job.exchange().meter());
        return (holder == null || holder == job.reservation())
                && (job.exchange().priority() != Priority.SWEEP || reserved.values().stream()
                        .allMatch(other -> other == job.reservation()));
    }

    /// Removes the jobs that have waited since before `queuedBefore`.
    List<Ticket> takeQueuedBefore(long queuedBefore) {
        List<Ticket> old = new ArrayList<>();
        for (Iterator<Ticket> each = jobs.iterator(); each.hasNext();) {
            Ticket job = each.next();
            if (job.queuedAt() <= queuedBefore) {
                each.remove();
                old.add(job);
            }
        }
        return old;
    }

    /// When the oldest job was queued; [Long#MAX_VALUE] when there is none.
    long oldest() {
        return jobs.stream().mapToLong(Ticket::queuedAt).min().orElse(Long.MAX_VALUE);
    }

    /// Removes the jobs of that class and of less urgent ones.
    List<Ticket> takeFrom(Priority least) {
        List<Ticket> taken = jobs.stream()
                .filter(job -> job.exchange().priority().compareTo(least) >= 0).toList();
        jobs.removeAll(taken);
        return taken;
    }

    boolean reserve(String meter, Reservation reservation) {
        return reserved.putIfAbsent(meter, reservation) == null;
    }

    /// Somebody waits for the meter: whoever holds it hears of it, and what the sweep has queued
    /// under that reservation is taken back, else it would wait behind everything more urgent.
    List<Ticket> want(String meter) {
        Reservation holder = reserved.get(meter);
        if (holder == null) {
            return List.of();
        }
        holder.wanted();
        List<Ticket> taken = jobs.stream().filter(job -> holder.equals(job.reservation())
                && job.exchange().priority() == Priority.SWEEP).toList();
        jobs.removeAll(taken);
        return taken;
    }

    void release(String meter) {
        reserved.remove(meter);
    }
}
