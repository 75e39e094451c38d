package wattdesk.meterio.dlt645;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.line.Meaning;

/// Explains frames without a line and without a profile.
public final class Decoder645 {

    /// A value found in a frame, and the sentence about it.
    private record Reading(@Nullable String value, @Nullable String unit, Meaning meaning) {
        static Reading of(String key, String... arguments) {
            return new Reading(null, null, Meaning.of(key, arguments));
        }
    }

    private Decoder645() {
    }

    /// Every frame in the bytes; FE and noise are skipped. One invalid record when there is none.
    public static List<Decoded645> decode(byte[] wire) {
        List<Decoded645> decoded = Scanner645.all(wire).stream().map(Decoder645::explain).toList();
        return decoded.isEmpty() ? List.of(Decoded645.nothing()) : decoded;
    }

    private static Decoded645 explain(Scanner645.Candidate found) {
        Frame645 frame = found.frame();
        boolean refusal = found.checksumFits() && frame.fromMeter() && frame.abnormal();
        String error = refusal ? Hex.reversed(frame.data()) : null;
        Reading reading = found.checksumFits() ? reading(frame, error)
                : Reading.of("decode.checksum");
        return new Decoded645(found.checksumFits(), frame.address(), Hex.octet(frame.control()),
                frame.identifier(), frame.payload(), reading.value, reading.unit, error,
                reading.meaning);
    }

    private static Reading reading(Frame645 frame, @Nullable String error) {
        if (error != null) {
            return Reading.of("decode.645.refused", error,
                    "@" + ErrorWords.key(frame.function(), error));
        }
        return switch (frame.function()) {
            case Control.READ, Control.READ_MORE -> read(frame);
            case Control.SECURITY -> recharge(frame);
            case Control.READ_ADDRESS -> address(frame);
            case Control.BROADCAST_TIME -> time(frame);
            case Control.WRITE -> plain(frame, "decode.645.write");
            case Control.RELAY -> relay(frame);
            case Control.FREEZE -> plain(frame, "decode.645.freeze");
            case Control.BAUD -> baud(frame);
            case Control.PASSWORD -> plain(frame, "decode.645.password");
            case Control.WRITE_ADDRESS -> plain(frame, "decode.645.set_address");
            default -> Reading.of("decode.645.other", Hex.octet(frame.control()));
        };
    }

    private static String name(Frame645 frame) {
        String identifier = frame.identifier();
        Item item = identifier == null ? null : Items645.of(identifier);
        return item != null ? "@" + item.word() : String.valueOf(identifier);
    }

    private static Reading read(Frame645 frame) {
        String identifier = frame.identifier();
        if (identifier == null) {
            return Reading.of("decode.645.empty");
        }
        if (!frame.fromMeter()) {
            return Reading.of("decode.645.read", name(frame));
        }
        Item item = Items645.of(identifier);
        String value = item == null ? null : item.value(frame.payload());
        if (item == null || value == null) {
            return Reading.of("decode.645.data", name(frame), Request645.piece(frame));
        }
        StatusWord3 status = "04000503".equals(identifier)
                ? StatusWord3.parse(frame.payload()) : null;
        if (status == null && identifier.matches("0400050[124-7]")) {
            return flags(identifier.charAt(7) - '0', value, frame.payload());
        }
        String unit = item.unit() == null ? "" : item.unit();
        return status != null ? status(value, status) : new Reading(value, item.unit(),
                Meaning.of("decode.645.value", name(frame), value, unit));
    }

    /// The flags of a status word by their names, and what nobody can explain as bits.
    private static Reading flags(int number, String value, String payload) {
        StatusFlag.Word word = StatusFlag.word(number, payload.substring(0, 4));
        if (word == null) {
            return Reading.of("decode.645.data", "@item.status_word", payload);
        }
        String names = Stream.concat(word.flags().stream().map(Enum::name),
                        word.unexplained() == 0 ? Stream.empty()
                                : Stream.of(Hex.word(word.unexplained())))
                .collect(Collectors.joining(" "));
        return new Reading(value, null, Meaning.of("decode.645.flags",
                String.valueOf(number), value, names.isEmpty() ? "0" : names));
    }

    private static Reading status(String value, StatusWord3 status) {
        String relay = status.relayOpen() ? "@decode.relay.open" : "@decode.relay.closed";
        String command = status.commandedOpen() ? "@decode.relay.open" : "@decode.relay.closed";
        return new Reading(value, null, Meaning.of("decode.645.status", value, relay, command));
    }

    /// Request and answer carry the same byte.
    private static Reading baud(Frame645 frame) {
        Baud645 speed = Baud645.of(frame.data());
        String baud = speed == null ? frame.data() : Integer.toString(speed.baud());
        return Reading.of("decode.645.baud", baud);
    }

    private static Reading recharge(Frame645 frame) {
        OrderRecharge order = OrderRecharge.of(frame);
        if (order != null) {
            String amount = BigDecimal.valueOf(order.amount(), 2).toPlainString();
            return new Reading(amount, "yuan", Meaning.of(order.refund() ? "decode.645.refund"
                    : "decode.645.order", amount, order.order()));
        }
        CountRecharge request = CountRecharge.of(frame);
        if (request != null) {
            String amount = BigDecimal.valueOf(request.amount(), 2).toPlainString();
            return new Reading(amount, "yuan", Meaning.of("decode.645.recharge", amount,
                    String.valueOf(request.count()), request.customer()));
        }
        CountRecharge.Reply reply = CountRecharge.Reply.of(frame);
        if (reply != null) {
            String balance = BigDecimal.valueOf(reply.balance(), 2).toPlainString();
            return new Reading(balance, "yuan", Meaning.of("decode.645.recharged", balance,
                    String.valueOf(reply.count()), reply.customer()));
        }
        return plain(frame, "decode.645.security");
    }

    private static Reading address(Frame645 frame) {
        if (!frame.fromMeter() || frame.data().length() != 12) {
            return Reading.of("decode.645.ask_address");
        }
        String address = Hex.reversed(frame.data());
        return new Reading(address, null, Meaning.of("decode.645.address", address));
    }

    private static Reading time(Frame645 frame) {
        String hex = frame.data().length() == 12
                ? frame.data().substring(0, 6) + "00" + frame.data().substring(6) : "";
        String time = String.valueOf(MeterTime.dateTime(hex));
        return new Reading(time, null, Meaning.of("decode.645.time", time));
    }

    private static Reading relay(Frame645 frame) {
        if (frame.fromMeter()) {
            return Reading.of("decode.645.accepted", Hex.octet(frame.control()));
        }
        String verb = frame.data().length() >= 18 ? frame.data().substring(16, 18) : "";
        return switch (verb) {
            case "1A" -> Reading.of("decode.645.relay", "@decode.relay.trip");
            case "1B" -> Reading.of("decode.645.relay", "@decode.relay.permit");
            case "1C" -> Reading.of("decode.645.relay", "@decode.relay.close");
            case "2A" -> Reading.of("decode.645.relay", "@decode.relay.alarm");
            case "2B" -> Reading.of("decode.645.relay", "@decode.relay.end_alarm");
            case "3A" -> Reading.of("decode.645.relay", "@decode.relay.keep_power");
            case "3B" -> Reading.of("decode.645.relay", "@decode.relay.end_keep_power");
            default -> Reading.of("decode.645.relay", verb);
        };
    }

    /// A request by its identifier, or the short acceptance of it.
    private static Reading plain(Frame645 frame, String request) {
        return frame.fromMeter() ? Reading.of("decode.645.accepted", Hex.octet(frame.control()))
                : Reading.of(request, name(frame));
    }
}
