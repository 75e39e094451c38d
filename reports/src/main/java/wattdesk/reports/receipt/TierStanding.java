package wattdesk.reports.receipt;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Present tier and the way to the next one.
///
/// @param tier       present tier, from 1
/// @param yuanPerKwh its price
/// @param next       the tier above, null on the last one
public record TierStanding(int tier, BigDecimal yuanPerKwh, @Nullable Next next) {

    /// The tier above.
    ///
    /// @param remainingWh energy in Wh until the next tier begins
    /// @param yuanPerKwh  its price
    public record Next(long remainingWh, BigDecimal yuanPerKwh) {}
}
