package wattdesk.premises;

/// A room: building "3", room "1204", floor 12; shown as 3-1204.
public record Room(String building, String number, int floor) {

    public Room {
        if (building.isBlank() || number.isBlank()) {
            throw new IllegalArgumentException("a room has a building and a number");
        }
    }

    /// Reads "3-1204": building before the first dash, room behind it; the floor is the room number
    /// without its last two digits where it is a number, else 0.
    public static Room parse(String code) {
        int dash = code.indexOf('-');
        if (dash < 1 || dash == code.length() - 1) {
            throw new IllegalArgumentException("a room is written building-number: " + code);
        }
        String number = code.substring(dash + 1).strip();
        return new Room(code.substring(0, dash).strip(), number, floorOf(number));
    }

    private static int floorOf(String number) {
        String digits = number.replaceAll("\\D", "");
        boolean telling = digits.length() > 2 && digits.length() <= 6;
        return telling ? Integer.parseInt(digits.substring(0, digits.length() - 2)) : 0;
    }

    public String code() {
        return building + "-" + number;
    }
}
