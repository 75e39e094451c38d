package wattdesk.meterio.meter.control;

import java.util.Set;
import java.util.function.Consumer;
import wattdesk.meterio.meter.profile.Capability;

/// One meter on one line that can be told to do something. Calls wait for the line on the calling
/// thread (never the screen's), are safe from several threads and always end.
public interface ControlledMeter {

    /// What its profile says that it can be told.
    Set<Capability> capabilities();

    /// One order under one reservation of the meter: see whether it may be told, read its number
    /// and the state before, send each part at most once, let it settle, read the whole block back
    /// and compare, also after an error reply (2, rules 1 to 4). `progress` is told on the calling
    /// thread.
    ControlOutcome tell(Order order, Authority authority, Consumer<ControlStep> progress);

    /// Decides an earlier order by reading only: sends nothing that changes the meter.
    ControlOutcome readBack(Order order);
}
