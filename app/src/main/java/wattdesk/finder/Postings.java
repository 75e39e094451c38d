package wattdesk.finder;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Which entries stand under a key: their places, ascending, each once.
final class Postings {

    private static final int[] NONE = {};

    private final Map<String, int[]> places = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();

    /// Places must come in ascending order.
    void add(String key, int place) {
        int size = sizes.getOrDefault(key, 0);
        int[] list = places.getOrDefault(key, NONE);
        if (size > 0 && list[size - 1] == place) {
            return;
        }
        int[] room = size < list.length ? list : Arrays.copyOf(list, Math.max(2, size * 2));
        room[size] = place;
        places.put(key, room);
        sizes.put(key, size + 1);
    }

    /// No more places come; gives back what was kept free for them.
    Postings packed() {
        places.replaceAll((key, list) -> Arrays.copyOf(list, sizes.getOrDefault(key, 0)));
        sizes.clear();
        return this;
    }

    int[] at(String key) {
        return places.getOrDefault(key, NONE);
    }
}
