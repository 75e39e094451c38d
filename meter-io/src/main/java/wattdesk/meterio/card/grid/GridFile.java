package wattdesk.meterio.card.grid;

import java.util.Optional;

/// A framed record of a user card, `68 cmd len len … CS 16` (cards.md 9), or the plain wallet.
///
/// The sources do not agree on whether the checksum counts the 68H; both are taken, nothing else.
sealed interface GridFile<T> {

    record Read<T>(T record) implements GridFile<T> {}

    /// All 00 or all FF: never written, or cleared by the seller.
    record Empty<T>() implements GridFile<T> {}

    record Broken<T>() implements GridFile<T> {}

    /// Not readable without keys.
    record Closed<T>() implements GridFile<T> {}

    /// The record, where it decoded cleanly.
    default Optional<T> value() {
        return switch (this) {
            case Read<T> read -> Optional.of(read.record());
            case Empty<T> _, Broken<T> _, Closed<T> _ -> Optional.empty();
        };
    }

    static boolean empty(byte[] bytes) {
        boolean zeros = true;
        boolean ones = true;
        for (byte octet : bytes) {
            zeros &= octet == 0;
            ones &= octet == -1;
        }
        return zeros || ones;
    }

    static boolean framed(byte[] bytes, int length) {
        return bytes.length == length && bytes[0] == 0x68 && bytes[length - 1] == 0x16
                && unsigned(bytes, 2, 2) == length - 6 && summed(bytes);
    }

    private static boolean summed(byte[] bytes) {
        int sum = 0;
        for (int i = 1; i < bytes.length - 2; i++) {
            sum += bytes[i];
        }
        byte check = bytes[bytes.length - 2];
        return (byte) sum == check || (byte) (sum + 0x68) == check;
    }

    static long unsigned(byte[] bytes, int at, int length) {
        long value = 0;
        for (int i = 0; i < length; i++) {
            value = (value << 8) | (bytes[at + i] & 0xFF);
        }
        return value;
    }
}
