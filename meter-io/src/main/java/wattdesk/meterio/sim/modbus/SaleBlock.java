package wattdesk.meterio.sim.modbus;

import java.nio.ByteBuffer;
import java.util.Optional;
import wattdesk.meterio.sim.fault.PartialWrite;
import wattdesk.meterio.sim.model.Refusal;
import wattdesk.meterio.sim.model.VirtualMeter;
import wattdesk.meterio.sim.model.Works;

/// The sale block of map B: 60 bytes at 0200, of which only flagged fields are applied; values
/// high byte first at any byte position.
record SaleBlock(ByteBuffer bytes) {

    static final int START = 0x200;
    static final int REGISTERS = 30;

    private static final int FEE_FLAG = 0;
    private static final int BALANCE_FLAG = 2;
    private static final int COUNT_FLAG = 7;
    private static final int ENERGY_FLAG = 10;
    private static final int BASE_FLAG = 15;
    private static final int ALARM_FLAG = 20;
    private static final int PRICE_FLAG = 29;
    private static final int OVERDRAFT_FLAG = 46;
    private static final int NUMBER_FLAG = 53;

    static SaleBlock of(byte[] data) {
        return new SaleBlock(ByteBuffer.wrap(data));
    }

    /// Applies what is flagged; empty means done.
    Optional<Refusal> applyTo(VirtualMeter meter, Optional<PartialWrite> partial) {
        if (settings()) {
            var _ = meter.inside(works -> {
                set(works);
                works.did("20", "0200", "");
                return works;
            });
        }
        if (!flagged(BALANCE_FLAG)) {
            return partial.or(() -> meter.quirks().partial()).map(p -> Refusal.OTHER);
        }
        Optional<Integer> count = flagged(COUNT_FLAG)
                ? Optional.of(bytes.getShort(COUNT_FLAG + 1) & 0xFFFF) : Optional.empty();
        int fen = bytes.getInt(BALANCE_FLAG + 1);
        return meter.credit(credits -> credits.target(fen, count, partial));
    }

    /// Moves money, or the count of it.
    boolean sells() {
        return flagged(BALANCE_FLAG) || flagged(COUNT_FLAG);
    }

    private boolean settings() {
        return flagged(FEE_FLAG) || flagged(ENERGY_FLAG) || flagged(BASE_FLAG)
                || flagged(ALARM_FLAG) || flagged(PRICE_FLAG) || flagged(OVERDRAFT_FLAG)
                || flagged(NUMBER_FLAG);
    }

    private void set(Works works) {
        var memory = works.memory();
        if (flagged(FEE_FLAG)) {
            memory.put(AcrelMap.FEE_CONTROL, bytes.get(FEE_FLAG + 1) == 1);
        }
        if (flagged(ENERGY_FLAG)) {
            works.setEnergyWh(unsigned(ENERGY_FLAG + 1) * 10);
        }
        if (flagged(BASE_FLAG)) {
            memory.put("base.energy", unsigned(BASE_FLAG + 1));
        }
        if (flagged(ALARM_FLAG)) {
            memory.put("alarm.1", unsigned(ALARM_FLAG + 1));
            memory.put("alarm.2", unsigned(ALARM_FLAG + 5));
        }
        for (int band = 1; flagged(PRICE_FLAG) && band <= 4; band++) {
            memory.put("price.1." + band, unsigned(PRICE_FLAG - 3 + 4 * band));
        }
        if (flagged(OVERDRAFT_FLAG)) {
            memory.put("limit.overdraft", unsigned(OVERDRAFT_FLAG + 1));
        }
        if (flagged(NUMBER_FLAG)) {
            var number = new byte[6];
            bytes.get(NUMBER_FLAG + 1, number);
            memory.put(AcrelMap.NUMBER_NAME, java.util.HexFormat.of().formatHex(number));
        }
    }

    private long unsigned(int at) {
        return bytes.getInt(at) & 0xFFFF_FFFFL;
    }

    private boolean flagged(int at) {
        return bytes.get(at) == 1;
    }
}
