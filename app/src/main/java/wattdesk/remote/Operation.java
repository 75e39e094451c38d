package wattdesk.remote;

import wattdesk.metering.ControlAbility;
import wattdesk.operator.Permission;

/// What can be done to one meter from afar.
public enum Operation {
    TRIP(ControlAbility.TRIP, Permission.SWITCH_METERS, true),
    CLOSE(ControlAbility.CLOSE, Permission.SWITCH_METERS, false),
    /// The customer closes it with the meter's button.
    PERMIT_CLOSE(ControlAbility.PERMIT_CLOSE, Permission.SWITCH_METERS, false),
    KEEP_POWER(ControlAbility.KEEP_POWER, Permission.SWITCH_METERS, false),
    /// An overdrawn meter may cut afterwards.
    END_KEEP_POWER(ControlAbility.KEEP_POWER, Permission.SWITCH_METERS, true),
    /// Back to the meter's own logic: an overdrawn one may cut.
    AUTOMATIC(ControlAbility.AUTOMATIC, Permission.SWITCH_METERS, true),
    VALVE_OPEN(ControlAbility.VALVE, Permission.SWITCH_METERS, false),
    VALVE_CLOSE(ControlAbility.VALVE, Permission.SWITCH_METERS, true),
    CLOCK(ControlAbility.CLOCK, Permission.SWITCH_METERS, false),
    LIMITS(ControlAbility.LIMITS, Permission.TELL_METERS, false),
    OPEN_ACCOUNT(ControlAbility.OPEN_ACCOUNT, Permission.TELL_METERS, false);

    private final ControlAbility needs;
    private final Permission permission;
    private final boolean cuts;

    Operation(ControlAbility needs, Permission permission, boolean cuts) {
        this.needs = needs;
        this.permission = permission;
        this.cuts = cuts;
    }

    public ControlAbility needs() {
        return needs;
    }

    public Permission permission() {
        return permission;
    }

    /// Whether somebody may be without power or water afterwards: it is confirmed by name.
    public boolean cuts() {
        return cuts;
    }

    /// Whether it gives power or water back: not to an account that is suspended.
    public boolean restores() {
        return switch (this) {
            case CLOSE, PERMIT_CLOSE, KEEP_POWER, VALVE_OPEN -> true;
            case TRIP, END_KEEP_POWER, AUTOMATIC, VALVE_CLOSE, CLOCK, LIMITS, OPEN_ACCOUNT ->
                false;
        };
    }
}
