package wattdesk.meterio.sim.model;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Named values that a meter keeps over a loss of power: parameters, passwords, records.
///
/// Names have no blanks; values are one line.
public final class Memory {

    private final Map<String, String> values = new TreeMap<>();
    private long changes;

    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public long whole(String name, long otherwise) {
        var value = values.get(name);
        return value == null ? otherwise : Long.parseLong(value);
    }

    public boolean flag(String name) {
        return "true".equals(values.get(name));
    }

    public void put(String name, String value) {
        if (!value.equals(values.put(name, value))) {
            changes++;
        }
    }

    public void put(String name, long value) {
        put(name, Long.toString(value));
    }

    public void put(String name, boolean value) {
        put(name, Boolean.toString(value));
    }

    public void forget(String name) {
        if (values.remove(name) != null) {
            changes++;
        }
    }

    /// Forgets everything whose name begins so.
    public void forgetAll(String prefix) {
        if (values.keySet().removeIf(name -> name.startsWith(prefix))) {
            changes++;
        }
    }

    /// The names that begin so, in order.
    public java.util.List<String> names(String prefix) {
        return values.keySet().stream().filter(name -> name.startsWith(prefix)).toList();
    }

    /// Grows with every change.
    long changes() {
        return changes;
    }

    Map<String, String> all() {
        return values;
    }
}
