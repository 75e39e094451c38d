package wattdesk.meterio.sim.site;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.tomlj.TomlTable;

/// One table of the file: typed values with defaults; what is wrong goes to a list with its line.
final class Entry {

    private final TomlTable table;
    private final int line;
    private final List<String> problems;
    private final Set<String> known = new HashSet<>();

    Entry(TomlTable table, int line, List<String> problems) {
        this.table = table;
        this.line = line;
        this.problems = problems;
    }

    int line() {
        return line;
    }

    String text(String key, String otherwise) {
        known.add(key);
        var value = table.get(key);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof String text) {
            return text;
        }
        problem(key, "a text in quotes is needed");
        return otherwise;
    }

    String needed(String key) {
        if (table.get(key) == null) {
            problems.add("line " + line + ": " + key + " is missing");
        }
        return text(key, "");
    }

    long whole(String key, long least, long most, long otherwise) {
        known.add(key);
        var value = table.get(key);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Long number && number >= least && number <= most) {
            return number;
        }
        problem(key, "a whole number from " + least + " to " + most + " is needed");
        return otherwise;
    }

    boolean flag(String key) {
        known.add(key);
        var value = table.get(key);
        if (value == null || value instanceof Boolean) {
            return Boolean.TRUE.equals(value);
        }
        problem(key, "true or false is needed");
        return false;
    }

    /// Yuan as text, such as `"37.62"`, in units of 10^-decimals.
    long yuan(String key, int decimals, long otherwise) {
        var text = text(key, "");
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return new BigDecimal(text).movePointRight(decimals).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            problem(key, "yuan with at most " + decimals + " decimals are needed");
            return otherwise;
        }
    }

    /// A text that something else understands; its objection becomes the problem.
    <T> T parsed(String key, String otherwise, Function<String, T> reader, T fallback) {
        try {
            return reader.apply(text(key, otherwise));
        } catch (IllegalArgumentException e) {
            problem(key, String.valueOf(e.getMessage()));
            return fallback;
        }
    }

    void problem(String key, String message) {
        var position = table.inputPositionOf(key);
        int at = position == null ? line : position.line();
        problems.add("line " + at + ": " + key + ": " + message);
    }

    /// A problem of the whole entry.
    void problem(String message) {
        problems.add("line " + line + ": " + message);
    }

    /// Call last: whatever was never asked for is unknown.
    void rejectUnknown(Set<String> alsoKnown) {
        for (var key : table.keySet()) {
            if (!known.contains(key) && !alsoKnown.contains(key)) {
                problem(key, "is not known here");
            }
        }
    }
}
