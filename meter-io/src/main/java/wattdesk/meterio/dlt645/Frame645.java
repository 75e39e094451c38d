package wattdesk.meterio.dlt645;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Hex;

/// One DL/T 645-2007 frame without its transport: no FE, no +33H, no checksum (F1, 7.1).
///
/// @param address 12 digits in reading order; `A` stands for a wildcard digit
/// @param control control code, one byte
/// @param data hexadecimal, wire order, 33H removed
public record Frame645(String address, int control, String data) {

    static final int FIXED_BYTES = 12;
    static final int LONGEST_DATA = 255;
    private static final int OFFSET = 0x33;
    private static final int IDENTIFIER_DIGITS = 8;
    private static final int FROM_METER = 0x80;
    private static final int ABNORMAL = 0x40;
    private static final int FUNCTION = 0x1F;
    private static final int FOLLOWED = 0x20;

    public Frame645 {
        if (!address.matches("[0-9A-F]{12}") || !data.matches("(?:[0-9A-F]{2}){0,255}")) {
            throw new IllegalArgumentException("frame " + address + " " + data);
        }
    }

    public boolean fromMeter() {
        return (control & FROM_METER) != 0;
    }

    /// The meter says no (D6 of the control code).
    public boolean abnormal() {
        return (control & ABNORMAL) != 0;
    }

    /// More of the same answer waits to be asked for (D5 of the control code).
    public boolean followed() {
        return (control & FOLLOWED) != 0;
    }

    /// Function bits D4 to D0, the same in request and reply.
    public int function() {
        return control & FUNCTION;
    }

    /// The identifier in reading order, null where the frame carries none.
    public @Nullable String identifier() {
        return carriesIdentifier() && data.length() >= IDENTIFIER_DIGITS
                ? Hex.reversed(data.substring(0, IDENTIFIER_DIGITS)) : null;
    }

    /// What follows the identifier, or all data of a frame without one.
    public String payload() {
        return identifier() == null ? data : data.substring(IDENTIFIER_DIGITS);
    }

    private boolean carriesIdentifier() {
        return switch (function()) {
            case Control.READ, Control.READ_MORE, Control.SECURITY -> !abnormal();
            case Control.WRITE, Control.PASSWORD -> !fromMeter();
            default -> false;
        };
    }

    /// The bytes on the wire, with that many FE in front.
    public byte[] encode(int wakeUp) {
        byte[] body = Hex.bytes(data);
        byte[] wire = new byte[wakeUp + FIXED_BYTES + body.length];
        Arrays.fill(wire, 0, wakeUp, (byte) 0xFE);
        int at = wakeUp;
        wire[at] = Scanner645.START;
        System.arraycopy(Hex.bytes(Hex.reversed(address)), 0, wire, at + 1, 6);
        wire[at + 7] = Scanner645.START;
        wire[at + 8] = (byte) control;
        wire[at + 9] = (byte) body.length;
        for (int i = 0; i < body.length; i++) {
            wire[at + 10 + i] = (byte) (body[i] + OFFSET);
        }
        wire[wire.length - 2] = Scanner645.checksum(wire, at, wire.length - 2);
        wire[wire.length - 1] = Scanner645.END;
        return wire;
    }

    /// Reads the frame that begins at `at`; the caller has checked its shape.
    static Frame645 decode(byte[] wire, int at) {
        int length = wire[at + 9] & 0xFF;
        byte[] body = new byte[length];
        for (int i = 0; i < length; i++) {
            body[i] = (byte) (wire[at + 10 + i] - OFFSET);
        }
        String address = Hex.reversed(Hex.of(wire, at + 1, at + 7));
        return new Frame645(address, wire[at + 8] & 0xFF, Hex.of(body));
    }
}
