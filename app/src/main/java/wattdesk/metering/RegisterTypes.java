package wattdesk.metering;

import java.util.Optional;

/// The registers of meter types.
@FunctionalInterface
public interface RegisterTypes {

    /// Empty when there is no such profile.
    Optional<RegisterFacts> registers(String profile);
}
