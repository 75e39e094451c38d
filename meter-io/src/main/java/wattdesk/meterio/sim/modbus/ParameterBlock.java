package wattdesk.meterio.sim.modbus;

import java.nio.ByteBuffer;
import java.util.Optional;
import wattdesk.meterio.sim.model.VirtualMeter;

/// The parameter block of map B, registers 0046 to 0061, as FC AAH writes it: everything at once,
/// purchase count, remaining amount and forced control included. Whoever writes zeros in the middle
/// ends the forced control.
record ParameterBlock(ByteBuffer bytes) {

    private static final int START = 0x46;
    private static final int DEVICE_FAILURE = 4;

    static ParameterBlock of(ByteBuffer bytes) {
        return new ParameterBlock(bytes);
    }

    /// 0, or an exception.
    int applyTo(VirtualMeter meter) {
        var _ = meter.inside(works -> {
            works.memory().put("alarm.1", unsigned(0x46));
            works.memory().put("alarm.2", unsigned(0x48));
            works.memory().put("limit.overdraft", unsigned(0x4A));
            works.memory().put(AcrelMap.FEE_CONTROL, bytes.get(at(0x55)) == 1);
            for (int band = 1; band <= 4; band++) {
                works.memory().put("price.1." + band, unsigned(0x57 + 2 * band));
            }
            works.memory().put("p.pmax", word(0x61));
            works.did("AA", "0046", "");
            return works;
        });
        meter.force(word(0x57) == 1, word(0x58) == 1);
        boolean sells = word(0x4E) != meter.count()
                || bytes.getInt(at(0x4F)) != meter.balanceFen();
        return sells && meter.credit(credits -> credits.target(bytes.getInt(at(0x4F)),
                Optional.of(word(0x4E)), Optional.empty())).isPresent() ? DEVICE_FAILURE : 0;
    }

    private static int at(int register) {
        return 2 * (register - START);
    }

    private int word(int register) {
        return bytes.getShort(at(register)) & 0xFFFF;
    }

    private long unsigned(int register) {
        return bytes.getInt(at(register)) & 0xFFFF_FFFFL;
    }
}
