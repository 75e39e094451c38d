package wattdesk.meterio.meter.control.dlt645;

import wattdesk.meterio.meter.control.Authority;
import wattdesk.meterio.meter.control.Change;
import wattdesk.meterio.meter.control.ControlDriver;
import wattdesk.meterio.meter.control.Order;
import wattdesk.meterio.meter.control.RelayVerb;
import wattdesk.meterio.meter.profile.MeterProfile;

/// Orders to a DL/T 645-2007 meter without a security chip. Meters with one (family A) have no
/// capability in their profile: they are never told anything.
public final class Control645 implements ControlDriver {

    private final Line645 line;

    /// The meter at that address.
    ///
    /// @param address twelve digits
    public Control645(MeterProfile profile, String address) {
        line = new Line645(profile, address);
    }

    @Override
    public MeterProfile profile() {
        return line.profile();
    }

    @Override
    public String kept(String hex) {
        return Blotted.hex(hex);
    }

    @Override
    public Planned plan(Order order, Authority authority) {
        Voice645 voice = new Voice645(line, authority);
        return switch (order) {
            case Order.Relay relay -> relay.verb() == RelayVerb.AUTOMATIC ? Planned.cannot(order)
                    : ready(new RelayChange(voice, relay.verb()));
            case Order.Limits limits -> Parameters.limits(limits).planned(voice);
            case Order.Prices prices -> Parameters.prices(prices).planned(voice);
            case Order.Tiers tiers -> Parameters.tiers(tiers).planned(voice);
            case Order.Periods periods -> Parameters.periods(periods).planned(
                    voice, new PeriodsChange(voice, periods));
            case Order.Clock clock -> ready(new ClockChange(voice, clock.now()));
            case Order.Freeze freeze -> ready(new FreezeChange(voice, freeze.at()));
            case Order.Baud baud -> ready(new BaudChange(voice, baud.baud()));
            case Order.Password password -> ready(new PasswordOrder(voice, password));
            case Order.Address address -> ready(new AddressChange(voice, address.address()));
            case Order.Open open -> ready(new OpenChange(voice, open.customerNumber()));
            case Order.Valve _ -> Planned.cannot(order);
        };
    }

    private static Planned ready(Change change) {
        return new Planned.Ready(change);
    }
}
