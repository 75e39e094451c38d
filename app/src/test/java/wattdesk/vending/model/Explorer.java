package wattdesk.vending.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/// Tries every choice: depth first, by playing each run again from its start, and never going on
/// from a state that was seen before.
public final class Explorer implements Chooser {

    /// Ends a run that can show nothing new.
    public static final class Seen extends Error {
        Seen() {
            super(null, null, false, false);
        }
    }

    private static final Seen SEEN = new Seen();

    private final List<Integer> path = new ArrayList<>();
    private final List<Integer> width = new ArrayList<>();
    private final Set<Long> states = new HashSet<>();
    private final int depth;
    private int at;
    private int deepest;
    private long runs;
    private long cut;

    public Explorer(int depth) {
        this.depth = depth;
    }

    @Override
    public int pick(String what, int n, LongSupplier state) {
        if (n == 1) {
            return 0;
        }
        if (at < path.size()) {
            return path.get(at++);
        }
        if (at >= depth) {
            cut++;
            throw SEEN;
        }
        if (!states.add(state.getAsLong() * 31 + what.hashCode())) {
            throw SEEN;
        }
        path.add(0);
        width.add(n);
        at++;
        deepest = Math.max(deepest, at);
        return 0;
    }

    @Override
    public boolean happens(String what, int perMille, LongSupplier state) {
        return pick(what, 2, state) == 1;
    }

    /// Moves on to the next unplayed branch; false when there is none.
    public boolean next() {
        runs++;
        at = 0;
        while (!path.isEmpty()) {
            int last = path.size() - 1;
            int choice = path.remove(last) + 1;
            if (choice < width.get(last)) {
                path.add(choice);
                return true;
            }
            width.remove(last);
        }
        return false;
    }

    public String summary() {
        return "%,d states, %,d runs, deepest %d of %d decisions, %,d runs cut at the depth"
                .formatted(states.size(), runs, deepest, depth, cut);
    }

    public long states() {
        return states.size();
    }

    public long cut() {
        return cut;
    }
}
