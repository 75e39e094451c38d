package wattdesk.meterio.sim.card;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// A card's own arithmetic: two-key triple DES and the MAC of an update (ISO 9797-1 algorithm 3).
final class DesChain {

    private DesChain() {}

    static byte[] twoKeys(byte[] key, byte[] block) {
        return run("DESede/ECB/NoPadding", new SecretKeySpec(stretched(key), "DESede"),
                null, Cipher.ENCRYPT_MODE, block);
    }

    private static byte[] stretched(byte[] key) {
        byte[] long24 = new byte[24];
        for (int i = 0; i < 24; i++) {
            long24[i] = key[i % 16];
        }
        return long24;
    }

    /// CBC from the challenge on with the left key; the last block once back and forth.
    static byte[] mac(byte[] key, byte[] challenge, byte[] message) {
        byte[] padded = Arrays.copyOf(message, message.length + 8 - message.length % 8);
        padded[message.length] = (byte) 0x80;
        var left = new SecretKeySpec(Arrays.copyOf(key, 8), "DES");
        var right = new SecretKeySpec(Arrays.copyOfRange(key, 8, 16), "DES");
        byte[] chained = run("DES/CBC/NoPadding", left, new IvParameterSpec(challenge),
                Cipher.ENCRYPT_MODE, padded);
        byte[] last = Arrays.copyOfRange(chained, chained.length - 8, chained.length);
        byte[] back = run("DES/ECB/NoPadding", right, null, Cipher.DECRYPT_MODE, last);
        return Arrays.copyOf(
                run("DES/ECB/NoPadding", left, null, Cipher.ENCRYPT_MODE, back), 4);
    }

    private static byte[] run(String name, SecretKeySpec key,
            @org.jspecify.annotations.Nullable IvParameterSpec start, int mode, byte[] data) {
        try {
            var cipher = Cipher.getInstance(name);
            cipher.init(mode, key, start);
            return cipher.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has DES", e);
        }
    }
}
