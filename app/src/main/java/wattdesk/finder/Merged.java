package wattdesk.finder;

import java.util.List;

/// Several ascending lists of places read as one, each place once.
final class Merged {

    /// Comes after the last place.
    static final int END = Integer.MAX_VALUE;

    private final List<int[]> lists;
    private final int[] at;

    Merged(List<int[]> lists) {
        this.lists = lists;
        at = new int[lists.size()];
    }

    int next() {
        int least = END;
        for (int i = 0; i < at.length; i++) {
            int[] list = lists.get(i);
            if (at[i] < list.length) {
                least = Math.min(least, list[at[i]]);
            }
        }
        for (int i = 0; i < at.length; i++) {
            int[] list = lists.get(i);
            if (at[i] < list.length && list[at[i]] == least) {
                at[i]++;
            }
        }
        return least;
    }
}
