package wattdesk.meterio.meter.control;

import java.util.Set;
import wattdesk.meterio.line.Channel;
import wattdesk.meterio.line.FrameRecord;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.line.Reservation;
import wattdesk.meterio.meter.profile.Capability;
import wattdesk.meterio.meter.profile.MeterProfile;

/// A meter that is only read: it can be told nothing.
public record NoControl(MeterProfile profile) implements ControlDriver {

    @Override
    public Set<Capability> capabilities() {
        return Set.of();
    }

    @Override
    public Channel channel(Reservation meter, Priority priority) {
        return new Channel(meter, priority, profile.timing().reply());
    }

    @Override
    public Planned plan(Order order, Authority authority) {
        return new Planned.Not(new Obstacle.NotCapable(order.needs()));
    }

    @Override
    public FrameRecord kept(FrameRecord frame) {
        return frame;
    }
}
