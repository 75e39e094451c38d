package wattdesk.meterio.meter;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// What one meter said about itself within one short conversation. Null means that the meter or its
/// profile has no such value, or that it did not decode cleanly: never zero.
///
/// @param meterNumber the number that the meter itself stores, leading zeros kept
/// @param balanceFen remaining minus overdraft
/// @param count purchase count, as wide as the profile says
/// @param clock the meter's own clock, in its own local time
/// @param at when the balance was read
/// @param measured every number that was read, by its quantity
public record MeterSnapshot(
        String meterNumber,
        long balanceFen,
        @Nullable Integer count,
        @Nullable Long totalPurchasedFen,
        @Nullable Long energyWh,
        @Nullable Long hoardingLimitFen,
        @Nullable RelayState relay,
        @Nullable LocalDateTime clock,
        Instant at,
        Measured measured) {

    /// A meter that told nothing beside this.
    public MeterSnapshot(String meterNumber, long balanceFen, @Nullable Integer count,
            @Nullable Long totalPurchasedFen, @Nullable Long energyWh,
            @Nullable Long hoardingLimitFen, @Nullable RelayState relay,
            @Nullable LocalDateTime clock, Instant at) {
        this(meterNumber, balanceFen, count, totalPurchasedFen, energyWh, hoardingLimitFen, relay,
                clock, at, Measured.NOTHING);
    }
}
