package wattdesk.vending;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import wattdesk.vending.Fold.Found;

/// Invariants that hold books and meters together.
final class WholeMeterRules {

    private static final String DELIVERED = TransferState.DELIVERED.name();

    private WholeMeterRules() {}

    static Found creditsArePaid(History h) {
        Map<String, Long> left = new HashMap<>();
        for (History.Entry entry : h.entries()) {
            for (History.Line line : entry.lines()) {
                if (line.accountKind().equals("METER_PENDING")) {
                    left.merge(line.accountKey(), -line.fen(), Long::sum);
                }
            }
        }
        List<String> broken = new ArrayList<>();
        left.forEach((meter, fen) -> {
            if (fen < 0) {
                broken.add("meter " + meter + " was given " + -fen + " fen more than was paid");
            }
        });
        return new Found(left.size(), broken);
    }

    private record Hop(int before, int after, long sequence, String what) {}

    /// Every delivered write and every adopted purchase begins at the count where the one before it
    /// ended, and the last one ends at the count that the books expect. Counts may wrap.
    static Found countsAddUp(History h) {
        Map<String, List<Hop>> hops = hops(h);
        List<String> broken = new ArrayList<>();
        for (History.Meter meter : h.meters()) {
            Integer at = null;
            for (Hop hop : hops.getOrDefault(meter.number(), List.of())) {
                if (at != null && at != hop.before()) {
                    broken.add("meter " + meter.number() + ": " + hop.what() + " begins at "
                            + hop.before() + ", the one before it ended at " + at);
                }
                at = hop.after();
            }
            if (at != null && !at.equals(meter.count())) {
                broken.add("meter " + meter.number() + ": books expect " + meter.count()
                        + ", the last purchase ended at " + at);
            }
        }
        return new Found(hops.size(), broken);
    }

    private static Map<String, List<Hop>> hops(History h) {
        Map<UUID, Long> delivered = new HashMap<>();
        h.steps().stream().filter(s -> s.to().equals(DELIVERED))
                .forEach(s -> delivered.put(s.transfer(), s.sequence()));
        Map<String, List<Hop>> hops = new HashMap<>();
        for (History.Transfer t : h.transfers()) {
            if (t.state().equals(DELIVERED) && t.count0() != null && t.count1() != null) {
                hops.computeIfAbsent(t.meter(), m -> new ArrayList<>()).add(new Hop(t.count0(),
                        t.count1(), delivered.getOrDefault(t.id(), 0L), "sale " + t.sale()));
            }
        }
        for (History.Foreign f : h.foreign()) {
            hops.computeIfAbsent(f.meter(), m -> new ArrayList<>())
                    .add(new Hop(f.before(), f.after(), f.sequence(), "foreign " + f.id()));
        }
        hops.values().forEach(list -> list.sort(Comparator.comparingLong(Hop::sequence)));
        return hops;
    }

    static Found pendingIsWhatWaits(History h) {
        Map<String, Long> waiting = new HashMap<>();
        for (History.Entry entry : h.entries()) {
            for (History.Line line : entry.lines()) {
                if (line.accountKind().equals("METER_PENDING")) {
                    waiting.merge(line.accountKey(), -line.fen(), Long::sum);
                }
            }
        }
        long subjects = waiting.size();
        for (History.Transfer t : h.transfers()) {
            if (TransferState.valueOf(t.state()).open()) {
                waiting.merge(t.meter(), -t.fen(), Long::sum);
            }
        }
        List<String> broken = new ArrayList<>();
        waiting.forEach((meter, fen) -> {
            if (fen != 0) {
                broken.add("meter-pending of " + meter + " differs from its open sales by "
                        + fen + " fen");
            }
        });
        return new Found(subjects, broken);
    }

    static Found oneUnresolvedWrite(History h) {
        Set<String> meters = new HashSet<>();
        List<String> broken = new ArrayList<>();
        for (History.Transfer t : h.transfers()) {
            boolean unresolved = TransferState.valueOf(t.state()).unresolved();
            if (unresolved && !meters.add(t.meter())) {
                broken.add("meter " + t.meter() + " has two unresolved writes");
            }
            if (unresolved != t.meter().equals(t.unresolvedMeter())) {
                broken.add("transfer " + t.id() + " is " + t.state() + " but blocks "
                        + t.unresolvedMeter());
            }
        }
        return new Found(h.transfers().size(), broken);
    }
}
