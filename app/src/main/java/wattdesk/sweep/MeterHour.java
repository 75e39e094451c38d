package wattdesk.sweep;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import wattdesk.metering.Figures;
import wattdesk.metering.LiveValues;
import wattdesk.quantity.Money;

/// The last look at a meter within one hour: registers, balance, the highest power of its looks in
/// 0.1 W, and how many looks were answered.
public record MeterHour(
        String meter, Instant hour, Instant seenAt, @Nullable Figures figures,
        @Nullable Money balance, @Nullable Long highestPower, int answers) {

    public static MeterHour of(String meter, LiveValues values) {
        return new MeterHour(meter, values.at().truncatedTo(ChronoUnit.HOURS), values.at(),
                values.figures(), values.balance(), values.electrics().power(), 1);
    }

    /// Both looks at the same hour of the same meter; `later` is the newer one.
    public MeterHour and(MeterHour later) {
        return new MeterHour(meter, hour, later.seenAt,
                better(later.figures),
                later.balance == null ? balance : later.balance,
                higher(highestPower, later.highestPower), answers + later.answers);
    }

    /// A later look without bands does not take those of an earlier one away.
    private @Nullable Figures better(@Nullable Figures later) {
        return later == null || (figures != null && !figures.bands().isEmpty()
                && later.bands().isEmpty()) ? figures : later;
    }

    private static @Nullable Long higher(@Nullable Long one, @Nullable Long other) {
        return one == null ? other : other == null ? one : Long.valueOf(Math.max(one, other));
    }
}
