package wattdesk.meterio.meter.control;

import java.util.Set;
import wattdesk.meterio.line.Channel;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.line.Reservation;
import wattdesk.meterio.meter.profile.Capability;
import wattdesk.meterio.meter.profile.MeterProfile;

/// One protocol under a profile: turns orders into changes.
public interface ControlDriver {

    MeterProfile profile();

    default Set<Capability> capabilities() {
        return profile().control().can();
    }

    /// How this meter is talked to.
    default Channel channel(Reservation meter, Priority priority) {
        return new Channel(meter, priority, profile().timing().reply(), this::kept);
    }

    /// The order in this protocol's terms; a [Planned.Not] when the profile forbids a part of it or
    /// it cannot be encoded. Asked only for orders whose capability is there.
    Planned plan(Order order, Authority authority);

    /// Frames as they may be recorded: with a password in them, that is blotted out.
    default String kept(String hex) {
        return hex;
    }

    /// What came of planning.
    sealed interface Planned {

        record Ready(Change change) implements Planned {
        }

        record Not(Obstacle why) implements Planned {
        }

        /// This protocol has nothing for it.
        static Planned cannot(Order order) {
            return new Not(new Obstacle.NotCapable(order.needs()));
        }
    }
}
