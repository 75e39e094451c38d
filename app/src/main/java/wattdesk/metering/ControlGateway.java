package wattdesk.metering;

import java.util.Set;
import java.util.function.Consumer;

/// Orders to single meters. Every call blocks with a limit; never call it on the screen's thread.
public interface ControlGateway {

    /// Where an order is.
    enum Step { READING, WRITING, VERIFYING }

    Set<ControlAbility> abilities(Meter meter);

    /// Reads who it is and what it shows, sends each part at most once, reads back whatever came.
    ControlResult tell(Meter meter, MeterOrder order, Consumer<Step> progress);

    /// Decides an earlier order by reading alone; never changes the meter.
    ControlResult look(Meter meter, MeterOrder order);
}
