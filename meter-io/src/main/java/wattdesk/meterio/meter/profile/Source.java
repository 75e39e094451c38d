package wattdesk.meterio.meter.profile;

import java.util.Map;

/// Where a quantity lives in a meter and how its bytes read.
public sealed interface Source {

    /// A DL/T 645 identifier: eight digits, or four in the dialect of 1997.
    ///
    /// @param bytes the value's length; more bytes may follow and are ignored
    /// @param step fen, Wh or pieces of one unit of the number
    record Identifier(String identifier, Form form, int bytes, long step) implements Source {
        public enum Form { BCD, BCD_SIGNED, DIGITS, WORD, DATE_TIME, DATE, TIME }
    }

    /// Registers of a Modbus block, counted from the block's start.
    ///
    /// @param step fen, Wh or pieces of one unit of the number
    /// @param bits names of single bits
    /// @param closedWhen the bit value of a closed relay
    record Registers(String block, int register, Type type, boolean lowWordFirst, long step,
            Map<String, Integer> bits, int closedWhen) implements Source {
        public enum Type {
            U16(1), S16(1), U32(2), S32(2), BCD6(3), CLOCK7(4), BITS(1);

            private final int registers;

            Type(int registers) {
                this.registers = registers;
            }

            public int registers() {
                return registers;
            }
        }
    }
}
