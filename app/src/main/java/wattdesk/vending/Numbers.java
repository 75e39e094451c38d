package wattdesk.vending;

import java.util.Map;
import java.util.TreeMap;

/// Which numbers were given: kept as runs, so numbers without a hole are one run however many.
final class Numbers {

    /// First to last of each run.
    private final TreeMap<Long, Long> runs = new TreeMap<>();
    private long count;

    /// False where that number was given before.
    boolean add(long number) {
        Map.Entry<Long, Long> below = runs.floorEntry(number);
        if (below != null && number <= below.getValue()) {
            return false;
        }
        count++;
        boolean joinsBelow = below != null && below.getValue() == number - 1;
        Long lastAbove = runs.remove(number + 1);
        runs.put(joinsBelow ? below.getKey() : number, lastAbove == null ? number : lastAbove);
        return true;
    }

    long first() {
        return runs.firstKey();
    }

    long last() {
        return runs.lastEntry().getValue();
    }

    long count() {
        return count;
    }
}
