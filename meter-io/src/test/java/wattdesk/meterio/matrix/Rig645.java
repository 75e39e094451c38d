package wattdesk.meterio.matrix;

import wattdesk.meterio.meter.MeterAddress;
import wattdesk.meterio.meter.Meters;
import wattdesk.meterio.meter.PrepaidMeter;
import wattdesk.meterio.meter.Terminal645;
import wattdesk.meterio.meter.control.Authority;
import wattdesk.meterio.meter.control.ControlOutcome;
import wattdesk.meterio.meter.control.ControlledMeter;
import wattdesk.meterio.meter.control.Order;
import wattdesk.meterio.port.PortException;
import wattdesk.meterio.sim.model.MeterSpec;

/// A 645 meter, with everything that the driver can do with it.
final class Rig645 extends LineRig {

    static final String ADDRESS = "000024170093";
    static final String PASSWORD = "123456";
    static final Authority AUTHORITY = new Authority(PASSWORD, "07000000");

    final PrepaidMeter purse;
    final ControlledMeter control;
    final Terminal645 terminal;

    Rig645(String profile, MeterSpec.Builder spec, MeterSpec.Builder next) throws PortException {
        super("2400,8E1", spec, next);
        var meters = new Meters(PROFILES);
        var address = new MeterAddress(profile, ADDRESS);
        purse = meters.on(bus, address);
        control = meters.control(bus, address, ADDRESS);
        terminal = meters.terminal645(bus, address);
    }

    static Rig645 count() throws PortException {
        return new Rig645("demo-645-count", given(MeterSpec.count(ADDRESS)),
                given(MeterSpec.count("000024170094")));
    }

    static Rig645 order() throws PortException {
        return new Rig645("demo-645-order", given(MeterSpec.order(ADDRESS)),
                given(MeterSpec.order("000024170094")));
    }

    static MeterSpec.Builder given(MeterSpec.Builder spec) {
        return spec.customer("000000031204").balanceFen(37_000).energyWh(62_370)
                .overdraftFen(1_000).hoardingFen(9_000_000).habits(habits -> habits
                        .withAccess(access -> access.withPassword(2, PASSWORD)));
    }

    /// A credit or refund under an order number.
    Sale sale(long fen, boolean refund, String orderNumber) {
        return new Sale(this, purse, fen, refund, orderNumber);
    }

    ControlOutcome tell(Order order) {
        return control.tell(order, AUTHORITY, step -> { });
    }
}
