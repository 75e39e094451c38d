package wattdesk.metering;

import java.util.List;
import java.util.Optional;

/// The meter types that the station knows.
public interface MeterProfiles {

    Optional<ProfileFacts> byId(String id);

    List<ProfileFacts> all();
}
