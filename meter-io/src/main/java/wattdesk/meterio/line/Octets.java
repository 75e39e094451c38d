package wattdesk.meterio.line;

import java.util.Arrays;

/// An immutable row of bytes with value equality.
public final class Octets {

    private final byte[] bytes;

    private Octets(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Octets of(byte[] bytes) {
        return new Octets(bytes.clone());
    }

    public static Octets ofHex(String hex) {
        return new Octets(Hex.bytes(hex));
    }

    public byte[] toArray() {
        return bytes.clone();
    }

    public int length() {
        return bytes.length;
    }

    public int unsigned(int index) {
        return bytes[index] & 0xFF;
    }

    /// True when `other` begins with these bytes.
    public boolean startOf(byte[] other) {
        return other.length >= bytes.length
                && Arrays.equals(bytes, 0, bytes.length, other, 0, bytes.length);
    }

    /// True when these bytes begin with all of `other`.
    public boolean startsWith(byte[] other) {
        return other.length <= bytes.length
                && Arrays.equals(bytes, 0, other.length, other, 0, other.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Octets octets && Arrays.equals(bytes, octets.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return Hex.of(bytes);
    }
}
