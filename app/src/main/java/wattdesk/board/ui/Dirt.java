package wattdesk.board.ui;

import java.util.BitSet;
import java.util.stream.IntStream;

/// What of the picture no longer holds.
final class Dirt {

    private final BitSet rooms = new BitSet();
    private boolean all;

    void all() {
        all = true;
    }

    void room(int place) {
        rooms.set(place);
    }

    boolean isAll() {
        return all;
    }

    boolean isEmpty() {
        return !all && rooms.isEmpty();
    }

    IntStream rooms() {
        return rooms.stream();
    }

    void clear() {
        all = false;
        rooms.clear();
    }
}
