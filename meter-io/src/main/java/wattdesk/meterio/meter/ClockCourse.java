package wattdesk.meterio.meter;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.dlt645.MeterTime;
import wattdesk.meterio.dlt645.Request645;
import wattdesk.meterio.line.Channel;
import wattdesk.meterio.line.Exchange;
import wattdesk.meterio.line.ExchangeResult;
import wattdesk.meterio.line.ExchangeResult.LineDown;
import wattdesk.meterio.line.ReplyTiming;
import wattdesk.meterio.meter.ClockOutcome.Reason;

/// Puts a meter's clock right by a broadcast (7.2): read it, see whether the meter would listen,
/// send once, read it again. Every meter of the line hears the broadcast.
final class ClockCourse {

    private static final String TIME = "04000102";
    private static final String DATE = "04000101";
    private static final Duration TOLERANCE = Duration.ofSeconds(2);
    private static final Duration FARTHEST = Duration.ofMinutes(5);
    private static final LocalTime EVENING = LocalTime.of(23, 55);
    private static final LocalTime MORNING = LocalTime.of(0, 5);
    /// A meter has this long to take the time over before it is asked again.
    private static final Duration SETTLE = Duration.ofMillis(300);

    /// The meter's clock, and by how much it is off at that moment.
    private record Seen(LocalDateTime clock, Duration off) {
        boolean right() {
            return off.abs().compareTo(TOLERANCE) <= 0;
        }
    }

    private final Channel channel;
    private final Terminal645 meter;
    private final Supplier<LocalDateTime> now;
    private ReadOutcome.@Nullable Failure failure;

    ClockCourse(Channel channel, Terminal645 meter, Supplier<LocalDateTime> now) {
        this.channel = channel;
        this.meter = meter;
        this.now = now;
    }

    ClockOutcome run() {
        Seen before = look();
        if (before == null) {
            return new ClockOutcome.Missed(failure == null
                    ? new ReadOutcome.Garbled("clock", channel.reservation().frames()) : failure);
        }
        if (before.right()) {
            return new ClockOutcome.Right(before.clock, channel.reservation().frames());
        }
        Reason reason = obstacle(before);
        if (reason != null) {
            return new ClockOutcome.NotSent(before.clock, reason, channel.reservation().frames());
        }
        if (send() instanceof LineDown down && !down.sent()) {
            return new ClockOutcome.Missed(
                    new ReadOutcome.NotOnLine(down.why(), channel.reservation().frames()));
        }
        channel.reservation().pause(SETTLE);
        return judge(before, look());
    }

    private ClockOutcome judge(Seen before, @Nullable Seen after) {
        if (after == null) {
            return new ClockOutcome.Unknown(channel.reservation().frames());
        }
        return after.right()
                ? new ClockOutcome.Corrected(
                        before.clock, after.clock, channel.reservation().frames())
                : new ClockOutcome.Ignored(after.clock, channel.reservation().frames());
    }

    private static @Nullable Reason obstacle(Seen seen) {
        LocalTime time = seen.clock.toLocalTime();
        if (!time.isBefore(EVENING) || !time.isAfter(MORNING)) {
            return Reason.NEAR_MIDNIGHT;
        }
        return seen.off.abs().compareTo(FARTHEST) > 0 ? Reason.TOO_FAR_OFF : null;
    }

    private @Nullable Seen look() {
        String time = part(TIME, 6);
        LocalDateTime when = now.get();
        String date = time == null ? null : part(DATE, 8);
        LocalDateTime clock = time == null || date == null
                ? null : MeterTime.dateTime(time + date);
        return clock == null ? null : new Seen(clock, Duration.between(when, clock));
    }

    private @Nullable String part(String identifier, int digits) {
        return switch (meter.whole(channel, identifier)) {
            case RawOutcome.Data data -> data.data().length() < digits
                    ? null : data.data().substring(0, digits);
            case RawOutcome.Missed missed -> {
                failure = missed.why();
                yield null;
            }
        };
    }

    /// Nobody answers a broadcast: the line is ours again when it has been said.
    private ExchangeResult send() {
        Request645 request = Request645.broadcastTime(now.get());
        return channel.reservation().exchange(new Exchange(channel.reservation().meter(),
                channel.priority(), request.encode(meter.wakeUp()), received -> null, 0,
                ReplyTiming.ofMillis(0, 0), true));
    }
}
