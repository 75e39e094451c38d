package wattdesk.meterio.sim.dlt645;

import java.util.Arrays;
import java.util.Locale;
import wattdesk.meterio.sim.model.EventKind;
import wattdesk.meterio.sim.model.VirtualMeter;
import wattdesk.meterio.sim.model.Works;

/// Commands about the meter itself: address (15H), freeze (16H), baud rate (17H), passwords (18H),
/// clearing (19H to 1BH), multi-function terminal (1DH).
final class Service645 {

    private static final int ADDRESS = 0x15;
    private static final int FREEZE = 0x16;
    private static final int BAUD = 0x17;
    private static final int PASSWORD = 0x18;
    private static final int CLEAR_DEMAND = 0x19;
    private static final int CLEAR_METER = 0x1A;
    private static final int CLEAR_EVENTS = 0x1B;
    private static final int TERMINAL = 0x1D;
    private static final int CLEAR_LIMIT = 2;
    private static final int DEMAND_LIMIT = 4;
    private static final int BAUD_BITS = 0x7E;
    private static final String NOW = "99999999";
    private static final String ALL = "FFFFFFFF";
    private static final String LEVELS = "04000C(0[1-9]|0A)";

    private final VirtualMeter meter;
    private final Replies645 replies;

    Service645(VirtualMeter meter) {
        this.meter = meter;
        this.replies = new Replies645(meter);
    }

    Frame645 obey(Frame645 frame) {
        var data = frame.data();
        return switch (frame.control()) {
            case ADDRESS -> address(frame);
            case FREEZE -> freeze(data) ? replies.done(FREEZE)
                    : replies.error(FREEZE, Replies645.OTHER);
            case BAUD -> baud(data);
            case PASSWORD -> password(data);
            case CLEAR_DEMAND, CLEAR_METER, CLEAR_EVENTS -> clear(frame.control(), data);
            case TERMINAL -> data.length == 1 && data[0] >= 0 && data[0] <= 2
                    ? replies.done(TERMINAL, data) : replies.error(TERMINAL, Replies645.OTHER);
            default -> replies.error(frame.control(), Replies645.OTHER);
        };
    }

    /// Only for AA…AA: whoever can reach more than one meter so gives all of them one address.
    private Frame645 address(Frame645 frame) {
        var wanted = Bcd.reading(frame.data(), 0, frame.data().length);
        if (!wanted.matches("[0-9]{12}") || !frame.address().equals("A".repeat(12))) {
            return replies.error(ADDRESS, Replies645.OTHER);
        }
        meter.address(wanted);
        return did(ADDRESS, wanted, replies.done(ADDRESS));
    }

    /// mm hh DD MM, 99 for every; all 99 freezes now, else a timed freeze is set.
    boolean freeze(byte[] data) {
        var pattern = Bcd.reading(data, 0, data.length);
        if (!pattern.matches("[0-9]{8}")) {
            return false;
        }
        return meter.inside(works -> {
            if (pattern.equals(NOW)) {
                works.freezeNow();
            } else {
                works.memory().put("freeze.pattern", pattern);
            }
            works.did("16", pattern, "");
            return true;
        });
    }

    /// One bit of seven; the reply repeats it, at the rate of the line, and after it the meter
    /// talks at the new one.
    private Frame645 baud(byte[] data) {
        boolean known = data.length == 1 && Integer.bitCount(data[0] & 0xFF) == 1
                && (data[0] & BAUD_BITS) != 0;
        if (!known) {
            return replies.error(BAUD, Replies645.BAUD);
        }
        meter.toldBaud(300 << Integer.numberOfTrailingZeros(data[0]));
        return did(BAUD, Bcd.hex(data, 0, 1), replies.done(BAUD, data));
    }

    /// `DI(04000Cxx) old PA P0 P1 P2 new PA P0 P1 P2`: the level of the identifier is changed with
    /// the old password of its own level or a higher one.
    private Frame645 password(byte[] data) {
        var identifier = data.length == 12 ? Bcd.reading(data, 0, 4) : "";
        if (!identifier.matches(LEVELS)) {
            return replies.error(PASSWORD, Replies645.OTHER);
        }
        int level = Integer.parseInt(identifier.substring(6), 16) - 1;
        var wanted = Bcd.reading(data, 9, 3);
        return meter.inside(works -> {
            var passwords = new Passwords645(works);
            if (!passwords.allows(data, 4, level) || data[8] != level
                    || !wanted.matches("[0-9]{6}")) {
                return replies.error(PASSWORD, Replies645.NOT_AUTHORISED);
            }
            passwords.change(level, wanted);
            works.did("18", identifier, "");
            works.record(EventKind.PROGRAMMING, "", identifier);
            return replies.done(PASSWORD);
        });
    }

    /// `PA P0 P1 P2 C0..C3`, with an identifier behind where events are cleared.
    private Frame645 clear(int control, byte[] data) {
        int length = control == CLEAR_EVENTS ? 12 : 8;
        if (data.length != length) {
            return replies.error(control, Replies645.OTHER);
        }
        int limit = control == CLEAR_DEMAND ? DEMAND_LIMIT : CLEAR_LIMIT;
        boolean willing = control == CLEAR_DEMAND || meter.spec().habits().clears();
        return meter.inside(works -> {
            if (!new Passwords645(works).allows(data, 0, limit) || !willing) {
                return replies.error(control, Replies645.NOT_AUTHORISED);
            }
            var operator = Bcd.hex(data, 4, 4);
            var what = control == CLEAR_EVENTS ? Bcd.reading(data, 8, 4) : "-";
            clear(works, control, what, operator);
            works.did(Bcd.hex(Bcd.binary(control, 1), 0, 1), what, operator);
            return replies.done(control);
        });
    }

    private static void clear(Works works, int control, String what, String operator) {
        switch (control) {
            case CLEAR_DEMAND -> {
                works.memory().forgetAll("demand.");
                works.record(EventKind.DEMAND_CLEAR, operator, "");
            }
            case CLEAR_METER -> {
                works.clearRegisters();
                works.record(EventKind.METER_CLEAR, operator, "");
            }
            default -> {
                var kinds = what.equals(ALL) ? Arrays.asList(EventKind.values())
                        : Events645.kind(what).stream().toList();
                kinds.forEach(works::clear);
                works.record(EventKind.EVENT_CLEAR, operator, what);
            }
        }
    }

    private Frame645 did(int control, String what, Frame645 reply) {
        return meter.inside(works -> {
            works.did(String.format(Locale.ROOT, "%02X", control), what, "");
            return reply;
        });
    }
}
