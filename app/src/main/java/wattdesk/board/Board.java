package wattdesk.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wattdesk.finder.Initials;
import wattdesk.finder.NaturalOrder;
import wattdesk.premises.Room;

/// All rooms in order, what of them is shown, and what a change does to that. One thread only.
///
/// Buildings in natural order, the highest floor first, then numbers: as a house stands.
public final class Board {

    /// What has to be drawn anew.
    public sealed interface Change {
        /// Nothing in sight differs; counts may.
        record Nothing() implements Change {}

        /// The rooms at these places of [Board#shown] look different.
        record Tiles(List<Integer> places) implements Change {}

        /// Other rooms are shown.
        record Rooms() implements Change {}
    }

    static final Comparator<Room> AS_BUILT = Comparator
            .comparing(Room::building, NaturalOrder.FIRST_TO_LAST)
            .thenComparing(Comparator.comparingInt(Room::floor).reversed())
            .thenComparing(Room::number, NaturalOrder.FIRST_TO_LAST);

    private static final String EVERY_BUILDING = "";

    private final Initials initials;
    private final Map<Room, Integer> order = new HashMap<>();
    private List<RoomTile> all = new ArrayList<>();
    private final Map<Room, Integer> places = new HashMap<>();
    private List<RoomTile> shown = new ArrayList<>();
    private Counts counts = new Counts();
    private String building = EVERY_BUILDING;
    private Chip chip = Chip.ALL;
    private BoardSearch search;

    public Board(Initials initials) {
        this.initials = initials;
        search = new BoardSearch("", initials);
    }

    /// The station as it is now.
    public Change update(Collection<RoomTile> now) {
        boolean same = now.size() == all.size()
                && now.stream().allMatch(tile -> order.containsKey(tile.room()));
        return same ? touch(now) : replace(now);
    }

    private Change replace(Collection<RoomTile> now) {
        all = new ArrayList<>(now);
        all.sort(Comparator.comparing(RoomTile::room, AS_BUILT));
        order.clear();
        for (int at = 0; at < all.size(); at++) {
            order.put(all.get(at).room(), at);
        }
        if (!buildings().contains(building)) {
            building = EVERY_BUILDING;
        }
        return show();
    }

    /// Some rooms as they are now; rooms that are not known are left out.
    public Change touch(Collection<RoomTile> now) {
        List<RoomTile> changed = new ArrayList<>();
        boolean others = false;
        for (RoomTile tile : now) {
            Integer at = order.get(tile.room());
            if (at != null && !all.get(at).equals(tile)) {
                others |= shows(all.get(at)) != shows(tile);
                recount(all.set(at, tile), tile);
                changed.add(tile);
            }
        }
        return others ? show() : redraw(changed);
    }

    private void recount(RoomTile before, RoomTile tile) {
        if (inBuilding(tile)) {
            counts.remove(before);
            counts.add(tile);
        }
    }

    private Change redraw(List<RoomTile> changed) {
        List<Integer> drawn = new ArrayList<>();
        for (RoomTile tile : changed) {
            Integer place = places.get(tile.room());
            if (place != null) {
                shown.set(place, tile);
                drawn.add(place);
            }
        }
        return drawn.isEmpty() ? new Change.Nothing()
                : new Change.Tiles(List.copyOf(drawn));
    }

    private Change show() {
        counts = new Counts();
        all.stream().filter(this::inBuilding).forEach(counts::add);
        shown = new ArrayList<>(all.stream().filter(this::shows).toList());
        places.clear();
        for (int at = 0; at < shown.size(); at++) {
            places.put(shown.get(at).room(), at);
        }
        return new Change.Rooms();
    }

    private boolean inBuilding(RoomTile tile) {
        return building.equals(EVERY_BUILDING) || tile.room().building().equals(building);
    }

    private boolean shows(RoomTile tile) {
        return inBuilding(tile) && chip.matches(tile) && search.matches(tile);
    }

    /// Only that building; empty for all of them.
    public Change building(String wanted) {
        building = wanted;
        return show();
    }

    public Change narrow(Chip wanted) {
        chip = wanted;
        return show();
    }

    public Change search(String typed) {
        search = new BoardSearch(typed, initials);
        return show();
    }

    public List<RoomTile> shown() {
        return List.copyOf(shown);
    }

    public RoomTile tile(int place) {
        return shown.get(place);
    }

    /// Where a room is shown; -1 where it is not.
    public int place(Room room) {
        return places.getOrDefault(room, -1);
    }

    /// Of the rooms of the chosen building.
    public Counts counts() {
        return counts;
    }

    public int size() {
        return all.size();
    }

    public List<String> buildings() {
        return all.stream().map(tile -> tile.room().building()).distinct().toList();
    }

    public String building() {
        return building;
    }

    public Chip chip() {
        return chip;
    }
}
