package wattdesk.meterio.sim.dlt645;

import java.util.function.Function;
import wattdesk.meterio.sim.model.Memory;

/// One parameter: how long it is on the wire and where the meter keeps it.
///
/// @param name where a meter keeps it
/// @param reader what it holds, as hexadecimal digits in reading order
record Value645(String name, int bytes, Form form, Function<Memory, String> reader) {

    /// How it is kept.
    enum Form {
        /// A number, in BCD on the wire.
        NUMBER,
        /// The digits themselves.
        DIGITS,
        /// A number, binary on the wire.
        BITS
    }

    static Value645 number(String name, int bytes, long otherwise) {
        return new Value645(name, bytes, Form.NUMBER,
                memory -> Bcd.digits(memory.whole(name, otherwise), bytes));
    }

    static Value645 digits(String name, String otherwise) {
        return new Value645(name, otherwise.length() / 2, Form.DIGITS,
                memory -> memory.text(name).orElse(otherwise));
    }

    /// One byte.
    static Value645 bits(String name, int otherwise) {
        return new Value645(name, 1, Form.BITS, memory ->
                Bcd.hex(Bcd.binary(memory.whole(name, otherwise), 1), 0, 1));
    }

    byte[] wire(Memory memory) {
        return Bcd.wire(reader.apply(memory));
    }

    /// Whether all the bytes are decimal digits where they have to be.
    boolean accepts(byte[] wire) {
        return form == Form.BITS || Bcd.reading(wire, 0, wire.length).matches("[0-9]+");
    }

    void write(Memory memory, byte[] wire, int at) {
        var digits = Bcd.reading(wire, at, bytes);
        memory.put(name, switch (form) {
            case NUMBER -> Long.toString(Long.parseLong(digits));
            case DIGITS -> digits;
            case BITS -> Long.toString(Bcd.binary(wire, at, bytes));
        });
    }
}
