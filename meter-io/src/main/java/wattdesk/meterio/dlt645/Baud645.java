package wattdesk.meterio.dlt645;

import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Hex;

/// The speeds of function 17H: one bit of one byte (7.3; the bits from memory, 21).
public enum Baud645 {
    B600(600, 0x02), B1200(1200, 0x04), B2400(2400, 0x08), B4800(4800, 0x10), B9600(9600, 0x20),
    B19200(19200, 0x40);

    private final int baud;
    private final int bit;

    Baud645(int baud, int bit) {
        this.baud = baud;
        this.bit = bit;
    }

    public int baud() {
        return baud;
    }

    /// The data of the request; the meter repeats it and then switches.
    public String wire() {
        return Hex.octet(bit);
    }

    /// Null for speeds that this protocol cannot ask for.
    public static @Nullable Baud645 of(int baud) {
        for (Baud645 each : values()) {
            if (each.baud == baud) {
                return each;
            }
        }
        return null;
    }

    /// Null for bytes with another number of bits than one.
    public static @Nullable Baud645 of(String wire) {
        for (Baud645 each : values()) {
            if (each.wire().equals(wire)) {
                return each;
            }
        }
        return null;
    }
}
