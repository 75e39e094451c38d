package wattdesk.vending;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Every delivered write and every adopted purchase begins at the count where the one before it
/// ended, and the last one ends at the count that the books expect. Counts may wrap.
///
/// A sale comes when it was paid; its write waits here for the part in which it was delivered. One
/// that was delivered before it was paid comes too late for that, and its meter is looked at again:
/// then all of that meter waits for the end.
final class PurchaseCounts extends Fold {

    private static final String DELIVERED = TransferState.DELIVERED.name();
    private static final Comparator<Hop> IN_ORDER = Comparator.comparingLong(Hop::sequence);

    private record Hop(String meter, int before, int after, long sequence, String what) {}

    private final Set<String> patient;
    private final List<Hop> toTheEnd = new ArrayList<>();
    private final Queue<Hop> waiting = new PriorityQueue<>(IN_ORDER);
    private final Set<String> late = new HashSet<>();
    private final Map<String, Integer> ends = new HashMap<>();
    private final Map<String, @Nullable Integer> expected = new HashMap<>();
    private long judged = Long.MIN_VALUE;

    PurchaseCounts() {
        this(Set.of());
    }

    /// With meters that wait for the end.
    private PurchaseCounts(Set<String> patient) {
        this.patient = patient;
    }

    @Override
    void see(History part) {
        if (expected.size() != part.meters().size()) {
            part.meters().forEach(meter -> expected.put(meter.number(), meter.count()));
        }
        hops(part).forEach(this::add);
        if (!part.commands().isEmpty()) {
            judge(part.commands().getLast().sequence());
        }
    }

    private static List<Hop> hops(History part) {
        Map<UUID, Long> delivered = new HashMap<>();
        part.steps().stream().filter(s -> s.to().equals(DELIVERED))
                .forEach(s -> delivered.put(s.transfer(), s.sequence()));
        List<Hop> hops = new ArrayList<>();
        for (History.Transfer t : part.transfers()) {
            Integer before = t.count0();
            Integer after = t.count1();
            if (t.state().equals(DELIVERED) && before != null && after != null) {
                hops.add(new Hop(t.meter(), before, after,
                        delivered.getOrDefault(t.id(), 0L), "sale " + t.sale()));
            }
        }
        part.foreign().forEach(f -> hops.add(
                new Hop(f.meter(), f.before(), f.after(), f.sequence(), "foreign " + f.id())));
        return hops;
    }

    private void add(Hop hop) {
        if (patient.contains(hop.meter())) {
            toTheEnd.add(hop);
            return;
        }
        if (hop.sequence() <= judged) {
            late.add(hop.meter());
        }
        waiting.add(hop);
    }

    private void judge(long upTo) {
        for (Hop next = waiting.peek(); next != null && next.sequence() <= upTo;
                next = waiting.peek()) {
            judge(waiting.remove());
        }
        judged = Math.max(judged, upTo);
    }

    private void judge(Hop hop) {
        Integer at = ends.put(hop.meter(), hop.after());
        if (at != null && at != hop.before() && expected.containsKey(hop.meter())) {
            broken.add("meter " + hop.meter() + ": " + hop.what() + " begins at "
                    + hop.before() + ", the one before it ended at " + at);
        }
    }

    @Override
    @Nullable Fold again() {
        return late.isEmpty() ? null : new PurchaseCounts(Set.copyOf(late));
    }

    @Override
    void end() {
        judge(Long.MAX_VALUE);
        toTheEnd.sort(IN_ORDER);
        toTheEnd.forEach(this::judge);
        subjects = ends.size();
        ends.forEach((meter, at) -> {
            if (expected.containsKey(meter) && !Objects.equals(expected.get(meter), at)) {
                broken.add("meter " + meter + ": books expect " + expected.get(meter)
                        + ", the last purchase ended at " + at);
            }
        });
    }
}
