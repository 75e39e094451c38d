package wattdesk.meterio.meter;

import java.math.BigDecimal;
import java.util.Map;
import wattdesk.meterio.line.Octets;
import wattdesk.meterio.meter.profile.MeterProfile;
import wattdesk.meterio.meter.profile.Quantity;
import wattdesk.meterio.meter.profile.Source.Registers;
import wattdesk.meterio.meter.profile.WriteBlock;
import wattdesk.meterio.modbus.BlockWrite;

/// The frame that writes values into a block: only the fields of the values, and the flags of those
/// fields; everything else of the block stays zero.
public record BlockFrame(MeterProfile profile, int unit) {

    /// Throws `IllegalArgumentException` for a value that does not fit its field: an amount that is
    /// cut off would be another amount.
    public Octets of(WriteBlock block, Map<Quantity, Long> values) {
        byte[] data = new byte[2 * block.registers()];
        for (WriteBlock.Field field : block.fields()) {
            Long value = values.get(field.quantity());
            if (value != null) {
                byte[] bytes = RegisterValues.encode(
                        value, field.form(), step(field.quantity()), field.quantity());
                if (bytes == null) {
                    throw new IllegalArgumentException(
                            field.quantity().word() + " " + value + " does not fit");
                }
                System.arraycopy(bytes, 0, data, field.at(), bytes.length);
                if (field.flag() >= 0) {
                    data[field.flag()] = 1;
                }
            }
        }
        return new BlockWrite(unit, block.function(), block.start(), Octets.of(data)).frame();
    }

    /// A field counts as its quantity does where it is read.
    private BigDecimal step(Quantity quantity) {
        return profile.sources().get(quantity) instanceof Registers source
                ? source.step() : BigDecimal.ONE;
    }
}
