package wattdesk.metering;

import java.util.List;
import wattdesk.operator.Actor;

/// The buses of the station.
public interface Lines {

    List<Line> list();

    Saved add(Line line, Actor actor);

    /// A line on which meters hang is not removed.
    Saved remove(String name, Actor actor);

    /// What came of a change.
    sealed interface Saved {
        record Ok() implements Saved {}

        record NotPermitted() implements Saved {}

        record NameTaken(String name) implements Saved {}

        record NoSuchLine(String name) implements Saved {}

        record PortTaken(String port, String line) implements Saved {}

        record InUse(String name, int meters) implements Saved {}

        record NotValid(String field, String given) implements Saved {}

        record NotWritten(String code, String detail) implements Saved {}
    }
}
