package wattdesk.finder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// All entries in order, and who can match at all: by the characters of names and the first letters
/// of initials. Numbers are compared with every entry.
record Index(List<Entry> all, Map<Integer, List<Entry>> byCharacter) {

    static Index of(List<Entry> all) {
        Map<Integer, List<Entry>> byCharacter = new HashMap<>();
        for (Entry entry : all) {
            for (int character : characters(entry)) {
                byCharacter.computeIfAbsent(character, _ -> new ArrayList<>()).add(entry);
            }
        }
        return new Index(all, byCharacter);
    }

    private static Set<Integer> characters(Entry entry) {
        Set<Integer> characters = new LinkedHashSet<>();
        entry.name().codePoints().forEach(characters::add);
        entry.initials().forEach(initials -> characters.add(initials.codePointAt(0)));
        return characters;
    }

    /// A superset of what matches, in order.
    List<Entry> candidates(Typed typed) {
        if (typed.isRoom() || typed.isDigits()) {
            return all;
        }
        return byCharacter.getOrDefault(typed.text().codePointAt(0), List.of());
    }
}
