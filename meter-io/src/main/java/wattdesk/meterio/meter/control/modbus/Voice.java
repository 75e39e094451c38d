package wattdesk.meterio.meter.control.modbus;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Channel;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.line.Octets;
import wattdesk.meterio.meter.BlockReader;
import wattdesk.meterio.meter.RegisterValues;
import wattdesk.meterio.meter.control.Answer;
import wattdesk.meterio.meter.control.Authority;
import wattdesk.meterio.meter.control.Change.Sending;
import wattdesk.meterio.meter.control.Obstacle;
import wattdesk.meterio.meter.control.Seen;
import wattdesk.meterio.meter.profile.MeterProfile;
import wattdesk.meterio.meter.profile.MeterProfile.RefuseIf;
import wattdesk.meterio.meter.profile.ModbusRules;
import wattdesk.meterio.meter.profile.Quantity;
import wattdesk.meterio.meter.profile.Source.Registers;
import wattdesk.meterio.modbus.BlockWrite;
import wattdesk.meterio.modbus.ModbusLine;
import wattdesk.meterio.modbus.RegisterReply;
import wattdesk.meterio.modbus.WriteReply;

/// One Modbus meter together with the authority to change it: what it shows, by the words of the
/// quantities, and single writes.
record Voice(MeterProfile profile, ModbusRules rules, int unit, ModbusLine line,
        Authority authority) {

    static final String ON = "@control.state.on";
    static final String OFF = "@control.state.off";
    static final String OPEN = "@control.relay.open";
    static final String CLOSED = "@control.relay.closed";

    boolean has(Quantity quantity) {
        return profile.sources().containsKey(quantity);
    }

    /// The meter's number, where it has one, and the quantities, each block once. A meter that
    /// encrypts its link is not looked at any further.
    Seen look(Channel channel, Set<Quantity> wanted) {
        BlockReader blocks = new BlockReader(profile, unit, line, channel);
        Obstacle refused = encrypted(blocks);
        if (refused != null) {
            return new Seen.Missed(refused);
        }
        Set<Quantity> all = EnumSet.copyOf(wanted);
        all.add(Quantity.METER_NUMBER);
        Map<String, String> values = new HashMap<>();
        for (Quantity quantity : all) {
            if (profile.sources().get(quantity) instanceof Registers source) {
                RegisterReply.Failure failure = blocks.ask(source.block());
                if (failure != null) {
                    return missed(failure, quantity);
                }
                byte[] block = blocks.bytes(source.block());
                String text = block.length == 0 ? null : text(quantity, source, block);
                if (text != null) {
                    values.put(quantity.word(), text);
                }
            }
        }
        String number = values.remove(Quantity.METER_NUMBER.word());
        return number == null && has(Quantity.METER_NUMBER)
                ? new Seen.Missed(new Obstacle.Unreadable("item.meter_number"))
                : new Seen.State(number, values);
    }

    private @Nullable Obstacle encrypted(BlockReader blocks) {
        RefuseIf rule = profile.refuseIf();
        RegisterReply flags = rule == null ? null : blocks.flags();
        if (rule == null || flags == null) {
            return null;
        }
        return switch (flags) {
            case RegisterReply.Registers registers -> rule.refuses(registers.values().getFirst())
                    ? new Obstacle.Encrypted() : null;
            case RegisterReply.Failure failure ->
                    missed(failure, Quantity.METER_NUMBER).why();
        };
    }

    private static Seen.Missed missed(RegisterReply.Failure failure, Quantity quantity) {
        return switch (failure) {
            case RegisterReply.Refused _ ->
                    new Seen.Missed(new Obstacle.Unreadable(quantity.word()));
            case RegisterReply.Missed missed -> Seen.missed(missed.last());
        };
    }

    private static @Nullable String text(Quantity quantity, Registers source, byte[] block) {
        byte[] own = RegisterValues.own(block, source);
        return switch (source.form().type()) {
            case BITS -> {
                Boolean state = RegisterValues.state(own, source);
                boolean relay = quantity == Quantity.RELAY;
                yield state == null ? null
                        : state ? (relay ? CLOSED : ON) : (relay ? OPEN : OFF);
            }
            case CLOCK -> {
                LocalDateTime clock = RegisterValues.clock(own, source.form());
                yield clock == null ? null : clock.toString();
            }
            case BYTES -> RegisterValues.digits(own, source.form());
            case UNSIGNED, SIGNED, FLOAT, BCD -> {
                Long number = quantity == Quantity.METER_NUMBER ? null
                        : RegisterValues.number(own, source, quantity.unit());
                yield quantity == Quantity.METER_NUMBER
                        ? RegisterValues.digits(own, source.form())
                        : number == null ? null : number.toString();
            }
        };
    }

    /// Why the password cannot be sent; without one that fits nothing is (2, rule 5).
    @Nullable Obstacle withoutPassword() {
        ModbusRules.Unlock unlock = rules.unlock();
        return unlock == null || password(unlock) != null ? null
                : new Obstacle.DoesNotFit("control.fit.register_password");
    }

    /// The password first, where this meter asks for one; then the frames.
    List<Sending> sendings(List<Octets> frames) {
        List<Sending> sendings = new ArrayList<>();
        ModbusRules.Unlock unlock = rules.unlock();
        Octets password = unlock == null ? null : password(unlock);
        if (unlock != null && password != null) {
            sendings.add(sending(new BlockWrite(
                    unit, BlockWrite.REGISTERS, unlock.start(), password).frame()));
        }
        frames.forEach(frame -> sendings.add(sending(frame)));
        return sendings;
    }

    private @Nullable Octets password(ModbusRules.Unlock unlock) {
        String digits = authority.password();
        int bytes = 2 * unlock.registers();
        String hex = unlock.bcd() || digits.isEmpty() ? digits
                : Long.toHexString(Long.parseLong(digits));
        return digits.isEmpty() || hex.length() > 2 * bytes ? null
                : Octets.ofHex("0".repeat(2 * bytes - hex.length()) + hex);
    }

    private Sending sending(Octets frame) {
        return channel -> switch (line.write(channel, frame)) {
            case WriteReply.Acknowledged _ -> new Answer.Positive("");
            case WriteReply.Refused refused -> new Answer.Refused(
                    profile.errors().code(Hex.octet(refused.code())));
            case WriteReply.Unclear _ -> new Answer.Nothing();
            case WriteReply.Missed missed -> Answer.missing(missed.last());
        };
    }
}
