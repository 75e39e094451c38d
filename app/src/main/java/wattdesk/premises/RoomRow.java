package wattdesk.premises;

/// A room with how many accounts are open there.
public record RoomRow(RoomFacts facts, int accounts) {

    public Room room() {
        return facts.room();
    }
}
