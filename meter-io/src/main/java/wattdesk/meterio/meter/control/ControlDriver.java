package wattdesk.meterio.meter.control;

import java.util.Set;
import wattdesk.meterio.line.Channel;
import wattdesk.meterio.line.FrameRecord;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.line.Reservation;
import wattdesk.meterio.meter.profile.Capability;

/// One protocol under a profile: turns orders into changes.
public interface ControlDriver {

    Set<Capability> capabilities();

    /// How this meter is talked to.
    Channel channel(Reservation meter, Priority priority);

    /// The order in this protocol's terms; a [Planned.Not] when the profile forbids a part of it or
    /// it cannot be encoded. Asked only for orders whose capability is there.
    Planned plan(Order order, Authority authority);

    /// The frame as it may be kept: with a password in it, that is blotted out.
    FrameRecord kept(FrameRecord frame);

    /// What came of planning.
    sealed interface Planned {

        record Ready(Change change) implements Planned {
        }

        record Not(Obstacle why) implements Planned {
        }
    }
}
