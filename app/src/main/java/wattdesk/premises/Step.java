package wattdesk.premises;

import java.util.List;

/// One change of the property, as it is written.
public sealed interface Step {

    record AddSite(String name) implements Step {}

    record RenameSite(Site site, String name) implements Step {}

    record RemoveSite(Site site) implements Step {}

    record AddBuilding(Building building) implements Step {}

    /// Its rooms and their accounts go with the name; papers of yesterday keep the old one.
    record RenameBuilding(Building building, Building to) implements Step {}

    record RemoveBuilding(Building building) implements Step {}

    /// None of them may exist.
    record AddRooms(List<RoomFacts> rooms) implements Step {

        public AddRooms {
            rooms = List.copyOf(rooms);
        }
    }

    /// Another number takes the accounts along; floor, use, area and note as given.
    record ChangeRoom(Room was, RoomFacts facts) implements Step {}

    /// Refused while an account is open there.
    record RemoveRooms(List<Room> rooms) implements Step {

        public RemoveRooms {
            rooms = List.copyOf(rooms);
        }
    }
}
