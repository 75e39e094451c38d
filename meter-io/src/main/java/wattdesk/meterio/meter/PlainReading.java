package wattdesk.meterio.meter;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.meter.profile.ValveState;

/// What a meter without a purse said about itself. Null means that the meter has no such value or
/// that it did not decode cleanly: never zero.
///
/// @param meterNumber the number that the meter itself told, leading zeros kept
/// @param energyWh cumulative, for electricity and heat
/// @param volumeLitres cumulative, for water and gas
/// @param settledLitres the volume on the meter's last settlement day
/// @param decivolts voltage of the first phase, 0.1 V
/// @param valve null for a meter that has none
/// @param clock the meter's own clock, in its own local time
/// @param at when the cumulative value was read
/// @param relay null for a meter that has none, or does not tell
/// @param measured every number that was read, by its quantity
public record PlainReading(
        @Nullable String meterNumber, @Nullable Long energyWh, @Nullable Long volumeLitres,
        @Nullable Long settledLitres, @Nullable Long decivolts, @Nullable ValveState valve,
        @Nullable Boolean batteryLow, @Nullable LocalDateTime clock, Instant at,
        @Nullable RelayState relay, Measured measured) {

    /// A meter that told nothing beside this.
    public PlainReading(@Nullable String meterNumber, @Nullable Long energyWh,
            @Nullable Long volumeLitres, @Nullable Long settledLitres, @Nullable Long decivolts,
            @Nullable ValveState valve, @Nullable Boolean batteryLow,
            @Nullable LocalDateTime clock, Instant at) {
        this(meterNumber, energyWh, volumeLitres, settledLitres, decivolts, valve, batteryLow,
                clock, at, null, Measured.NOTHING);
    }
}
