package wattdesk.meterio.card.layout;

import wattdesk.meterio.card.Hex;

/// Reads and writes fields of a record: integers with the high byte first, BCD as written.
final class Fields {

    private final byte[] bytes;

    Fields(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    long unsigned(int at, int length) {
        long value = 0;
        for (int i = 0; i < length; i++) {
            value = (value << 8) | (bytes[at + i] & 0xFF);
        }
        return value;
    }

    Fields unsigned(int at, int length, long value) {
        for (int i = 0; i < length; i++) {
            bytes[at + i] = (byte) (value >> (8 * (length - 1 - i)));
        }
        return this;
    }

    /// Two digits per byte; what is no digit shows as A to F.
    String digits(int at, int length) {
        return Hex.of(java.util.Arrays.copyOfRange(bytes, at, at + length));
    }

    Fields digits(int at, String digits) {
        byte[] packed = Hex.bytes(digits);
        System.arraycopy(packed, 0, bytes, at, packed.length);
        return this;
    }

    boolean zero(int at, int length) {
        return unsigned(at, Math.min(8, length)) == 0
                && (length <= 8 || zero(at + 8, length - 8));
    }
}
