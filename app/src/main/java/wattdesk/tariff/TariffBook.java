package wattdesk.tariff;

import java.util.List;
import java.util.Optional;

/// The station's tariffs.
public interface TariffBook {

    Optional<Tariff> find(String id);

    /// In order of their ids.
    List<Tariff> all();
}
