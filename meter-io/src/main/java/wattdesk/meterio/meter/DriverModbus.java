package wattdesk.meterio.meter;

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
import wattdesk.meterio.meter.profile.Source.Registers;
import wattdesk.meterio.modbus.ModbusLine;
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
        BlockReader blocks = blocks(meter, priority);
        Values values = new Values();
        for (Quantity quantity : wanted) {
            if (profile.sources().get(quantity) instanceof Registers source) {
                RegisterReply.Failure failure = blocks.ask(source.block());
                if (failure != null) {
                    return new Reading.Missed(Miss.of(failure, profile.errors()));
                }
                values.take(quantity, source, blocks.bytes(source.block()),
                        meter.bus().clock().instant());
            }
        }
        return values.together(false);
    }

    private BlockReader blocks(Reservation meter, Priority priority) {
        return new BlockReader(profile, unit, line,
                new Channel(meter, priority, profile.timing().reply()));
    }

    @Override
    public @Nullable Miss obstacle(Reservation meter, Priority priority) {
        RefuseIf rule = profile.refuseIf();
        RegisterReply flags = rule == null ? null : blocks(meter, priority).flags();
        if (rule == null || flags == null) {
            return null;
        }
        return switch (flags) {
            case RegisterReply.Registers registers -> rule.refuses(registers.values().getFirst())
                    ? new Miss.Encrypted() : null;
            case RegisterReply.Failure failure -> Miss.of(failure, profile.errors());
        };
    }

    @Override
    public Octets creditFrame(
            CreditOrder order, boolean refund, MeterSnapshot before, int count1) {
        if (!(profile.credit() instanceof CreditRule.Absolute rule)) {
            throw new IllegalStateException(profile.id() + " does not credit by absolute write");
        }
        long change = refund ? -order.amountFen() : order.amountFen();
        return new BlockFrame(profile, unit).of(rule.block(), Map.of(
                Quantity.BALANCE, before.balanceFen() + change,
                Quantity.BUY_COUNT, (long) count1));
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
