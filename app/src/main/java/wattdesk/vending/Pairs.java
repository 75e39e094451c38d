package wattdesk.vending;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Things that come in pairs, in any order: what has its other half is forgotten.
final class Pairs<T> {

    private final Map<T, Integer> single = new HashMap<>();

    void one(T thing) {
        add(thing, 1);
    }

    void other(T thing) {
        add(thing, -1);
    }

    private void add(T thing, int by) {
        if (single.merge(thing, by, Integer::sum) == 0) {
            single.remove(thing);
        }
    }

    /// What has no other half so far.
    Set<T> left() {
        return single.keySet();
    }
}
