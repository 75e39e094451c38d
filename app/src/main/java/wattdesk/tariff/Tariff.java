package wattdesk.tariff;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import wattdesk.quantity.UnitPrice;

/// An electricity or water price plan with its versions, in order of their instants.
public record Tariff(String id, String name, Commodity commodity, List<TariffVersion> versions) {

    public Tariff {
        if (id.isBlank() || name.isBlank() || versions.isEmpty()) {
            throw new IllegalArgumentException("a tariff has an id, a name and a version");
        }
        versions = versions.stream()
                .sorted(Comparator.comparing(TariffVersion::effectiveFrom)).toList();
        long instants = versions.stream().map(TariffVersion::effectiveFrom).distinct().count();
        if (instants != versions.size()) {
            throw new IllegalArgumentException("two versions of " + id + " at one instant");
        }
    }

    /// The version that prices energy used at that instant; empty before the first.
    public Optional<TariffVersion> inForce(Instant at) {
        return versions.stream().filter(version -> !version.effectiveFrom().isAfter(at))
                .reduce((earlier, later) -> later);
    }

    /// The highest price that the version in force or any later one can charge; empty when none is
    /// in force.
    public Optional<UnitPrice> highestPrice(Instant at) {
        return inForce(at).map(now -> versions.stream()
                .filter(version -> !version.effectiveFrom().isBefore(now.effectiveFrom()))
                .map(TariffVersion::highestPrice)
                .max(UnitPrice::compareTo).orElseThrow());
    }
}
