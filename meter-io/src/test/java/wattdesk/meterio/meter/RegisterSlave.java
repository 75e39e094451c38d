package wattdesk.meterio.meter;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.modbus.Crc16;

/// Registers that a test writes down, answered as a plain Modbus slave does. Knows no profile.
final class RegisterSlave implements Function<byte[], byte[]> {

    private final Map<Integer, TreeMap<Integer, Integer>> memory = new HashMap<>();
    private final int unit;

    RegisterSlave(int unit) {
        this.unit = unit;
    }

    /// Registers from `start` on, in hexadecimal, readable with that function.
    RegisterSlave holds(int function, int start, String hex) {
        ByteBuffer bytes = ByteBuffer.wrap(Hex.bytes(hex.replace(" ", "")));
        TreeMap<Integer, Integer> registers =
                memory.computeIfAbsent(function, any -> new TreeMap<>());
        for (int i = 0; bytes.hasRemaining(); i++) {
            registers.put(start + i, bytes.getShort() & 0xFFFF);
        }
        return this;
    }

    RegisterSlave holds(int function, int start, float value) {
        return holds(function, start, "%08X".formatted(Float.floatToIntBits(value)));
    }

    @Override
    public byte[] apply(byte[] request) {
        ByteBuffer asked = ByteBuffer.wrap(request);
        if (asked.get(0) != unit) {
            return null;
        }
        int function = asked.get(1);
        int start = asked.getShort(2) & 0xFFFF;
        int count = asked.getShort(4) & 0xFFFF;
        ByteBuffer reply = ByteBuffer.allocate(3 + 2 * count);
        reply.put((byte) unit).put((byte) function).put((byte) (2 * count));
        for (int i = start; i < start + count; i++) {
            Integer value = memory.getOrDefault(function, new TreeMap<>()).get(i);
            if (value == null) {
                return Crc16.seal(new byte[] {(byte) unit, (byte) (function | 0x80), 2}).toArray();
            }
            reply.putShort(value.shortValue());
        }
        return Crc16.seal(reply.array()).toArray();
    }
}
