package wattdesk.meterio.meter;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.meter.profile.Quantity;

/// Numbers that a meter tells beside what every meter of its kind has: energies by band, voltages,
/// currents, powers, limits, prices. What is missing did not decode cleanly or is not in the
/// profile: never zero.
///
/// @param values whole numbers in the unit of each quantity
public record Measured(Map<Quantity, Long> values) {

    public static final Measured NOTHING = new Measured(Map.of());

    public Measured {
        values = Map.copyOf(values);
    }

    /// In the quantity's unit, see [Quantity#unit()].
    public @Nullable Long value(Quantity quantity) {
        return values.get(quantity);
    }
}
