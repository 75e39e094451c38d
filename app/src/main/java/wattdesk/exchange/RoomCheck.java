package wattdesk.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wattdesk.premises.Area;
import wattdesk.premises.Building;
import wattdesk.premises.Floor;
import wattdesk.premises.Property;
import wattdesk.premises.Room;
import wattdesk.premises.RoomFacts;
import wattdesk.premises.RoomRow;
import wattdesk.premises.RoomUse;
import wattdesk.premises.Site;
import wattdesk.premises.Step;

/// Holds the rows of rooms against the property: what is new, what changes, what stays.
final class RoomCheck {

    static final int LONGEST_PART = 20;
    private static final int LONGEST_NOTE = 200;

    private final Property property;
    private final Map<String, RoomRow> standing;
    private final Set<String> buildings = new LinkedHashSet<>();
    private final Map<String, Integer> newBuildings = new LinkedHashMap<>();
    private final List<RoomFacts> made = new ArrayList<>();
    private final List<Step> changes = new ArrayList<>();
    private final Map<String, Integer> rowOf = new HashMap<>();
    private final Map<String, Room> fresh = new HashMap<>();
    private final Map<String, Integer> faulty = new HashMap<>();

    RoomCheck(Property property, Standing.Index index) {
        this.property = property;
        standing = index.rooms();
        property.buildings().forEach(building -> buildings.add(building.name()));
    }

    /// What a room row came to; null fields of it keep what stands.
    RowState check(Line line, List<Finding> findings) {
        LineCheck check = new LineCheck(line, findings);
        String building = check.name(Field.ROOM_BUILDING, LONGEST_PART);
        String number = check.name(Field.ROOM_NUMBER, LONGEST_PART);
        if (building == null || number == null) {
            return RowState.FAULTY;
        }
        if (building.contains("-")) {
            check.wrong(Field.ROOM_BUILDING, "WD-6435", building);
        }
        String code = building + "-" + number;
        Integer twice = rowOf.putIfAbsent(code, line.row());
        if (twice != null) {
            check.wrong(Field.ROOM_NUMBER, "WD-6421", code, twice);
            return RowState.FAULTY;
        }
        RowState state = facts(check, building, number);
        if (state == RowState.FAULTY) {
            faulty.put(code, line.row());
        }
        return state;
    }

    private RowState facts(LineCheck check, String building, String number) {
        RoomRow there = standing.get(building + "-" + number);
        RoomFacts before = there == null
                ? RoomFacts.plain(Room.parse(building + "-" + number)) : there.facts();
        Integer floor = floor(check);
        Area area = area(check);
        RoomUse use = check.choice(Field.ROOM_USE, RoomUse.values(), "use.").orElse(before.use());
        String note = check.name(Field.ROOM_NOTE, LONGEST_NOTE);
        Integer site = site(check, building);
        if (!check.good()) {
            return RowState.FAULTY;
        }
        if (!buildings.contains(building) && !newBuildings.containsKey(building)) {
            newBuildings.put(building, site == null ? property.sites().getFirst().number() : site);
        }
        Room room = new Room(building, number, floor == null ? before.room().floor() : floor);
        RoomFacts now = new RoomFacts(room, use, area == null ? before.area() : area,
                Objects.requireNonNullElse(note, before.note()));
        if (there == null) {
            made.add(now);
            fresh.put(room.code(), room);
            return RowState.NEW;
        }
        if (now.equals(before)) {
            return RowState.SAME;
        }
        changes.add(new Step.ChangeRoom(before.room(), now));
        return RowState.CHANGED;
    }

    private static @Nullable Integer floor(LineCheck check) {
        String text = check.text(Field.ROOM_FLOOR);
        try {
            return text == null ? null : Integer.valueOf(Floor.parse(text));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            check.wrong(Field.ROOM_FLOOR, "WD-6434", text, "B2, -1, 12");
            return null;
        }
    }

    private static @Nullable Area area(LineCheck check) {
        var squareMetres = check.decimal(Field.ROOM_AREA);
        try {
            return squareMetres == null ? null : Area.parse(squareMetres.toPlainString());
        } catch (IllegalArgumentException e) {
            check.wrong(Field.ROOM_AREA, "WD-6434", squareMetres, "0.01 m²");
            return null;
        }
    }

    /// The site of a new building; a building that stands is not moved by a table.
    private @Nullable Integer site(LineCheck check, String building) {
        Optional<String> near = buildings.contains(building) ? Optional.empty()
                : Near.sameAs(building, known());
        near.ifPresent(other -> check.wrong(Field.ROOM_BUILDING, "WD-6423", building, other));
        String name = check.name(Field.ROOM_SITE, Site.LONGEST_NAME);
        if (name == null) {
            return newBuildings.get(building);
        }
        Optional<Site> site = property.sites().stream()
                .filter(each -> each.name().equals(name)).findFirst();
        Integer stands = property.building(building).map(Building::site)
                .orElseGet(() -> newBuildings.get(building));
        if (site.isEmpty()) {
            check.wrong(Field.ROOM_SITE, "WD-6425", name, meant(name));
        } else if (stands != null && stands != site.get().number()) {
            check.wrong(Field.ROOM_SITE, "WD-6422",
                    property.site(stands).map(Site::name).orElse(""), name);
        }
        return site.map(Site::number).orElse(null);
    }

    private String meant(String name) {
        List<String> names = property.sites().stream().map(Site::name)
                .filter(each -> !each.isEmpty()).toList();
        return Near.of(name, names).orElse(String.join(", ", names));
    }

    Set<String> known() {
        Set<String> all = new LinkedHashSet<>(buildings);
        all.addAll(newBuildings.keySet());
        return all;
    }

    /// The room that an account or a meter names; empty, and noted, where there is none.
    Optional<Room> named(LineCheck check, Field building, Field number) {
        String first = check.text(building);
        String second = check.text(number);
        if (first == null || second == null) {
            return Optional.empty();
        }
        String code = first + "-" + second;
        RoomRow there = standing.get(code);
        if (there != null) {
            return Optional.of(there.room());
        }
        if (fresh.containsKey(code) || faulty.containsKey(code)) {
            return Optional.of(fresh.getOrDefault(code, new Room(first, second, 0)));
        }
        Optional<String> near = known().contains(first) ? Optional.empty()
                : Near.of(first, known());
        near.ifPresentOrElse(other -> check.wrong(building, "WD-6423", first, other),
                () -> check.wrong(number, "WD-6424", code));
        return Optional.empty();
    }

    /// The row of a room that cannot be made, so that nobody can move in either.
    Optional<Integer> faultyRow(Room room) {
        return standing.containsKey(room.code()) ? Optional.empty()
                : Optional.ofNullable(faulty.get(room.code()));
    }

    int buildingsMade() {
        return newBuildings.size();
    }

    /// In the order in which they can be written.
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        newBuildings.forEach((name, site) ->
                steps.add(new Step.AddBuilding(new Building(name, site))));
        if (!made.isEmpty()) {
            steps.add(new Step.AddRooms(made));
        }
        steps.addAll(changes);
        return steps;
    }
}
