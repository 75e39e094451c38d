package wattdesk.premises;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Everything that stands on the property, each list in the order in which it is shown.
public record Property(List<Site> sites, List<Building> buildings, List<RoomRow> rooms) {

    public Property {
        sites = List.copyOf(sites);
        buildings = List.copyOf(buildings);
        rooms = List.copyOf(rooms);
    }

    public Optional<Building> building(String name) {
        return buildings.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    public Optional<Site> site(int number) {
        return sites.stream().filter(each -> each.number() == number).findFirst();
    }

    public Optional<RoomRow> room(String building, String number) {
        return rooms.stream().filter(row -> row.room().building().equals(building)
                && row.room().number().equals(number)).findFirst();
    }

    public List<Building> of(Site site) {
        return buildings.stream().filter(each -> each.site() == site.number()).toList();
    }

    public List<RoomRow> of(Building building) {
        return rooms.stream()
                .filter(row -> row.room().building().equals(building.name())).toList();
    }

    /// The floors of a building, lowest first.
    public List<Floor> floors(Building building) {
        Map<Integer, List<RoomRow>> floors = new TreeMap<>();
        of(building).forEach(row -> floors
                .computeIfAbsent(row.room().floor(), _ -> new ArrayList<>()).add(row));
        return floors.entrySet().stream()
                .map(each -> new Floor(each.getKey(), each.getValue())).toList();
    }
}
