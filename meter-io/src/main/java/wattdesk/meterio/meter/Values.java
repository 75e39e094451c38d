package wattdesk.meterio.meter;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.FrameRecord;
import wattdesk.meterio.meter.profile.Quantity;
import wattdesk.meterio.meter.profile.Source.Registers;

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
                numbers.get(Quantity.HOARDING_LIMIT), relay, clock, at, new Measured(numbers)));
    }

    /// What a meter without a purse said, if it said how much was used; `now` is when.
    PlainOutcome plain(Instant now, List<FrameRecord> frames) {
        Long energy = numbers.get(Quantity.ENERGY_TOTAL);
        Long volume = numbers.get(Quantity.VOLUME_TOTAL);
        if (energy == null && volume == null) {
            return new PlainOutcome.Missed(
                    new ReadOutcome.Garbled(Quantity.ENERGY_TOTAL.word(), frames));
        }
        return new PlainOutcome.Values(new PlainReading(meterNumber, energy, volume, null,
                numbers.get(Quantity.VOLTAGE), null, null, clock, now, relay,
                new Measured(numbers)), frames);
    }

    /// Takes one value out of its block; a meter that does not have the block has no such value.
    void take(Quantity quantity, Registers source, byte[] block, Instant now) {
        if (block.length == 0) {
            return;
        }
        byte[] own = RegisterValues.own(block, source);
        switch (source.form().type()) {
            case BITS -> {
                if (quantity == Quantity.RELAY) {
                    relay = RegisterValues.relay(own, source);
                } else {
                    put(quantity, bit(RegisterValues.state(own, source)), now);
                }
            }
            case CLOCK -> clock = RegisterValues.clock(own, source.form());
            case BYTES -> meterNumber = RegisterValues.digits(own, source.form());
            case UNSIGNED, SIGNED, FLOAT, BCD -> {
                if (quantity == Quantity.METER_NUMBER) {
                    meterNumber = RegisterValues.digits(own, source.form());
                } else {
                    put(quantity, RegisterValues.number(own, source, quantity.unit()), now);
                }
            }
        }
    }

    private static @Nullable Long bit(@Nullable Boolean state) {
        return state == null ? null : Long.valueOf(state ? 1 : 0);
    }

    private static Reading missing(Quantity quantity) {
        return new Reading.Missed(new Miss.Garbled(quantity.word()));
    }
}
