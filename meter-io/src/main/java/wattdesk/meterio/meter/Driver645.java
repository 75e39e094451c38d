package wattdesk.meterio.meter;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.dlt645.Bcd;
import wattdesk.meterio.dlt645.CountRecharge;
import wattdesk.meterio.dlt645.Frame645;
import wattdesk.meterio.dlt645.MeterTime;
import wattdesk.meterio.dlt645.OrderRecharge;
import wattdesk.meterio.dlt645.Request645;
import wattdesk.meterio.dlt645.StatusWord3;
import wattdesk.meterio.line.Channel;
import wattdesk.meterio.line.ExchangeResult;
import wattdesk.meterio.line.ExchangeResult.Answered;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.line.Octets;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.line.Reservation;
import wattdesk.meterio.line.Tries;
import wattdesk.meterio.meter.profile.CreditRule;
import wattdesk.meterio.meter.profile.MeterCode;
import wattdesk.meterio.meter.profile.MeterProfile;
import wattdesk.meterio.meter.profile.Quantity;
import wattdesk.meterio.meter.profile.Source.Identifier;

/// DL/T 645-2007 under a profile: one identifier per request, credit by purchase count.
final class Driver645 implements MeterDriver {

    private final MeterProfile profile;
    private final String address;

    Driver645(MeterProfile profile, String address) {
        this.profile = profile;
        this.address = address;
    }

    @Override
    public Reading read(Reservation meter, Priority priority, Set<Quantity> wanted) {
        Channel channel = new Channel(meter, priority, profile.timing().reply());
        Values values = new Values();
        for (Quantity quantity : wanted) {
            if (profile.sources().get(quantity) instanceof Identifier source) {
                Miss miss = readOne(channel, quantity, source, values);
                if (miss != null) {
                    return new Reading.Missed(miss);
                }
            }
        }
        return values.together(profile.sources().containsKey(Quantity.OVERDRAFT));
    }

    /// Null when the value is in, or when the meter simply has no such value.
    private @Nullable Miss readOne(
            Channel channel, Quantity quantity, Identifier source, Values values) {
        Request645 request = Request645.read(address, source.identifier(), source.bytes());
        ExchangeResult result = Tries.read(() -> channel.ask(
                request.encode(profile.timing().wakeUp()), request.finder(),
                request.longestReply(), false));
        return result instanceof Answered answered
                ? take(Request645.reply(answered.reply()), quantity, source, values,
                        channel.reservation().bus().clock().instant())
                : Miss.of(result);
    }

    private @Nullable Miss take(
            Frame645 reply, Quantity quantity, Identifier source, Values values, Instant now) {
        if (reply.abnormal()) {
            if (quantity == Quantity.OVERDRAFT && saysNoSuchData(reply)) {
                values.put(quantity, 0L, now);
            }
            boolean needed = quantity == Quantity.METER_NUMBER || quantity == Quantity.BALANCE;
            return needed ? new Miss.Refused(code(reply)) : null;
        }
        String payload = reply.payload();
        if (payload.length() < 2 * source.bytes()) {
            return new Miss.Garbled(quantity.word());
        }
        put(quantity, source, payload.substring(0, 2 * source.bytes()), values, now);
        return null;
    }

    /// ERR bit 1 (7.4). Any other error says nothing about the value: not zero, but unknown.
    private static boolean saysNoSuchData(Frame645 reply) {
        return (Integer.parseInt(reply.data().substring(0, 2), 16) & 2) != 0;
    }

    private static void put(
            Quantity quantity, Identifier source, String hex, Values values, Instant now) {
        switch (source.form()) {
            case BCD -> values.put(quantity, times(Bcd.unsigned(hex), source.step()), now);
            case BCD_SIGNED -> values.put(quantity, times(Bcd.signed(hex), source.step()), now);
            case DIGITS -> values.putNumber(digits(Hex.reversed(hex)));
            case WORD -> values.putRelay(relay(StatusWord3.parse(hex)));
            case DATE_TIME -> values.putClock(time(hex));
            case DATE, TIME -> { }
        }
    }

    private static @Nullable Long times(@Nullable Long number, long step) {
        return number == null ? null : Long.valueOf(Math.multiplyExact(number, step));
    }

    private static @Nullable String digits(String text) {
        return text.matches("\\d+") ? text : null;
    }

    private static @Nullable LocalDateTime time(String hex) {
        return MeterTime.dateTime(hex);
    }

    static @Nullable RelayState relay(@Nullable StatusWord3 word) {
        if (word == null) {
            return null;
        }
        if (word.relayOpen()) {
            return word.commandedOpen() ? RelayState.OPEN : RelayState.PRESS_BUTTON;
        }
        return word.commandedOpen() ? RelayState.WILL_NOT_OPEN : RelayState.CLOSED;
    }

    @Override
    public @Nullable Miss obstacle(Reservation meter, Priority priority) {
        return null;
    }

    @Override
    public Octets creditFrame(
            CreditOrder order, boolean refund, MeterSnapshot before, int count1) {
        Frame645 frame = switch (profile.credit()) {
            case CreditRule.Count rule -> new CountRecharge(order.operatorCode(),
                    Math.multiplyExact(order.amountFen(), rule.unitsPerFen()), count1,
                    order.customerNumber()).frame(address);
            case CreditRule.Order rule -> new OrderRecharge(refund,
                    order.operatorCode().toUpperCase(Locale.ROOT),
                    Math.multiplyExact(order.amountFen(), rule.unitsPerFen()),
                    Objects.requireNonNull(order.orderNumber()), address).frame(address);
            case CreditRule.Absolute _, CreditRule.None _ -> throw new IllegalStateException(
                    profile.id() + " does not credit over DL/T 645");
        };
        return Octets.of(frame.encode(profile.timing().wakeUp()));
    }

    @Override
    public Acknowledgement send(Reservation meter, Octets request) {
        Channel channel = new Channel(meter, Priority.COUNTER, profile.timing().reply());
        Request645 sent = Request645.of(request);
        ExchangeResult result = channel.ask(request, sent.finder(), sent.longestReply(), true);
        if (!(result instanceof Answered answered)) {
            return Acknowledgement.missing(result);
        }
        Frame645 reply = Request645.reply(answered.reply());
        return reply.abnormal() ? new Acknowledgement.Refused(code(reply))
                : new Acknowledgement.Positive();
    }

    private MeterCode code(Frame645 reply) {
        return profile.errors().code(Hex.reversed(reply.data()));
    }
}
