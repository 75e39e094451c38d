package wattdesk.meterio.sim.modbus;

import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import wattdesk.meterio.sim.model.VirtualMeter;

/// The registers of Acrel map B that can be read (10.2, an unconfirmed lead).
///
/// The poll begins at 0000; the blocks at 0022, 0037, 0043 and 0046 are read from their own start
/// and are never part of the poll. All can be read up to register 0060 or 0061, zeros in between.
final class AcrelMap {

    static final int RUN_FLAGS = 0x22;
    static final int RATIOS = 0x37;
    static final int NUMBER = 0x43;
    static final int PARAMETERS = 0x46;
    static final int FORCED = 0x57;

    private static final int END = 0x62;
    private static final int POLL_END = 0x31;
    private static final int MODEL_DDSY1352 = 7;
    private static final int PREPAID = 1 << 6;
    private static final int LINK_ENCRYPTED = 1 << 5;
    private static final int RELAYS_CLOSED = 7 << 13;
    private static final int FORCED_OPEN = 7;
    private static final int FORCED_ON = 1 << 3;
    private static final int ARREARS = 1 << 5;
    private static final ZoneOffset METER_ZONE = ZoneOffset.ofHours(8);

    private final VirtualMeter meter;

    AcrelMap(VirtualMeter meter) {
        this.meter = meter;
    }

    /// Register values as bytes; empty for an illegal address.
    Optional<byte[]> read(int start, int count) {
        if (count < 1 || start + count > END) {
            return Optional.empty();
        }
        var view = ByteBuffer.allocate(END * 2);
        switch (start) {
            case RUN_FLAGS -> view.putShort(RUN_FLAGS * 2, (short) runFlags());
            case RATIOS -> ratios(view);
            default -> {
                if (start >= NUMBER) {
                    number(view);
                    parameters(view);
                } else if (start < POLL_END) {
                    poll(view);
                } else {
                    return Optional.empty();
                }
            }
        }
        var out = new byte[count * 2];
        view.get(start * 2, out);
        return Optional.of(out);
    }

    private int runFlags() {
        return PREPAID | (meter.spec().encrypted() ? LINK_ENCRYPTED : 0);
    }

    private static void ratios(ByteBuffer view) {
        view.putShort(RATIOS * 2, (short) 1).putShort((RATIOS + 1) * 2, (short) 1);
    }

    private void number(ByteBuffer view) {
        view.put(NUMBER * 2, HexFormat.of().parseHex(meter.number()));
    }

    private void parameters(ByteBuffer view) {
        view.putInt(0x4A * 2, (int) meter.spec().overdraftFen());
        view.putShort(0x4E * 2, (short) meter.count());
        view.putInt(0x4F * 2, (int) meter.balanceFen());
        view.putShort(FORCED * 2, (short) (meter.forced() ? 1 : 0));
        view.putShort((FORCED + 1) * 2, (short) (meter.forcedOpen() ? 1 : 0));
        for (int price = 0x59; price <= 0x5F; price += 2) {
            view.putInt(price * 2, (int) meter.spec().priceTenThousandths());
        }
    }

    private void poll(ByteBuffer view) {
        long watts = meter.relayOpen() ? 0 : meter.spec().loadWatts();
        int volts = 2_300 + Math.floorMod(meter.spec().seed() * 31, 80) - 40;
        view.putShort(0, (short) MODEL_DDSY1352);
        view.putShort(2, (short) volts);
        view.putShort(8, (short) (watts * 1_000 / volts));
        view.putShort(14, (short) watts);
        view.putShort(20, (short) watts);
        view.putShort(30, (short) 1_000).putShort(36, (short) 1_000);
        view.putShort(38, (short) 1).putShort(40, (short) 1);
        int energy = (int) (meter.energyWh() / 10);
        view.putInt(21 * 2, energy).putInt(27 * 2, energy);
        view.putInt(31 * 2, (int) meter.balanceFen());
        view.putShort(33 * 2, (short) meter.count());
        view.putShort(36 * 2, (short) status());
        clock(view);
    }

    /// +36: relays in the high byte, forced state and arrears in the low byte.
    private int status() {
        int status = meter.relayOpen() ? 0 : RELAYS_CLOSED;
        if (meter.forced()) {
            status |= FORCED_ON | (meter.forcedOpen() ? FORCED_OPEN : 0);
        }
        return meter.read(w -> w.inArrears() ? ARREARS : 0) == 0 ? status : status | ARREARS;
    }

    /// Data bytes 80 to 86: YY MM DD W hh mm ss, binary.
    private void clock(ByteBuffer view) {
        var now = LocalDateTime.ofInstant(meter.clock(), METER_ZONE);
        view.put(80, (byte) (now.getYear() % 100)).put(81, (byte) now.getMonthValue());
        view.put(82, (byte) now.getDayOfMonth());
        view.put(83, (byte) (now.getDayOfWeek().getValue() % 7));
        view.put(84, (byte) now.getHour()).put(85, (byte) now.getMinute());
        view.put(86, (byte) now.getSecond());
    }
}
