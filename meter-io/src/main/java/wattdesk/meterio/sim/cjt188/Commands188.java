package wattdesk.meterio.sim.cjt188;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import wattdesk.meterio.sim.model.VirtualMeter;
import wattdesk.meterio.sim.model.Works;

/// What a water meter lets itself be told: valve (A017), clock (A015), base value (A016), address
/// (A018). Prices, purchases and keys are not for it (9).
///
/// The valve takes its time; ST shows the state before it until it has arrived (22). A stuck one
/// shows the abnormal state from then on.
final class Commands188 {

    static final String VALVE = "A017";

    private static final String CLOCK = "A015";
    private static final String BASE_VALUE = "A016";
    private static final String ADDRESS = "A018";
    private static final int WRITE = 0x04;
    private static final int WRITE_ADDRESS = 0x15;
    private static final int WRITE_BASE = 0x16;
    private static final int OPEN = 0x55;
    private static final int CLOSE = 0x99;
    private static final int LITRES_PER_HUNDREDTH = 10;
    private static final int VALUE_BYTES = 4;
    private static final String STUCK_AT = "valve.stuck_at";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMddHHmmss")
            .withResolverStyle(java.time.format.ResolverStyle.STRICT);

    private final VirtualMeter meter;

    Commands188(VirtualMeter meter) {
        this.meter = meter;
    }

    /// Obeys; false where it does not know the command or what it says. The identifier is in
    /// reading order, the value as it stands on the wire.
    boolean obey(int control, String identifier, byte[] value) {
        boolean done = switch (control) {
            case WRITE -> switch (identifier) {
                case VALVE -> value.length == 1 && valve(value[0] & 0xFF);
                case CLOCK -> clock(value);
                default -> false;
            };
            case WRITE_BASE -> identifier.equals(BASE_VALUE) && base(value);
            case WRITE_ADDRESS -> identifier.equals(ADDRESS) && address(value);
            default -> false;
        };
        return done && meter.inside(works -> {
            works.did(identifier, HEX.formatHex(value), "");
            return true;
        });
    }

    private boolean valve(int word) {
        if (word != OPEN && word != CLOSE) {
            return false;
        }
        var habits = meter.spec().habits().valve();
        return meter.inside(works -> {
            long arrival = works.siteNow().toEpochMilli() + habits.movingMillis();
            if (habits.stuck()) {
                works.memory().put(STUCK_AT, arrival);
            } else {
                works.relay().moveAt(word == CLOSE, arrival);
            }
            return true;
        });
    }

    /// The contacts of the valve say that it is neither open nor closed.
    static boolean abnormal(Works works) {
        long at = works.memory().whole(STUCK_AT, 0);
        return at > 0 && works.siteNow().toEpochMilli() >= at;
    }

    private boolean clock(byte[] value) {
        var digits = Frame188.turned(HEX.formatHex(value));
        try {
            var told = LocalDateTime.parse(digits, STAMP);
            meter.setClock(told.toInstant(ZoneOffset.ofHours(8)));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /// Four digits pairs of hundredths of a cubic metre and the unit.
    private boolean base(byte[] value) {
        var digits = value.length == VALUE_BYTES + 1
                ? Frame188.turned(HEX.formatHex(value, 0, VALUE_BYTES)) : "";
        if (!digits.matches("[0-9]{8}") || value[VALUE_BYTES] != 0x2C) {
            return false;
        }
        return meter.inside(works -> {
            works.setEnergyWh(Long.parseLong(digits) * LITRES_PER_HUNDREDTH);
            return true;
        });
    }

    private boolean address(byte[] value) {
        var digits = Frame188.turned(HEX.formatHex(value));
        if (!digits.matches("[0-9]{14}")) {
            return false;
        }
        meter.address(digits);
        return true;
    }
}
