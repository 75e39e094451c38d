package wattdesk.premises;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Message;
import wattdesk.operator.Actor;

/// The property: its sites, buildings, floors and rooms.
public interface Premises {

    Property all();

    /// What came of a change, in words.
    record Answer(boolean done, Message message) {}

    Answer addSite(String name, Actor actor);

    Answer renameSite(int site, String name, Actor actor);

    /// Refused while a building stands there.
    Answer removeSite(int site, Actor actor);

    /// `site` null is the first one.
    Answer addBuilding(String name, @Nullable Integer site, Actor actor);

    /// Another name or another site.
    Answer changeBuilding(String name, String newName, int site, Actor actor);

    /// With its rooms; refused while an account is open in one of them.
    Answer removeBuilding(String name, Actor actor);

    /// What quick creation would make; nothing is written.
    RangePlan plan(RoomRange range);

    /// Makes the rooms of a plan that do not exist yet, all or none.
    Answer create(RoomRange range, Actor actor);

    Answer addRoom(RoomFacts facts, Actor actor);

    Answer changeRoom(Room room, RoomFacts facts, Actor actor);

    /// Refused while an account is open in one of them.
    Answer removeRooms(List<Room> rooms, Actor actor);
}
