package wattdesk.meterio.meter;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.dlt645.Bcd;
import wattdesk.meterio.dlt645.Frame645;
import wattdesk.meterio.dlt645.MeterTime;
import wattdesk.meterio.dlt645.Request645;
import wattdesk.meterio.dlt645.Request97;
import wattdesk.meterio.line.Channel;
import wattdesk.meterio.line.ExchangeResult;
import wattdesk.meterio.line.ExchangeResult.Answered;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.line.Reservation;
import wattdesk.meterio.line.Tries;
import wattdesk.meterio.meter.profile.MeterProfile;
import wattdesk.meterio.meter.profile.Quantity;
import wattdesk.meterio.meter.profile.Source.Identifier;

/// DL/T 645-1997 under a profile: reading only, one identifier per request (8).
record Driver97(MeterProfile profile, String address) implements PlainDriver {

    /// A date is read after its time; so close to midnight it may be the next day's.
    private static final LocalTime LAST_MINUTES = LocalTime.of(23, 58);

    @Override
    public PlainOutcome read(Reservation meter, Priority priority) {
        Channel channel = new Channel(meter, priority, profile.timing().reply());
        Map<Quantity, String> texts = new EnumMap<>(Quantity.class);
        Instant at = Instant.EPOCH;
        for (Quantity quantity : Quantity.values()) {
            if (profile.sources().get(quantity) instanceof Identifier source) {
                Miss miss = readOne(channel, quantity, source, texts);
                if (miss != null) {
                    return new PlainOutcome.Missed(miss.outcome(meter.frames()));
                }
                at = quantity == Quantity.ENERGY_TOTAL ? meter.bus().clock().instant() : at;
            }
        }
        return together(texts, at, meter);
    }

    /// Null when the value is in, or when the meter simply has no such value.
    private @Nullable Miss readOne(Channel channel, Quantity quantity, Identifier source,
            Map<Quantity, String> texts) {
        Request97 request = Request97.read(address, source.identifier(), source.bytes());
        ExchangeResult result = Tries.read(() -> channel.ask(
                request.encode(profile.timing().wakeUp()), request.finder(),
                request.longestReply(), false));
        if (!(result instanceof Answered answered)) {
            return Miss.of(result);
        }
        Frame645 reply = Request645.reply(answered.reply());
        if (reply.abnormal()) {
            return quantity == Quantity.ENERGY_TOTAL
                    ? new Miss.Refused(profile.errors().code(Hex.reversed(reply.data()))) : null;
        }
        String value = Request97.value(reply);
        if (value.length() < 2 * source.bytes()) {
            return new Miss.Garbled(quantity.word());
        }
        texts.put(quantity, value.substring(0, 2 * source.bytes()));
        return null;
    }

    private PlainOutcome together(Map<Quantity, String> texts, Instant at, Reservation meter) {
        Long energy = number(texts, Quantity.ENERGY_TOTAL);
        if (energy == null) {
            return new PlainOutcome.Missed(new ReadOutcome.Garbled(
                    Quantity.ENERGY_TOTAL.word(), meter.frames()));
        }
        String number = texts.get(Quantity.METER_NUMBER);
        String digits = number == null ? "" : Hex.reversed(number);
        return new PlainOutcome.Values(new PlainReading(digits.matches("\\d+") ? digits : null,
                energy, null, null, number(texts, Quantity.VOLTAGE), null, null,
                clock(texts.get(Quantity.DATE), texts.get(Quantity.CLOCK)), at), meter.frames());
    }

    private @Nullable Long number(Map<Quantity, String> texts, Quantity quantity) {
        String hex = texts.get(quantity);
        Long number = hex == null ? null : Bcd.unsigned(hex);
        return number != null && profile.sources().get(quantity) instanceof Identifier source
                ? Long.valueOf(Math.multiplyExact(number, source.step())) : null;
    }

    private static @Nullable LocalDateTime clock(@Nullable String date, @Nullable String time) {
        LocalDateTime clock = date == null || time == null ? null : MeterTime.dateTime(time + date);
        return clock == null || !clock.toLocalTime().isBefore(LAST_MINUTES) ? null : clock;
    }
}
