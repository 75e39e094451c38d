package wattdesk.meterio.meter;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Octets;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.line.Reservation;
import wattdesk.meterio.meter.profile.Quantity;

/// One protocol under a profile: reads quantities, makes and sends the frame of a credit.
interface MeterDriver {

    /// Reads those of the quantities that the profile knows.
    Reading read(Reservation meter, Priority priority, Set<Quantity> wanted);

    /// Why this meter must not be driven at all, or null.
    @Nullable Miss obstacle(Reservation meter, Priority priority);

    /// The request of a credit that leads to `count1`, or of a refund.
    Octets creditFrame(CreditOrder order, boolean refund, MeterSnapshot before, int count1);

    /// Sends the request, once.
    Acknowledgement send(Reservation meter, Octets request);
}
