package wattdesk.meterio.meter;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.cjt188.Frame188;
import wattdesk.meterio.cjt188.MeteringData;
import wattdesk.meterio.cjt188.MeteringData.Amount;
import wattdesk.meterio.cjt188.MeteringData.Kind;
import wattdesk.meterio.cjt188.Request188;
import wattdesk.meterio.line.Channel;
import wattdesk.meterio.line.ExchangeResult;
import wattdesk.meterio.line.ExchangeResult.Answered;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.line.Reservation;
import wattdesk.meterio.line.Tries;
import wattdesk.meterio.meter.profile.Framing188;
import wattdesk.meterio.meter.profile.MeterProfile;

/// CJ/T 188-2004 under a profile: reading the metering data (9).
///
/// @param serial the next SER; one counter for all meters, so that no late reply fits
record Driver188(MeterProfile profile, Framing188 framing, String address, AtomicInteger serial)
        implements PlainDriver {

    @Override
    public PlainOutcome read(Reservation meter, Priority priority) {
        Channel channel = new Channel(meter, priority, profile.timing().reply());
        ExchangeResult result = Tries.read(() -> ask(channel));
        if (!(result instanceof Answered answered)) {
            return missed(Miss.of(result), meter);
        }
        Frame188 reply = Request188.reply(answered.reply());
        String refusal = Request188.refusal(reply);
        if (refusal != null) {
            return missed(new Miss.Refused(profile.errors().code(refusal)), meter);
        }
        MeteringData data = MeteringData.of(Request188.payload(reply));
        Amount cumulative = data.cumulative();
        return cumulative == null ? missed(new Miss.Garbled("cumulative"), meter)
                : new PlainOutcome.Values(reading(reply, data, cumulative, meter), meter.frames());
    }

    private ExchangeResult ask(Channel channel) {
        Request188 request = Request188.metering(framing.type(), address, framing.identifier(),
                serial.getAndIncrement());
        return channel.ask(request.encode(profile.timing().wakeUp()), request.finder(),
                request.longestReply(), false);
    }

    private static PlainOutcome missed(Miss miss, Reservation meter) {
        return new PlainOutcome.Missed(miss.outcome(meter.frames()));
    }

    private PlainReading reading(
            Frame188 reply, MeteringData data, Amount cumulative, Reservation meter) {
        Framing188.Status status = framing.status();
        return new PlainReading(reply.address(), as(Kind.WATT_HOURS, cumulative),
                as(Kind.LITRES, cumulative), as(Kind.LITRES, data.settled()), null,
                status == null ? null : status.valve(data.status()),
                status == null ? null : status.batteryLow(data.status()), data.clock(),
                meter.bus().clock().instant());
    }

    private static @Nullable Long as(Kind kind, @Nullable Amount amount) {
        return amount == null || amount.kind() != kind ? null : Long.valueOf(amount.value());
    }
}
