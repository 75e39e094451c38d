package wattdesk.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The tables that go out and come in, in the order in which they lean on each other.
public enum Table {
    ROOMS,
    ACCOUNTS,
    METERS;

    public List<Field> fields() {
        return Arrays.stream(Field.values()).filter(field -> field.table() == this).toList();
    }

    public String word() {
        return "table." + name().toLowerCase(Locale.ROOT);
    }
}
