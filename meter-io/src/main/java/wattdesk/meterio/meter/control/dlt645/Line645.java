package wattdesk.meterio.meter.control.dlt645;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.dlt645.ErrorWords;
import wattdesk.meterio.dlt645.Frame645;
import wattdesk.meterio.dlt645.Request645;
import wattdesk.meterio.line.Channel;
import wattdesk.meterio.line.ExchangeResult;
import wattdesk.meterio.line.ExchangeResult.Answered;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.line.Tries;
import wattdesk.meterio.meter.control.Answer;
import wattdesk.meterio.meter.control.Obstacle;
import wattdesk.meterio.meter.control.Seen;
import wattdesk.meterio.meter.profile.ControlRule;
import wattdesk.meterio.meter.profile.MeterCode;
import wattdesk.meterio.meter.profile.MeterProfile;
import wattdesk.meterio.meter.profile.Quantity;
import wattdesk.meterio.meter.profile.Source.Identifier;

/// One meter under one profile: reads whole identifiers, sends one frame once.
///
/// @param address twelve digits
record Line645(MeterProfile profile, String address) {

    private static final String METER_NUMBER = "04000402";
    private static final int NUMBER_DIGITS = 12;
    private static final int MOST_PARTS = 8;

    /// What came of reading one identifier.
    sealed interface Read {

        /// All of it.
        ///
        /// @param hex wire order, without identifier
        record Data(String hex) implements Read {
        }

        /// The meter says that it has no such data, or will not tell.
        record Refused() implements Read {
        }

        record Missed(Seen.Missed why) implements Read {
        }
    }

    Line645 at(String otherAddress) {
        return new Line645(profile, otherAddress);
    }

    ControlRule rule() {
        return profile.control();
    }

    String numberIdentifier() {
        return profile.sources().get(Quantity.METER_NUMBER) instanceof Identifier source
                ? source.identifier() : METER_NUMBER;
    }

    /// The meter's number and those of the identifiers that it tells; one that stays silent spoils
    /// the look.
    Seen look(Channel channel, List<String> identifiers) {
        Map<String, String> values = new LinkedHashMap<>();
        String number = null;
        switch (read(channel, numberIdentifier())) {
            case Read.Missed missed -> {
                return missed.why();
            }
            case Read.Refused _ -> { }
            case Read.Data data -> number = number(data.hex());
        }
        if (number == null) {
            return new Seen.Missed(new Obstacle.Unreadable("item.meter_number"));
        }
        for (String identifier : identifiers) {
            switch (read(channel, identifier)) {
                case Read.Missed missed -> {
                    return missed.why();
                }
                case Read.Refused _ -> { }
                case Read.Data data -> values.put(identifier, data.hex());
            }
        }
        return new Seen.State(number, values);
    }

    static @Nullable String number(String hex) {
        String digits = hex.length() < NUMBER_DIGITS ? ""
                : Hex.reversed(hex.substring(0, NUMBER_DIGITS));
        return digits.matches("\\d+") ? digits : null;
    }

    /// One identifier or block, with the frames that follow the first one: all of it or nothing.
    Read read(Channel channel, String identifier) {
        StringBuilder data = new StringBuilder();
        Request645 request = Request645.block(address, identifier);
        for (int part = 1; part <= MOST_PARTS; part++) {
            ExchangeResult result = ask(channel, request);
            if (!(result instanceof Answered answered)) {
                return new Read.Missed(Seen.missed(result));
            }
            Frame645 reply = Request645.reply(answered.reply());
            if (reply.abnormal()) {
                return new Read.Refused();
            }
            data.append(Request645.piece(reply));
            if (!reply.followed()) {
                return new Read.Data(data.toString());
            }
            request = Request645.more(reply.address(), identifier, part);
        }
        return new Read.Missed(new Seen.Missed(new Obstacle.Unreadable(identifier)));
    }

    /// Asks, as a reading: repeated while that may help.
    ExchangeResult ask(Channel channel, Request645 request) {
        return Tries.read(() -> channel.ask(request.encode(profile.timing().wakeUp()),
                request.finder(), request.longestReply(), false));
    }

    /// Sends one frame that changes the meter, once.
    Answer send(Channel channel, Frame645 frame) {
        Request645 request = Request645.change(frame);
        ExchangeResult result = channel.ask(request.encode(profile.timing().wakeUp()),
                request.finder(), request.longestReply(), true);
        if (!(result instanceof Answered answered)) {
            return Answer.missing(result);
        }
        Frame645 reply = Request645.reply(answered.reply());
        return reply.abnormal() ? new Answer.Refused(code(reply))
                : new Answer.Positive(reply.payload());
    }

    private static MeterCode code(Frame645 reply) {
        String hex = Hex.reversed(reply.data());
        return new MeterCode(hex, ErrorWords.key(reply.function(), hex));
    }
}
