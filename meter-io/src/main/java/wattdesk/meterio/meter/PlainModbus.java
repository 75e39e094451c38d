package wattdesk.meterio.meter;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import wattdesk.meterio.line.Channel;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.line.Reservation;
import wattdesk.meterio.meter.profile.MeterProfile;
import wattdesk.meterio.meter.profile.Quantity;
import wattdesk.meterio.meter.profile.Source.Registers;
import wattdesk.meterio.modbus.ModbusLine;
import wattdesk.meterio.modbus.RegisterReply;

/// A Modbus meter without a purse under a profile: every block once, in the order of its values.
record PlainModbus(MeterProfile profile, int unit, ModbusLine line) implements PlainDriver {

    private static final Set<Quantity> EVERYDAY = everyday();

    private static Set<Quantity> everyday() {
        Set<Quantity> everyday = EnumSet.allOf(Quantity.class);
        everyday.removeAll(Quantity.parameters());
        return everyday;
    }

    @Override
    public PlainOutcome read(Reservation meter, Priority priority) {
        Channel channel = new Channel(meter, priority, profile.timing().reply());
        BlockReader blocks = new BlockReader(profile, unit, line, channel);
        Values values = new Values();
        Instant counted = Instant.EPOCH;
        for (Quantity quantity : EVERYDAY) {
            if (profile.sources().get(quantity) instanceof Registers source) {
                RegisterReply.Failure failure = blocks.ask(source.block());
                if (failure != null) {
                    Miss miss = Miss.of(failure, profile.errors());
                    return new PlainOutcome.Missed(miss.outcome(meter.frames()));
                }
                Instant now = meter.bus().clock().instant();
                values.take(quantity, source, blocks.bytes(source.block()), now);
                counted = counts(quantity) ? now : counted;
            }
        }
        return values.plain(counted, meter.frames());
    }

    private static boolean counts(Quantity quantity) {
        return quantity == Quantity.ENERGY_TOTAL || quantity == Quantity.VOLUME_TOTAL;
    }
}
