package wattdesk.meterio.sim.modbus;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;
import wattdesk.meterio.sim.model.EventKind;
import wattdesk.meterio.sim.model.VirtualMeter;
import wattdesk.meterio.sim.model.Works;

/// The registers of Acrel map B that can be read (10.2, an unconfirmed lead).
///
/// The poll begins at 0000; the blocks at 0022, 0037, 0043 and 0046 are read from their own start
/// and are never part of the poll. All can be read up to register 0060 or 0061, zeros in between.
/// Clock, ports and period tables are blocks further up ([AcrelTables]).
final class AcrelMap {

    static final int RUN_FLAGS = 0x22;
    static final int RATIOS = 0x37;
    static final int NUMBER = 0x43;
    static final int PARAMETERS = 0x46;
    static final int FORCED = 0x57;
    static final String FLAGS_NAME = "run.flags";
    static final String FEE_CONTROL = "fee.control";
    static final String NUMBER_NAME = "number";

    private static final int END = 0x62;
    private static final int POLL_END = 0x31;
    private static final int MODEL_DDSY1352 = 7;
    private static final int MODEL_DTSY1352 = 5;
    private static final int PREPAID = 1 << 6;
    private static final int LINK_ENCRYPTED = 1 << 5;
    private static final int RELAYS_CLOSED = 7 << 13;
    private static final int FAULT = 1 << 8;
    private static final int FORCED_OPEN = 7;
    private static final int FORCED_ON = 1 << 3;
    private static final int ARREARS = 1 << 5;
    private static final int ALARM_1 = 1 << 6;
    private static final int ALARM_2 = 1 << 7;
    private static final int FEE_OPEN = 7;
    private static final int FEE_ON = 1 << 3;

    private final VirtualMeter meter;
    private final AcrelTables tables;
    private final boolean threePhases;

    AcrelMap(VirtualMeter meter) {
        this.meter = meter;
        this.threePhases = meter.spec().profile().contains("dtsy");
        this.tables = new AcrelTables(meter, threePhases);
    }

    AcrelTables tables() {
        return tables;
    }

    /// Register values as bytes; empty for an illegal address.
    Optional<byte[]> read(int start, int count) {
        if (tables.has(start)) {
            return tables.read(start, count);
        }
        if (count < 1 || start + count > END) {
            return Optional.empty();
        }
        var view = ByteBuffer.allocate(END * 2);
        if (!fill(view, start)) {
            return Optional.empty();
        }
        var out = new byte[count * 2];
        view.get(start * 2, out);
        return Optional.of(out);
    }

    private boolean fill(ByteBuffer view, int start) {
        var number = meter.number();
        int count = meter.count();
        boolean forced = meter.forced();
        boolean open = meter.forcedOpen();
        return meter.inside(works -> {
            switch (start) {
                case RUN_FLAGS -> view.putShort(RUN_FLAGS * 2, (short) runFlags(works));
                case RATIOS -> ratios(view, RATIOS, works);
                default -> {
                    if (start >= NUMBER) {
                        view.put(NUMBER * 2, HexFormat.of().parseHex(number));
                        parameters(view, works, count, forced, open);
                    } else if (start < POLL_END) {
                        poll(view, works, count);
                        view.putShort(36 * 2, (short) status(works, forced, open));
                    } else {
                        return false;
                    }
                }
            }
            return true;
        });
    }

    private static int runFlags(Works works) {
        int usual = PREPAID | (works.spec().encrypted() ? LINK_ENCRYPTED : 0);
        return (int) works.memory().whole(FLAGS_NAME, usual);
    }

    /// CT and PT at 0037; the poll has PT first.
    private static void ratios(ByteBuffer view, int at, Works works) {
        view.putShort(at * 2, (short) works.memory().whole("p.ct", 1))
                .putShort((at + 1) * 2, (short) works.memory().whole("p.pt", 1));
    }

    private static void parameters(
            ByteBuffer view, Works works, int count, boolean forced, boolean open) {
        view.putInt(0x46 * 2, (int) works.memory().whole("alarm.1", 0));
        view.putInt(0x48 * 2, (int) works.memory().whole("alarm.2", 0));
        view.putInt(0x4A * 2, (int) works.wallet().overdraftFen());
        view.putShort(0x4E * 2, (short) count);
        view.putInt(0x4F * 2, (int) works.wallet().balanceFen());
        view.put(0x55 * 2, (byte) (works.memory().flag(FEE_CONTROL) ? 1 : 0));
        view.putShort(FORCED * 2, (short) (forced ? 1 : 0));
        view.putShort((FORCED + 1) * 2, (short) (open ? 1 : 0));
        for (int band = 1; band <= 4; band++) {
            view.putInt((0x57 + 2 * band) * 2, (int) works.tariffs().bandPrice(1, band));
        }
        view.putShort(0x61 * 2, (short) works.memory().whole("p.pmax", 0));
    }

    private void poll(ByteBuffer view, Works works, int count) {
        long watts = works.watts();
        long volts = Quantity.voltsTenths(works);
        int phases = threePhases ? 3 : 1;
        view.putShort(0, (short) (threePhases ? MODEL_DTSY1352 : MODEL_DDSY1352));
        for (int phase = 0; phase < phases; phase++) {
            view.putShort(2 + 2 * phase, (short) volts);
            view.putShort(8 + 2 * phase, (short) (watts / phases * 1_000 / volts));
            view.putShort(14 + 2 * phase, (short) (watts / phases));
            view.putShort(30 + 2 * phase, (short) 1_000);
        }
        view.putShort(20, (short) watts);
        view.putShort(36, (short) 1_000);
        view.putShort(38, (short) works.memory().whole("p.pt", 1));
        view.putShort(40, (short) works.memory().whole("p.ct", 1));
        view.putInt(21 * 2, (int) (works.energyWh() / 10));
        for (int band = 1; band <= 4; band++) {
            view.putInt((21 + 2 * band) * 2, (int) (works.bandWh(band) / 10));
        }
        view.putInt(31 * 2, (int) works.wallet().balanceFen());
        view.putShort(33 * 2, (short) count);
        view.putShort(34 * 2, (short) works.memory().whole("load.trips", 0));
        view.putShort(35 * 2, (short) works.memory().whole("load.allowed", 3));
        view.put(37 * 2 + 1, (byte) fee(works));
        view.putInt(38 * 2, (int) works.memory().whole("base.energy", 0));
        AcrelTables.pollClock(view, works);
    }

    /// +37 low byte: fee control and where it has the relays.
    private static int fee(Works works) {
        boolean on = works.memory().flag(FEE_CONTROL);
        return (on ? FEE_ON : 0) | (on && works.wallet().inArrears() ? FEE_OPEN : 0);
    }

    /// +36: relays in the high byte, forced state, arrears and alarms in the low byte.
    private static int status(Works works, boolean forced, boolean open) {
        int status = works.relay().open() ? 0 : RELAYS_CLOSED;
        status |= works.spec().habits().relay().stuck()
                || works.events().lasts(EventKind.METER_COVER) ? FAULT : 0;
        if (forced) {
            status |= FORCED_ON | (open ? FORCED_OPEN : 0);
        }
        long balance = works.wallet().balanceFen();
        status |= balance < works.memory().whole("alarm.1", Long.MIN_VALUE) ? ALARM_1 : 0;
        status |= balance < works.memory().whole("alarm.2", Long.MIN_VALUE) ? ALARM_2 : 0;
        return works.wallet().inArrears() ? status | ARREARS : status;
    }
}
