package wattdesk.meterio.meter;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Channel;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.line.Octets;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.line.Reservation;
import wattdesk.meterio.meter.profile.CreditRule;
import wattdesk.meterio.meter.profile.MeterCode;
import wattdesk.meterio.meter.profile.MeterProfile;
import wattdesk.meterio.meter.profile.MeterProfile.RefuseIf;
import wattdesk.meterio.meter.profile.Quantity;
import wattdesk.meterio.meter.profile.RegisterBlock;
import wattdesk.meterio.meter.profile.Source.Registers;
import wattdesk.meterio.modbus.BlockWrite;
import wattdesk.meterio.modbus.ModbusLine;
import wattdesk.meterio.modbus.RegisterRead;
import wattdesk.meterio.modbus.RegisterReply;
import wattdesk.meterio.modbus.WriteReply;

/// Modbus-RTU under a profile: whole blocks per request, credit as an absolute write (10.2).
final class DriverModbus implements MeterDriver {

    private final MeterProfile profile;
    private final int unit;
    private final ModbusLine line;

    DriverModbus(MeterProfile profile, int unit, ModbusLine line) {
        this.profile = profile;
        this.unit = unit;
        this.line = line;
    }

    @Override
    public Reading read(Reservation meter, Priority priority, Set<Quantity> wanted) {
        Channel channel = new Channel(meter, priority, profile.timing().reply());
        Map<String, List<Integer>> read = new HashMap<>();
        Values values = new Values();
        for (Quantity quantity : wanted) {
            if (profile.sources().get(quantity) instanceof Registers source) {
                if (!read.containsKey(source.block())) {
                    Miss miss = readBlock(channel, source.block(), read);
                    if (miss != null) {
                        return new Reading.Missed(miss);
                    }
                }
                put(quantity, source, read.getOrDefault(source.block(), List.of()), values,
                        meter.bus().clock().instant());
            }
        }
        return values.together(false);
    }

    private @Nullable Miss readBlock(
            Channel channel, String name, Map<String, List<Integer>> read) {
        RegisterBlock block = profile.blocks().get(name);
        if (block == null) {
            throw new IllegalStateException("block " + name);
        }
        return switch (ask(channel, block)) {
            case RegisterReply.Registers registers -> {
                read.put(name, registers.values());
                yield null;
            }
            case RegisterReply.Refused refused -> new Miss.Refused(code(refused.code()));
            case RegisterReply.Missed missed -> Miss.of(missed.last());
        };
    }

    private RegisterReply ask(Channel channel, RegisterBlock block) {
        return line.read(channel, new RegisterRead(
                unit, block.function(), block.start(), block.count(), block.most()));
    }

    private static void put(Quantity quantity, Registers source, List<Integer> block,
            Values values, Instant now) {
        List<Integer> own =
                block.subList(source.register(), source.register() + source.type().registers());
        switch (source.type()) {
            case BITS -> values.putRelay(RegisterValues.relay(own.getFirst(), source));
            case BCD6 -> values.putNumber(RegisterValues.digits(own));
            case CLOCK7 -> values.putClock(RegisterValues.clock(own));
            case U16, S16, U32, S32 -> values.put(quantity,
                    Math.multiplyExact(RegisterValues.number(own, source), source.step()), now);
        }
    }

    @Override
    public @Nullable Miss obstacle(Reservation meter, Priority priority) {
        RefuseIf rule = profile.refuseIf();
        if (rule == null) {
            return null;
        }
        Channel channel = new Channel(meter, priority, profile.timing().reply());
        return switch (ask(channel, rule.block())) {
            case RegisterReply.Registers registers ->
                    ((registers.values().getFirst() >> rule.bit()) & 1) == 1
                            ? new Miss.Encrypted() : null;
            case RegisterReply.Refused refused -> new Miss.Refused(code(refused.code()));
            case RegisterReply.Missed missed -> Miss.of(missed.last());
        };
    }

    @Override
    public Octets creditFrame(
            CreditOrder order, boolean refund, MeterSnapshot before, int count1) {
        if (!(profile.credit() instanceof CreditRule.Absolute rule)) {
            throw new IllegalStateException(profile.id() + " does not credit by absolute write");
        }
        byte[] data = new byte[2 * rule.registers()];
        for (CreditRule.FlaggedField field : rule.fields()) {
            boolean balance = field.quantity() == Quantity.BALANCE;
            long value = balance ? target(order, before) : count1;
            data[field.flag()] = 1;
            for (int i = 0; i < field.bytes(); i++) {
                data[field.at() + i] = (byte) (value >> (8 * (field.bytes() - 1 - i)));
            }
        }
        return new BlockWrite(unit, rule.function(), rule.start(), Octets.of(data)).frame();
    }

    /// The balance that the write sets, in the register's own unit.
    private long target(CreditOrder order, MeterSnapshot before) {
        long step = profile.sources().get(Quantity.BALANCE) instanceof Registers source
                ? source.step() : 1;
        return (before.balanceFen() + order.amountFen()) / step;
    }

    @Override
    public Acknowledgement send(Reservation meter, Octets request) {
        Channel channel = new Channel(meter, Priority.COUNTER, profile.timing().reply());
        return switch (line.write(channel, request)) {
            case WriteReply.Acknowledged ok -> new Acknowledgement.Positive();
            case WriteReply.Refused refused -> new Acknowledgement.Refused(code(refused.code()));
            case WriteReply.Unclear unclear -> new Acknowledgement.Nothing("an unclear answer");
            case WriteReply.Missed missed -> Acknowledgement.missing(missed.last());
        };
    }

    private MeterCode code(int code) {
        return profile.errors().code(Hex.octet(code));
    }
}
