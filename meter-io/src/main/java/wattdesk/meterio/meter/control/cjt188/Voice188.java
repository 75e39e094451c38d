package wattdesk.meterio.meter.control.cjt188;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import wattdesk.meterio.cjt188.Frame188;
import wattdesk.meterio.cjt188.MeteringData;
import wattdesk.meterio.cjt188.Request188;
import wattdesk.meterio.line.Channel;
import wattdesk.meterio.line.ExchangeResult;
import wattdesk.meterio.line.ExchangeResult.Answered;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.line.Tries;
import wattdesk.meterio.meter.control.Answer;
import wattdesk.meterio.meter.control.Change.Sending;
import wattdesk.meterio.meter.control.Obstacle;
import wattdesk.meterio.meter.control.Seen;
import wattdesk.meterio.meter.profile.Framing188;
import wattdesk.meterio.meter.profile.MeterProfile;

/// One CJ/T 188 meter: what its metering data shows, and single writes.
record Voice188(MeterProfile profile, Framing188 framing, String address, AtomicInteger serial) {

    static final String VALVE = "valve";
    static final String CLOCK = "clock";

    /// 901F: the state of the valve through the profile's mask, and the clock where it has one.
    Seen look(Channel channel) {
        ExchangeResult result = Tries.read(() -> {
            Request188 request = Request188.metering(framing.type(), address,
                    framing.identifier(), serial.getAndIncrement());
            return channel.ask(request.encode(profile.timing().wakeUp()), request.finder(),
                    request.longestReply(), false);
        });
        if (!(result instanceof Answered answered)) {
            return Seen.missed(result);
        }
        Frame188 reply = Request188.reply(answered.reply());
        if (Request188.refusal(reply) != null) {
            return new Seen.Missed(new Obstacle.Unreadable("901F"));
        }
        MeteringData data = MeteringData.of(Request188.payload(reply));
        Map<String, String> values = new HashMap<>();
        Framing188.Status status = framing.status();
        if (status != null) {
            values.put(VALVE, switch (status.valve(data.status())) {
                case OPEN -> "@control.valve.open";
                case CLOSED -> "@control.valve.closed";
                case ABNORMAL -> "@control.valve.abnormal";
                case UNKNOWN -> "@control.valve.unknown";
            });
        }
        if (data.clock() != null) {
            values.put(CLOCK, data.clock().toString());
        }
        return new Seen.State(reply.address(), values);
    }

    /// One write, in the order of bytes that this meter takes. Its acknowledgement carries the
    /// status before or during the movement: evidence of hearing, nothing more (22).
    Sending write(String identifier, String data) {
        String ordered = framing.identifier().equals("901F")
                ? identifier : Hex.reversed(identifier);
        return channel -> {
            Request188 request = Request188.write(framing.type(), address, ordered,
                    serial.getAndIncrement(), data);
            ExchangeResult result = channel.ask(request.encode(profile.timing().wakeUp()),
                    request.finder(), request.longestReply(), true);
            if (!(result instanceof Answered answered)) {
                return Answer.missing(result);
            }
            String refusal = Request188.refusal(Request188.reply(answered.reply()));
            return refusal == null ? new Answer.Positive("")
                    : new Answer.Refused(profile.errors().code(refusal));
        };
    }
}
