package wattdesk.meterio.meter;

import wattdesk.meterio.line.Bus;

/// Makes meters out of lines, profiles and addresses.
public final class Meters {

    private final Profiles profiles;

    public Meters(Profiles profiles) {
        this.profiles = profiles;
    }

    /// The meter at that address. Throws `IllegalArgumentException` for an unknown profile or an
    /// address that the protocol cannot have.
    public PrepaidMeter on(Bus bus, MeterAddress address) {
        if (profiles.find(address.profileId()).isEmpty()) {
            throw new IllegalArgumentException(address.profileId());
        }
        throw new UnsupportedOperationException(bus.state().name());
    }
}
