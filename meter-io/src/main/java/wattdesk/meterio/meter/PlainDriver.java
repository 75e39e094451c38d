package wattdesk.meterio.meter;

import wattdesk.meterio.line.Priority;
import wattdesk.meterio.line.Reservation;

/// One protocol of meters without a purse, under a profile.
interface PlainDriver {

    PlainOutcome read(Reservation meter, Priority priority);
}
