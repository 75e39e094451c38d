package wattdesk.premises;

import java.util.List;

/// A floor of a building with its rooms; -1 is the first basement, 0 means that nobody said.
public record Floor(int number, List<RoomRow> rooms) {

    public Floor {
        rooms = List.copyOf(rooms);
    }

    /// "12", and "B1" for the first basement.
    public static String label(int number) {
        return number < 0 ? "B" + -number : String.valueOf(number);
    }

    /// Reads what [#label] writes.
    public static int parse(String label) {
        String text = label.strip();
        boolean below = text.startsWith("B") || text.startsWith("b");
        int number = Integer.parseInt(below ? text.substring(1) : text);
        if (Math.abs(number) > FloorRange.HIGHEST || (below && number < 1)) {
            throw new IllegalArgumentException("no floor: " + label);
        }
        return below ? -number : number;
    }
}
