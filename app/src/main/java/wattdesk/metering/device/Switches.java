package wattdesk.metering.device;

import org.jspecify.annotations.Nullable;
import wattdesk.metering.SwitchState;
import wattdesk.meterio.meter.Measured;
import wattdesk.meterio.meter.RelayState;
import wattdesk.meterio.meter.profile.Quantity;
import wattdesk.meterio.meter.profile.ValveState;

/// Relays and valves in the words of the domain.
final class Switches {

    private Switches() {}

    static @Nullable SwitchState of(@Nullable RelayState relay) {
        return switch (relay) {
            case null -> null;
            case CLOSED -> SwitchState.CLOSED;
            case OPEN -> SwitchState.OPEN;
            case PRESS_BUTTON -> SwitchState.PRESS_BUTTON;
            case WILL_NOT_OPEN -> SwitchState.WILL_NOT_OPEN;
        };
    }

    /// What the profile's mask does not explain is no state at all.
    static @Nullable SwitchState of(@Nullable ValveState valve) {
        return switch (valve) {
            case null -> null;
            case OPEN -> SwitchState.VALVE_OPEN;
            case CLOSED -> SwitchState.VALVE_CLOSED;
            case ABNORMAL -> SwitchState.VALVE_ABNORMAL;
            case UNKNOWN -> null;
        };
    }

    static @Nullable Boolean forced(Measured measured) {
        Long bit = measured.value(Quantity.FORCED);
        return bit == null ? null : Boolean.valueOf(bit != 0);
    }
}
