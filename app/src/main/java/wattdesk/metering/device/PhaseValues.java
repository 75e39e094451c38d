package wattdesk.metering.device;

import org.jspecify.annotations.Nullable;
import wattdesk.metering.Electrics;
import wattdesk.metering.Electrics.Phase;
import wattdesk.meterio.meter.Measured;
import wattdesk.meterio.meter.profile.Quantity;

/// What a profile tells of voltages, currents and powers, by phase. A meter of one phase tells its
/// power once: it is that phase's.
final class PhaseValues {

    private PhaseValues() {}

    static Electrics of(Measured seen) {
        return new Electrics(
                phase(seen, Quantity.VOLTAGE, Quantity.CURRENT, Quantity.POWER_A),
                phase(seen, Quantity.VOLTAGE_B, Quantity.CURRENT_B, Quantity.POWER_B),
                phase(seen, Quantity.VOLTAGE_C, Quantity.CURRENT_C, Quantity.POWER_C),
                seen.value(Quantity.POWER));
    }

    private static Phase phase(
            Measured seen, Quantity voltage, Quantity current, Quantity power) {
        return new Phase(whole(seen.value(voltage)), whole(seen.value(current)),
                seen.value(power));
    }

    private static @Nullable Integer whole(@Nullable Long number) {
        return number == null ? null : Integer.valueOf(Math.toIntExact(number));
    }
}
