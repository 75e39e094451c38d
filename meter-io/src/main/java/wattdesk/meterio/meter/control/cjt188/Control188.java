package wattdesk.meterio.meter.control.cjt188;

import java.util.concurrent.atomic.AtomicInteger;
import wattdesk.meterio.meter.control.Authority;
import wattdesk.meterio.meter.control.ControlDriver;
import wattdesk.meterio.meter.control.Order;
import wattdesk.meterio.meter.profile.Framing188;
import wattdesk.meterio.meter.profile.MeterProfile;

/// Orders to a CJ/T 188 meter. No password: the protocol has none for these.
///
/// @param serial the next SER; one counter for all meters, so that no late reply fits
public record Control188(MeterProfile profile, Framing188 framing, String address,
        AtomicInteger serial) implements ControlDriver {

    @Override
    public Planned plan(Order order, Authority authority) {
        Voice188 voice = new Voice188(profile, framing, address, serial);
        return switch (order) {
            case Order.Valve valve -> new Planned.Ready(new ValveChange(voice, valve.verb()));
            case Order.Clock clock -> new Planned.Ready(new Clock188Change(voice, clock.now()));
            case Order.Relay _, Order.Limits _, Order.Prices _, Order.Tiers _, Order.Periods _,
                    Order.Freeze _, Order.Baud _, Order.Password _, Order.Address _,
                    Order.Open _ -> Planned.cannot(order);
        };
    }
}
