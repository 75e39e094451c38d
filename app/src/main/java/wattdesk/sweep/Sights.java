package wattdesk.sweep;

import java.time.Instant;
import java.util.List;
import wattdesk.metering.LiveGateway.Look;
import wattdesk.metering.Meter;

/// What boards and pages ask about meters.
public interface Sights {

    /// The last of every meter, with a feed of changes.
    SeenMeters seen();

    /// The hours of a meter from an instant on, in order.
    List<MeterHour> hours(String meterNumber, Instant from);

    /// Times in which a meter was offline, the newest first.
    List<MeterGap> gaps(String meterNumber, Instant from);

    /// When its relay or valve was seen turned, the newest first.
    List<SwitchTurn> turns(String meterNumber, Instant from);

    /// Looks at it now, in front of everything else on its line, and tells [#seen] too. Blocks with
    /// a limit; never call it on the screen's thread.
    Look now(Meter meter);

    /// How the sweep stands.
    SweepState sweep();
}
