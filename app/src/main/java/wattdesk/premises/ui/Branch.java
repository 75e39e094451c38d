package wattdesk.premises.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.premises.Building;
import wattdesk.premises.Floor;
import wattdesk.premises.Property;
import wattdesk.premises.RoomRow;
import wattdesk.premises.Site;

/// A site, a building or a floor of the tree, with all its rooms and what is below it.
record Branch(Site site, @Nullable Building building, @Nullable Integer floor,
        List<RoomRow> rooms, List<Branch> below) {

    static List<Branch> of(Property all) {
        return all.sites().stream().map(site -> of(site, all)).toList();
    }

    private static Branch of(Site site, Property all) {
        List<Branch> buildings = all.of(site).stream()
                .map(building -> of(site, building, all.floors(building))).toList();
        return new Branch(site, null, null, rooms(buildings), buildings);
    }

    private static Branch of(Site site, Building building, List<Floor> floors) {
        List<Branch> below = floors.stream().map(floor -> new Branch(
                site, building, floor.number(), floor.rooms(), List.of())).toList();
        return new Branch(site, building, null, rooms(below), below);
    }

    private static List<RoomRow> rooms(List<Branch> branches) {
        return branches.stream().flatMap(branch -> branch.rooms().stream()).toList();
    }

    /// Whether it is the same place, whatever is in it now.
    boolean at(@Nullable Branch other) {
        return other != null && site.number() == other.site.number()
                && name().equals(other.name()) && String.valueOf(floor).equals(
                        String.valueOf(other.floor));
    }

    private String name() {
        return building == null ? "" : building.name();
    }
}
