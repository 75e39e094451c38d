package wattdesk.premises;

/// A building; its name is unique in the station and holds no dash, which parts it from the room.
public record Building(String name, int site) {}
