package wattdesk.meterio.meter;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.dlt645.EventKind;
import wattdesk.meterio.dlt645.Frame645;
import wattdesk.meterio.dlt645.Request645;
import wattdesk.meterio.line.Bus;
import wattdesk.meterio.line.Channel;
import wattdesk.meterio.line.ExchangeResult;
import wattdesk.meterio.line.ExchangeResult.Answered;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.line.Reservation;
import wattdesk.meterio.line.Tries;
import wattdesk.meterio.meter.ReadOutcome.Silence;
import wattdesk.meterio.meter.profile.MeterProfile;

/// A DL/T 645-2007 meter as the bench sees it: any identifier, single or block, with the frames
/// that follow the first one, and its clock. Made by [Meters#terminal645].
public final class Terminal645 {

    private static final Duration TURN = Duration.ofSeconds(60);
    private static final int MOST_PARTS = 255;

    private final Bus bus;
    private final MeterProfile profile;
    private final String address;

    /// @param address twelve digits, `A` for those that are not known
    Terminal645(Bus bus, MeterProfile profile, String address) {
        this.bus = bus;
        this.profile = profile;
        this.address = address;
    }

    /// Reads one identifier or block, in as many frames as the meter needs for it.
    public RawOutcome read(String identifier, Priority priority) {
        if (!identifier.matches("[0-9A-F]{8}")) {
            throw new IllegalArgumentException("not an identifier: " + identifier);
        }
        return under(priority, channel -> whole(channel, identifier));
    }

    /// Tells the line the time, where this meter needs it and would listen, and reads back what
    /// became of it. All meters of the line hear it.
    ///
    /// @param now the right time in the meter's zone, asked at the moment it is needed
    public ClockOutcome broadcastTime(Supplier<LocalDateTime> now, Priority priority) {
        Reservation meter = reserve();
        if (meter == null) {
            return new ClockOutcome.Missed(new ReadOutcome.NoAnswer(Silence.BUSY, List.of()));
        }
        try (meter) {
            return new ClockCourse(channel(meter, priority), this, now).run();
        }
    }

    /// What the meter froze so many days back; 1 is the last day.
    public FreezeOutcome dailyFreeze(int day, Priority priority) {
        Reservation meter = reserve();
        if (meter == null) {
            return new FreezeOutcome.Missed(new ReadOutcome.NoAnswer(Silence.BUSY, List.of()));
        }
        try (meter) {
            return new Memory645(this, channel(meter, priority)).freeze(day);
        }
    }

    /// How often something happened and the last times, at most ten.
    public EventsOutcome events(EventKind kind, int most, Priority priority) {
        Reservation meter = reserve();
        if (meter == null) {
            return new EventsOutcome.Missed(new ReadOutcome.NoAnswer(Silence.BUSY, List.of()));
        }
        try (meter) {
            return new Memory645(this, channel(meter, priority)).events(kind, most);
        }
    }

    private Channel channel(Reservation meter, Priority priority) {
        return new Channel(meter, priority, profile.timing().reply());
    }

    /// Asks the only meter of the line for its address.
    public RawOutcome readAddress(Priority priority) {
        return under(priority, channel -> {
            ExchangeResult result = ask(channel, Request645.anyAddress());
            return result instanceof Answered answered
                    ? data(channel, Request645.reply(answered.reply()),
                            Request645.reply(answered.reply()).data())
                    : missed(channel, Miss.of(result));
        });
    }

    private interface Talk {
        RawOutcome over(Channel channel);
    }

    private RawOutcome under(Priority priority, Talk talk) {
        Reservation meter = reserve();
        if (meter == null) {
            return new RawOutcome.Missed(new ReadOutcome.NoAnswer(Silence.BUSY, List.of()));
        }
        try (meter) {
            return talk.over(channel(meter, priority));
        }
    }

    private @Nullable Reservation reserve() {
        return bus.reserve(profile.protocol().word() + ":" + address, TURN);
    }

    int wakeUp() {
        return profile.timing().wakeUp();
    }

    RawOutcome whole(Channel channel, String identifier) {
        StringBuilder data = new StringBuilder();
        Request645 request = Request645.block(address, identifier);
        for (int part = 1; part <= MOST_PARTS; part++) {
            ExchangeResult result = ask(channel, request);
            if (!(result instanceof Answered answered)) {
                return missed(channel, Miss.of(result));
            }
            Frame645 reply = Request645.reply(answered.reply());
            if (reply.abnormal()) {
                return missed(channel, new Miss.Refused(
                        profile.errors().code(Hex.reversed(reply.data()))));
            }
            data.append(Request645.piece(reply));
            if (!reply.followed()) {
                return data(channel, reply, data.toString());
            }
            request = Request645.more(reply.address(), identifier, part);
        }
        return missed(channel, new Miss.Garbled(identifier));
    }

    private ExchangeResult ask(Channel channel, Request645 request) {
        return Tries.read(() -> channel.ask(request.encode(profile.timing().wakeUp()),
                request.finder(), request.longestReply(), false));
    }

    private static RawOutcome data(Channel channel, Frame645 reply, String data) {
        return new RawOutcome.Data(reply.address(), data, channel.reservation().frames());
    }

    private static RawOutcome missed(Channel channel, Miss miss) {
        return new RawOutcome.Missed(miss.outcome(channel.reservation().frames()));
    }
}
