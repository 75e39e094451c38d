package wattdesk.board;

import java.util.EnumMap;
import java.util.Map;

/// How many rooms each chip would leave; kept up change by change.
public final class Counts {

    private final Map<Chip, Integer> rooms = new EnumMap<>(Chip.class);

    public int of(Chip chip) {
        return rooms.getOrDefault(chip, 0);
    }

    void add(RoomTile tile) {
        count(tile, 1);
    }

    void remove(RoomTile tile) {
        count(tile, -1);
    }

    private void count(RoomTile tile, int by) {
        for (Chip chip : Chip.values()) {
            if (chip.matches(tile)) {
                rooms.merge(chip, by, Integer::sum);
            }
        }
    }
}
