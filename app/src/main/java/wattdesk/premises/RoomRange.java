package wattdesk.premises;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Many rooms at once, as typed: "1-18" floors, "8" rooms each, skipping floors and numbers.
///
/// In `pattern` each run of F stands for the floor and each run of N for the number, both with at
/// least as many digits: "FNN" makes 1204 of floor 12 and number 4, "FFNN" 0104 of floor 1. A
/// basement writes its floor as B and its depth: "FNN" makes B104.
public record RoomRange(
        String building, String floors, String skipFloors, String rooms, String skipRooms,
        String pattern, RoomUse use, @Nullable Area area) {

    public static final String USUAL_PATTERN = "FNN";
    /// More is a slip of the finger.
    static final int MOST = 5_000;

    private static final Pattern RUNS = Pattern.compile("F+|N+");

    /// What is not understood, named by its field.
    static final class NotUnderstood extends RuntimeException {
        final String field;

        NotUnderstood(String field) {
            super(field, null, false, false);
            this.field = field;
        }
    }

    /// Every room in order of floor and number; a room number twice stays twice.
    List<RoomFacts> all() {
        List<Integer> onFloors = field("floors", () -> FloorRange.floors(floors));
        Set<Integer> noFloors = field("skipFloors", () -> FloorRange.skipped(skipFloors));
        List<Integer> numbers = field("rooms", () -> FloorRange.rooms(rooms));
        Set<Integer> noNumbers = field("skipRooms", () -> FloorRange.skipped(skipRooms));
        if (!pattern.contains("N")) {
            throw new NotUnderstood("pattern");
        }
        if ((long) onFloors.size() * numbers.size() > MOST) {
            throw new NotUnderstood("tooMany");
        }
        List<RoomFacts> made = new ArrayList<>();
        for (int floor : onFloors) {
            if (noFloors.contains(floor)) {
                continue;
            }
            numbers.stream().filter(number -> !noNumbers.contains(number)).forEach(number ->
                    made.add(new RoomFacts(new Room(building, number(floor, number), floor), use,
                            area, "")));
        }
        return made;
    }

    private String number(int floor, int number) {
        return RUNS.matcher(pattern).replaceAll(run -> run.group().startsWith("F")
                ? (floor < 0 ? Floor.label(floor) : padded(floor, run.group().length()))
                : padded(number, run.group().length()));
    }

    private static String padded(int number, int digits) {
        String text = String.valueOf(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    /// What a range field says.
    @FunctionalInterface
    private interface Typed<T> {
        T read();
    }

    private static <T> T field(String name, Typed<T> typed) {
        try {
            return typed.read();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new NotUnderstood(name);
        }
    }
}
