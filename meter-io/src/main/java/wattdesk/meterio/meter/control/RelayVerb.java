package wattdesk.meterio.meter.control;

import wattdesk.meterio.meter.profile.Capability;

/// What a breaker can be told (13).
public enum RelayVerb {
    TRIP(Capability.TRIP),
    /// Close at once, without anybody at the meter.
    CLOSE(Capability.CLOSE),
    /// Let the customer close it with the meter's button.
    PERMIT_CLOSE(Capability.PERMIT_CLOSE),
    /// No cut whatever the balance says.
    KEEP_POWER(Capability.KEEP_POWER),
    END_KEEP_POWER(Capability.KEEP_POWER),
    ALARM(Capability.ALARM),
    END_ALARM(Capability.ALARM),
    /// Back to the meter's own prepay logic, after forced control (10.2).
    AUTOMATIC(Capability.AUTOMATIC);

    private final Capability needs;

    RelayVerb(Capability needs) {
        this.needs = needs;
    }

    public Capability needs() {
        return needs;
    }
}
