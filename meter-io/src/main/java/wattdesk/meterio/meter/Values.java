package wattdesk.meterio.meter;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.meter.profile.Quantity;

/// Values as they arrive, in fen, Wh and pieces. What did not decode cleanly is simply not here.
final class Values {

    private final Map<Quantity, Long> numbers = new EnumMap<>(Quantity.class);
    private @Nullable String meterNumber;
    private @Nullable RelayState relay;
    private @Nullable LocalDateTime clock;
    private Instant at = Instant.EPOCH;

    void put(Quantity quantity, @Nullable Long value, Instant now) {
        if (value != null) {
            numbers.put(quantity, value);
        }
        if (quantity == Quantity.BALANCE) {
            at = now;
        }
    }

    void putNumber(@Nullable String number) {
        meterNumber = number;
    }

    void putRelay(@Nullable RelayState state) {
        relay = state;
    }

    void putClock(@Nullable LocalDateTime time) {
        clock = time;
    }

    /// Everything together, unless something is missing that every meter must have. A balance of
    /// zero means nothing without the overdraft beside it, where the profile has one.
    Reading together(boolean overdraftBeside) {
        String number = meterNumber;
        Long balance = numbers.get(Quantity.BALANCE);
        Long overdraft = numbers.get(Quantity.OVERDRAFT);
        if (number == null) {
            return missing(Quantity.METER_NUMBER);
        }
        if (balance == null || (overdraftBeside && balance == 0 && overdraft == null)) {
            return missing(balance == null ? Quantity.BALANCE : Quantity.OVERDRAFT);
        }
        Long count = numbers.get(Quantity.BUY_COUNT);
        return new Reading.Got(new MeterSnapshot(number,
                balance - (overdraft == null ? 0 : overdraft),
                count == null ? null : Integer.valueOf(count.intValue()),
                numbers.get(Quantity.TOTAL_PURCHASED), numbers.get(Quantity.ENERGY_TOTAL),
                numbers.get(Quantity.HOARDING_LIMIT), relay, clock, at));
    }

    private static Reading missing(Quantity quantity) {
        return new Reading.Missed(new Miss.Garbled(quantity.word()));
    }
}
