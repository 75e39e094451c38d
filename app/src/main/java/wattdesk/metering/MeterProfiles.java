package wattdesk.metering;

import java.util.List;
import java.util.Optional;

/// The meter types that the station knows.
public interface MeterProfiles {

    Optional<ProfileFacts> byId(String id);

    /// Those that keep a balance.
    List<ProfileFacts> all();

    /// Also those that only count.
    default List<ProfileFacts> every() {
        return all();
    }
}
