package wattdesk.metering;

import java.util.List;
import wattdesk.ledger.Paperwork;
import wattdesk.operator.Actor;

/// Where the lines are.
public interface LineBook {

    /// Lines in use, in order of their names.
    List<Line> list();

    /// How many meters of accounts hang on it.
    int metersOn(String line);

    Paperwork.Filed add(Line line, Actor actor);

    Paperwork.Filed remove(Line line, Actor actor);
}
