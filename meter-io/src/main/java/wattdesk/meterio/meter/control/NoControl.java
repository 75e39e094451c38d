package wattdesk.meterio.meter.control;

import java.util.Set;
import wattdesk.meterio.meter.profile.Capability;
import wattdesk.meterio.meter.profile.MeterProfile;

/// A meter that is only read: it can be told nothing.
public record NoControl(MeterProfile profile) implements ControlDriver {

    @Override
    public Set<Capability> capabilities() {
        return Set.of();
    }

    @Override
    public Planned plan(Order order, Authority authority) {
        return Planned.cannot(order);
    }
}
