package wattdesk.premises;

import org.jspecify.annotations.Nullable;

/// What is known of a room. An area that nobody measured is null, never 0.
public record RoomFacts(Room room, RoomUse use, @Nullable Area area, String note) {

    /// A room of which only its place is known.
    public static RoomFacts plain(Room room) {
        return new RoomFacts(room, RoomUse.OTHER, null, "");
    }

    public RoomFacts at(Room other) {
        return new RoomFacts(other, use, area, note);
    }
}
