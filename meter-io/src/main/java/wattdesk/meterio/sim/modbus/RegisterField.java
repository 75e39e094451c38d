package wattdesk.meterio.sim.modbus;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import wattdesk.meterio.sim.model.Works;

/// One value of a register map.
///
/// @param lowWordFirst two registers in the order CDAB instead of ABCD
/// @param scale what one count of it is worth, in the quantity's unit
record RegisterField(int register, Type type, boolean lowWordFirst, Quantity quantity,
        BigDecimal scale, Access access) {

    /// Whether it is shown, written, or both.
    enum Access {
        R,
        W,
        RW
    }

    /// How it stands in its registers.
    enum Type {
        U16(1),
        S16(1),
        U32(2),
        S32(2),
        F32(2);

        private final int registers;

        Type(int registers) {
            this.registers = registers;
        }
    }

    int registers() {
        return type.registers;
    }

    boolean covers(int address) {
        return address >= register && address < register + type.registers;
    }

    String cell() {
        return "cell." + register;
    }

    /// Its bytes now, as they go over the wire.
    byte[] bytes(Works works, String unit) {
        var counts = quantity.value(works, unit, cell())
                .divide(scale, 6, RoundingMode.HALF_UP);
        var out = ByteBuffer.allocate(2 * type.registers);
        switch (type) {
            case U16, S16 -> out.putShort(counts.setScale(0, RoundingMode.FLOOR).shortValue());
            case U32, S32 -> out.putInt(counts.setScale(0, RoundingMode.FLOOR).intValue());
            case F32 -> out.putFloat(counts.floatValue());
        }
        return turned(out.array());
    }

    /// The value that bytes from the wire say, in the quantity's unit.
    BigDecimal value(byte[] wire) {
        var in = ByteBuffer.wrap(turned(wire.clone()));
        var counts = switch (type) {
            case U16 -> BigDecimal.valueOf(in.getShort() & 0xFFFF);
            case S16 -> BigDecimal.valueOf(in.getShort());
            case U32 -> BigDecimal.valueOf(in.getInt() & 0xFFFF_FFFFL);
            case S32 -> BigDecimal.valueOf(in.getInt());
            case F32 -> new BigDecimal(Float.toString(in.getFloat()));
        };
        return counts.multiply(scale);
    }

    private byte[] turned(byte[] bytes) {
        return lowWordFirst && bytes.length == 4
                ? new byte[] {bytes[2], bytes[3], bytes[0], bytes[1]} : bytes;
    }
}
