package wattdesk.meterio.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import wattdesk.meterio.meter.profile.Protocol;

/// Puts arbitrary bytes into a frame whose length and checksum fit: a fuzzer that had to guess them
/// would never get behind the first check. Written from the frame formats (7.1, 8, 9, 6.4), not
/// with the codecs under test.
final class Sealed {

    private static final int ADDRESS_645 = 6;
    private static final int HEAD_188 = 8;

    private Sealed() {
    }

    static byte[] by(Protocol protocol, byte[] input) {
        return switch (protocol) {
            case DLT645, DLT645_97 -> dlt645(Arrays.copyOf(input, Math.max(7, input.length)));
            case CJT188 -> cjt188(Arrays.copyOf(input, Math.max(9, input.length)));
            case MODBUS -> modbus(Arrays.copyOf(input, Math.clamp(input.length, 2, 254)));
        };
    }

    private static byte[] dlt645(byte[] input) {
        int length = Math.min(255, input.length - ADDRESS_645 - 1);
        var frame = new ByteArrayOutputStream();
        frame.write(0x68);
        frame.write(input, 0, ADDRESS_645);
        frame.write(0x68);
        frame.write(input[ADDRESS_645]);
        frame.write(length);
        frame.write(input, ADDRESS_645 + 1, length);
        return sum(frame);
    }

    private static byte[] cjt188(byte[] input) {
        int length = Math.min(0x64, input.length - HEAD_188 - 1);
        var frame = new ByteArrayOutputStream();
        frame.write(0x68);
        frame.write(input, 0, HEAD_188 + 1);
        frame.write(length);
        frame.write(input, HEAD_188 + 1, length);
        return sum(frame);
    }

    private static byte[] sum(ByteArrayOutputStream frame) {
        int sum = 0;
        for (byte each : frame.toByteArray()) {
            sum += each;
        }
        frame.write(sum);
        frame.write(0x16);
        return frame.toByteArray();
    }

    private static byte[] modbus(byte[] body) {
        int crc = 0xFFFF;
        for (byte each : body) {
            crc ^= each & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                crc = crc % 2 == 1 ? crc / 2 ^ 0xA001 : crc / 2;
            }
        }
        byte[] frame = Arrays.copyOf(body, body.length + 2);
        frame[body.length] = (byte) crc;
        frame[body.length + 1] = (byte) (crc >> 8);
        return frame;
    }
}
