package wattdesk.meterio.sim.modbus;

import java.nio.ByteBuffer;
import java.util.Optional;
import wattdesk.meterio.sim.fault.PartialWrite;
import wattdesk.meterio.sim.model.Refusal;
import wattdesk.meterio.sim.model.VirtualMeter;

/// The sale block of map B: 60 bytes at 0200, of which only flagged fields are applied; values
/// high byte first at any byte position.
record SaleBlock(ByteBuffer bytes) {

    static final int START = 0x200;
    static final int REGISTERS = 30;

    private static final int BALANCE_FLAG = 2;
    private static final int COUNT_FLAG = 7;

    static SaleBlock of(byte[] data) {
        return new SaleBlock(ByteBuffer.wrap(data));
    }

    /// Applies what is flagged; empty means done.
    Optional<Refusal> applyTo(VirtualMeter meter, Optional<PartialWrite> partial) {
        if (!flagged(BALANCE_FLAG)) {
            return Optional.empty();
        }
        Optional<Integer> count = flagged(COUNT_FLAG)
                ? Optional.of(bytes.getShort(COUNT_FLAG + 1) & 0xFFFF) : Optional.empty();
        return meter.target(bytes.getInt(BALANCE_FLAG + 1), count, partial);
    }

    private boolean flagged(int at) {
        return bytes.get(at) == 1;
    }
}
