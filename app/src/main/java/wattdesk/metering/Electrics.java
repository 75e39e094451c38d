package wattdesk.metering;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Voltage, current and power by phase, and the power of all phases; null what the meter does not
/// tell.
public record Electrics(Phase a, Phase b, Phase c, @Nullable Long powerDeciwatts) {

    public static final Electrics NONE = new Electrics(Phase.NONE, Phase.NONE, Phase.NONE, null);

    /// One phase; null what the meter does not tell.
    ///
    /// @param decivolts 0.1 V
    /// @param deciwatts 0.1 W, negative where the meter feeds back
    public record Phase(@Nullable Integer decivolts, @Nullable Integer milliamperes,
            @Nullable Long deciwatts) {

        public static final Phase NONE = new Phase(null, null, null);

        public boolean told() {
            return decivolts != null || milliamperes != null || deciwatts != null;
        }

        Phase over(Phase earlier) {
            return told() ? this : earlier;
        }
    }

    /// These where they tell something, the earlier ones where they do not: the sweep asks for the
    /// power alone.
    public Electrics over(Electrics earlier) {
        return equals(NONE) ? earlier : new Electrics(a.over(earlier.a), b.over(earlier.b),
                c.over(earlier.c), power());
    }

    /// Of all phases: as the meter told it, else the sum where every phase tells its own.
    public @Nullable Long power() {
        List<Phase> told = Stream.of(a, b, c).filter(Phase::told).toList();
        if (powerDeciwatts != null || told.isEmpty()
                || told.stream().anyMatch(phase -> phase.deciwatts == null)) {
            return powerDeciwatts;
        }
        return told.stream().map(Phase::deciwatts).filter(Objects::nonNull)
                .mapToLong(Long::longValue).sum();
    }
}
