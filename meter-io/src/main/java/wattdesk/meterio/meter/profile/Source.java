package wattdesk.meterio.meter.profile;

import java.math.BigDecimal;
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

    /// Bytes of a Modbus block.
    ///
    /// @param at first byte, counted from the first of the block
    /// @param step fen, Wh, ... of one unit of the number
    /// @param bits names of single bits
    /// @param trueWhen the bit value that means closed, or yes
    record Registers(String block, int at, ByteForm form, BigDecimal step,
            Map<String, Integer> bits, int trueWhen) implements Source {
        public Registers {
            bits = Map.copyOf(bits);
        }
    }
}
