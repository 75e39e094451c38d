package wattdesk.start.ui;

import java.util.EnumSet;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import wattdesk.metering.MeterReading;
import wattdesk.metering.PortSearch.Sighted;
import wattdesk.start.Guide;
import wattdesk.start.Step;

/// Where the guide stands, and the meter that was found on the way.
final class StartModel {

    final ObjectProperty<@Nullable Guide> guide = new SimpleObjectProperty<>();
    final ObjectProperty<Step> step = new SimpleObjectProperty<>(Step.LINE);
    /// Passed over by somebody who is still here.
    final Set<Step> left = EnumSet.noneOf(Step.class);
    final ObjectProperty<@Nullable Sighted> meter = new SimpleObjectProperty<>();
    final ObjectProperty<@Nullable MeterReading> reading = new SimpleObjectProperty<>();
    /// The line on which it was found.
    String line = "";
    /// Its type, as it was read.
    String type = "";

    /// Another meter: what was read before is not its reading.
    void found(Sighted sighted, String at) {
        meter.set(sighted);
        reading.set(null);
        line = at;
    }
}
