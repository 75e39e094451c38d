package wattdesk.meterio.meter.profile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/// One table of a profile file. Remembers which keys were asked for: the others are mistakes, told
/// with their line. A wrong value becomes a finding and its default goes on, so that one reading of
/// the file finds everything.
final class ProfileTable {

    /// A scale with more places than this is a slip, and would take for ever to compute with.
    private static final int MOST_DECIMALS = 12;

    private final String file;
    private final TomlTable table;
    private final List<Finding> findings;
    private final Set<String> known = new HashSet<>();
    private final List<ProfileTable> inner = new ArrayList<>();
    private final Map<String, ProfileTable> named = new HashMap<>();
    private final TomlPosition begins;

    ProfileTable(String file, TomlTable table, List<Finding> findings) {
        this(file, table, TomlPosition.positionAt(1, 1), findings);
    }

    /// @param begins where the table stands, for what is missing in it
    private ProfileTable(
            String file, TomlTable table, TomlPosition begins, List<Finding> findings) {
        this.file = file;
        this.table = table;
        this.begins = begins;
        this.findings = findings;
    }

    Set<String> keys() {
        return table.keySet();
    }

    boolean has(String key) {
        known.add(key);
        return table.keySet().contains(key);
    }

    String text(String key) {
        return value(key, String.class, "");
    }

    String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    int number(String key) {
        return Math.clamp(value(key, Long.class, 0L), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    int number(String key, int otherwise) {
        return has(key) ? number(key) : otherwise;
    }

    /// A whole number between two others; outside them a finding and the nearer one.
    int within(String key, int least, int most) {
        int number = number(key);
        if (get(key) instanceof Long && (number < least || number > most)) {
            wrong(key, "profile.range", key, Integer.toString(least), Integer.toString(most));
        }
        return Math.clamp(number, least, Math.max(least, most));
    }

    int within(String key, int least, int most, int otherwise) {
        return has(key) ? within(key, least, most) : otherwise;
    }

    /// The whole numbers of an array, each between two others.
    List<Integer> numbers(String key, int least, int most) {
        List<Integer> found = new ArrayList<>();
        if (!(has(key) && get(key) instanceof TomlArray array)) {
            wrong(key, has(key) ? "profile.type" : "profile.missing", key);
            return found;
        }
        for (int i = 0; i < array.size(); i++) {
            if (array.get(i) instanceof Long each && each >= least && each <= most) {
                found.add(each.intValue());
            } else {
                wrong(key, "profile.range", key,
                        Integer.toString(least), Integer.toString(most));
            }
        }
        return found;
    }

    boolean flag(String key) {
        return has(key) && value(key, Boolean.class, false);
    }

    /// A decimal factor, 1 when it is not given.
    BigDecimal factor(String key) {
        if (!has(key)) {
            return BigDecimal.ONE;
        }
        Object given = get(key);
        if (given instanceof Number && !given.toString().matches(".*[a-zA-Z]{2}.*")) {
            BigDecimal factor = new BigDecimal(given.toString());
            if (factor.signum() > 0 && Math.abs(factor.scale()) <= MOST_DECIMALS) {
                return factor;
            }
        }
        wrong(key, given instanceof Number ? "profile.scale" : "profile.type",
                given instanceof Number ? given.toString() : key);
        return BigDecimal.ONE;
    }

    /// One of the words, or a finding and the first of them.
    <E extends Enum<E>> E word(String key, Class<E> words) {
        String given = text(key);
        for (E word : words.getEnumConstants()) {
            if (word.name().equalsIgnoreCase(given)) {
                return word;
            }
        }
        wrong(key, "profile.word", given);
        return words.getEnumConstants()[0];
    }

    /// The table of that key, the same one each time; an empty one when it is missing.
    ProfileTable table(String key) {
        ProfileTable before = named.get(key);
        if (before != null) {
            return before;
        }
        TomlTable found = has(key) ? value(key, TomlTable.class, NoTable.TABLE) : NoTable.TABLE;
        ProfileTable reader = new ProfileTable(file, found, at(key), findings);
        named.put(key, reader);
        inner.add(reader);
        return reader;
    }

    /// The tables of an array.
    List<ProfileTable> tables(String key) {
        List<ProfileTable> found = new ArrayList<>();
        if (has(key) && get(key) instanceof TomlArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i) instanceof TomlTable each) {
                    found.add(new ProfileTable(file, each, array.inputPositionOf(i), findings));
                } else {
                    wrong(key, "profile.type", key);
                }
            }
        } else if (has(key)) {
            wrong(key, "profile.type", key);
        }
        inner.addAll(found);
        return found;
    }

    /// The words of an array.
    List<String> words(String key) {
        List<String> found = new ArrayList<>();
        if (has(key) && get(key) instanceof TomlArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i) instanceof String each) {
                    found.add(each);
                } else {
                    wrong(key, "profile.type", key);
                }
            }
        } else if (has(key)) {
            wrong(key, "profile.type", key);
        }
        return found;
    }

    /// Everything that nobody asked for, here and below.
    void refuseUnknownKeys() {
        for (String key : table.keySet()) {
            if (!known.contains(key)) {
                wrong(key, "profile.unknown", key);
            }
        }
        inner.forEach(ProfileTable::refuseUnknownKeys);
    }

    void wrong(String key, String finding, String... arguments) {
        TomlPosition at = at(key);
        findings.add(new Finding(file, at.line(), at.column(), finding, List.of(arguments)));
    }

    /// Something about the table as a whole.
    void wrongHere(String finding, String... arguments) {
        findings.add(new Finding(
                file, begins.line(), begins.column(), finding, List.of(arguments)));
    }

    /// Where the key stands, or where it is missed.
    private TomlPosition at(String key) {
        TomlPosition at = table.inputPositionOf(List.of(key));
        return at == null ? begins : at;
    }

    private @Nullable Object get(String key) {
        return table.get(List.of(key));
    }

    private <T> T value(String key, Class<T> type, T otherwise) {
        known.add(key);
        Object given = get(key);
        if (type.isInstance(given)) {
            return type.cast(given);
        }
        wrong(key, given == null ? "profile.missing" : "profile.type", key);
        return otherwise;
    }
}
