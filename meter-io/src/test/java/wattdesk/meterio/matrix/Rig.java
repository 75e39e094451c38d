package wattdesk.meterio.matrix;

import wattdesk.meterio.meter.MeterAddress;
import wattdesk.meterio.meter.Meters;
import wattdesk.meterio.meter.PrepaidMeter;
import wattdesk.meterio.port.PortException;

/// A prepaid meter that counts its purchases, and a second one in overdraft.
final class Rig extends LineRig {

    final PrepaidMeter driver;
    final PrepaidMeter neighbourDriver;

    Rig(Tested kind) throws PortException {
        super(kind.settings, kind.meter(kind.address),
                kind.meter(kind.neighbour).balanceFen(-1_250).overdraftFen(9_000));
        var meters = new Meters(PROFILES);
        driver = meters.on(bus, new MeterAddress(kind.profile, kind.address));
        neighbourDriver = meters.on(bus, new MeterAddress(kind.profile, kind.neighbour));
    }

    Sale sale(long fen) {
        return new Sale(this, driver, fen, false, null);
    }

    Sale refund(long fen) {
        return new Sale(this, driver, fen, true, null);
    }
}
