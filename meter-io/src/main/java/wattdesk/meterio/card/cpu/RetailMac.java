package wattdesk.meterio.card.cpu;

import java.util.Arrays;

/// The MAC of an update (ISO 9797-1, algorithm 3, padding method 2): DES over all blocks from the
/// challenge on, the last one with both keys; the first four bytes count.
final class RetailMac {

    static final int LENGTH = 4;
    private static final int BLOCK = 8;

    private RetailMac() {}

    /// @param key sixteen bytes
    /// @param challenge eight bytes, where the chain begins
    static byte[] of(byte[] key, byte[] challenge, byte[] message) {
        byte[] padded = Arrays.copyOf(message, (message.length / BLOCK + 1) * BLOCK);
        padded[message.length] = (byte) 0x80;
        byte[] first = Arrays.copyOf(key, BLOCK);
        byte[] chain = challenge.clone();
        for (int at = 0; at < padded.length; at += BLOCK) {
            for (int i = 0; i < BLOCK; i++) {
                chain[i] ^= padded[at + i];
            }
            boolean last = at + BLOCK == padded.length;
            chain = last ? TripleDes.encrypt(key, chain) : TripleDes.single(first, chain);
        }
        return Arrays.copyOf(chain, LENGTH);
    }
}
