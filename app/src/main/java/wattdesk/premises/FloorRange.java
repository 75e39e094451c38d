package wattdesk.premises;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/// Ranges as they are typed: "1-18", "B2-3,5". There is no floor 0.
final class FloorRange {

    static final int HIGHEST = 200;

    private FloorRange() {}

    /// Lowest first, each once.
    static List<Integer> floors(String typed) {
        List<Integer> floors = new ArrayList<>(new TreeSet<>(numbers(typed, Floor::parse)));
        floors.remove(Integer.valueOf(0));
        return floors;
    }

    /// The numbers of the rooms on a floor, in order: "8" means 1 to 8.
    static List<Integer> rooms(String typed) {
        String text = plain(typed);
        boolean count = text.matches("[0-9]+");
        Set<Integer> all = numbers(count ? "1-" + text : text, Integer::parseInt);
        if (all.stream().anyMatch(number -> number < 1)) {
            throw new IllegalArgumentException("rooms count from 1");
        }
        return List.copyOf(all);
    }

    static Set<Integer> skipped(String typed) {
        String text = plain(typed);
        return text.isEmpty() ? Set.of() : numbers(text, Floor::parse);
    }

    private static String plain(String typed) {
        return typed.replace('，', ',').replace('、', ',').replace('–', '-').replace('～', '-')
                .replace('~', '-').replaceAll("\\s", "");
    }

    private static Set<Integer> numbers(String typed, ToIntFunction<String> parse) {
        Set<Integer> all = new LinkedHashSet<>();
        for (String part : plain(typed).split(",", -1)) {
            int dash = part.indexOf('-', 1);
            int from = parse.applyAsInt(dash < 0 ? part : part.substring(0, dash));
            int to = dash < 0 ? from : parse.applyAsInt(part.substring(dash + 1));
            if (to < from || to - from > RoomRange.MOST) {
                throw new IllegalArgumentException("no range: " + part);
            }
            for (int each = from; each <= to; each++) {
                all.add(each);
            }
        }
        return all;
    }
}
