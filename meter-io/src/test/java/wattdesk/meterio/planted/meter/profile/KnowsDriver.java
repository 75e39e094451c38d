package wattdesk.meterio.planted.meter.profile;

import wattdesk.meterio.meter.Meters;

/// Breaks: profiles know line and port.
final class KnowsDriver {

    Meters planted;
}
