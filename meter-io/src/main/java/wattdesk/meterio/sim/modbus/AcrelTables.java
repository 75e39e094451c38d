package wattdesk.meterio.sim.modbus;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import wattdesk.meterio.sim.model.VirtualMeter;
import wattdesk.meterio.sim.model.Works;

/// The blocks of map B above the parameters (10.2): clock 0354 (ss mm hh weekday DD MM YY), ports
/// 0360 and 0365, which table holds from which day, and two period tables of 14 × (rate, minute,
/// hour). Where the tables stand depends on the model. Bytes are binary; their order is inferred.
final class AcrelTables {

    static final int CLOCK = 0x354;

    private static final int CLOCK_REGISTERS = 5;
    private static final int PORT_1 = 0x360;
    private static final int PORT_2 = 0x365;
    private static final int ZONE_REGISTERS = 6;
    private static final int DAY_REGISTERS = 21;
    private static final int ZONES = 4;
    private static final int SLOTS = 14;

    private final VirtualMeter meter;
    private final int zones;
    private final int firstDay;
    private final int secondDay;

    AcrelTables(VirtualMeter meter, boolean threePhases) {
        this.meter = meter;
        this.zones = threePhases ? 0x28 : 0x2000;
        this.firstDay = threePhases ? 0x2000 : 0x2006;
        this.secondDay = threePhases ? 0x2015 : 0x201B;
    }

    boolean has(int start) {
        return registers(start) > 0;
    }

    private int registers(int start) {
        if (start == CLOCK || start == PORT_1 || start == PORT_2) {
            return CLOCK_REGISTERS;
        }
        return start == zones ? ZONE_REGISTERS
                : start == firstDay || start == secondDay ? DAY_REGISTERS : 0;
    }

    Optional<byte[]> read(int start, int count) {
        if (count < 1 || count > registers(start)) {
            return Optional.empty();
        }
        var block = meter.inside(works -> block(works, start));
        return Optional.of(java.util.Arrays.copyOf(block, 2 * count));
    }

    private byte[] block(Works works, int start) {
        if (start == CLOCK) {
            return clock(works.now());
        }
        if (start == zones) {
            return zones(works.memory().text("zone.1").orElse("010101"));
        }
        if (start == firstDay || start == secondDay) {
            var table = works.memory().text("day.1." + (start == firstDay ? 1 : 2));
            return slots(table.orElse("000003"));
        }
        return works.memory().text(port(start)).map(HexFormat.of()::parseHex).orElseGet(() ->
                ByteBuffer.allocate(10).putShort((short) 1).putShort((short) 3).array());
    }

    private static String port(int start) {
        return start == PORT_1 ? "port.1" : "port.2";
    }

    private static byte[] clock(LocalDateTime now) {
        return new byte[] {(byte) now.getSecond(), (byte) now.getMinute(), (byte) now.getHour(),
            (byte) (now.getDayOfWeek().getValue() % 7), (byte) now.getDayOfMonth(),
            (byte) now.getMonthValue(), (byte) (now.getYear() % 100), 0, 0, 0};
    }

    /// Data bytes 80 to 86 of the poll: YY MM DD W hh mm ss.
    static void pollClock(ByteBuffer view, Works works) {
        var clock = clock(works.now());
        for (int i = 0; i < 7; i++) {
            view.put(80 + i, clock[new int[] {6, 5, 4, 3, 2, 1, 0}[i]]);
        }
    }

    /// 4 × (table, day, month), the last repeated.
    private static byte[] zones(String text) {
        var out = ByteBuffer.allocate(2 * ZONE_REGISTERS);
        for (int i = 0; i < ZONES; i++) {
            int at = Math.min(6 * i, text.length() - 6);
            out.put(number(text, at + 4)).put(number(text, at + 2)).put(number(text, at));
        }
        return out.array();
    }

    /// 14 × (rate, minute, hour), the last repeated.
    private static byte[] slots(String text) {
        var out = ByteBuffer.allocate(2 * DAY_REGISTERS);
        for (int i = 0; i < SLOTS; i++) {
            int at = Math.min(6 * i, text.length() - 6);
            out.put(number(text, at + 4)).put(number(text, at + 2)).put(number(text, at));
        }
        return out.array();
    }

    private static byte number(String text, int at) {
        return Byte.parseByte(text.substring(at, at + 2));
    }

    /// Writes a whole block; false where the bytes make no sense.
    boolean write(int start, byte[] data, String command) {
        if (data.length != 2 * registers(start)) {
            return false;
        }
        boolean done = start == CLOCK ? setClock(data) : meter.inside(works -> {
            if (start == zones || start == firstDay || start == secondDay) {
                return table(works, start, data);
            }
            works.memory().put(port(start), HexFormat.of().formatHex(data));
            return true;
        });
        return done && meter.inside(works -> {
            works.did(command, String.format(Locale.ROOT, "%04X", start), "");
            return true;
        });
    }

    private boolean setClock(byte[] data) {
        try {
            meter.setClock(LocalDateTime.of(2_000 + data[6], data[5], data[4],
                    data[2], data[1], data[0]).toInstant(ZoneOffset.ofHours(8)));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private boolean table(Works works, int start, byte[] data) {
        var text = new StringBuilder();
        for (int i = 0; i < data.length; i += 3) {
            boolean sensible = data[i] >= 1 && data[i] <= 8 && data[i + 1] >= 0
                    && data[i + 1] < 60 && data[i + 2] >= 0 && data[i + 2] < 24;
            if (!sensible) {
                return false;
            }
            text.append(String.format(Locale.ROOT, "%02d%02d%02d",
                    data[i + 2], data[i + 1], data[i]));
        }
        works.memory().put(start == zones ? "zone.1"
                : "day.1." + (start == firstDay ? 1 : 2), text.toString());
        return true;
    }
}
