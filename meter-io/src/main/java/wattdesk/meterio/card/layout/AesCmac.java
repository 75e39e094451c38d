package wattdesk.meterio.card.layout;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/// AES-CMAC (RFC 4493), which the JDK does not have.
final class AesCmac {

    private static final int BLOCK = 16;
    private static final int REDUCTION = 0x87;

    private AesCmac() {}

    static byte[] of(byte[] key, byte[] message) {
        Cipher aes = cipher(key);
        byte[] subkey = doubled(encrypt(aes, new byte[BLOCK]));
        int whole = Math.max(1, Math.ceilDiv(message.length, BLOCK));
        byte[] padded = Arrays.copyOf(message, whole * BLOCK);
        if (padded.length != message.length) {
            padded[message.length] = (byte) 0x80;
            subkey = doubled(subkey);
        }
        xor(padded, padded.length - BLOCK, subkey);
        byte[] chain = new byte[BLOCK];
        for (int at = 0; at < padded.length; at += BLOCK) {
            xor(chain, 0, Arrays.copyOfRange(padded, at, at + BLOCK));
            chain = encrypt(aes, chain);
        }
        return chain;
    }

    /// Times x in the field of 2^128.
    private static byte[] doubled(byte[] block) {
        byte[] twice = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            int carry = i + 1 < BLOCK ? (block[i + 1] & 0x80) >> 7 : 0;
            twice[i] = (byte) (block[i] << 1 | carry);
        }
        if (block[0] < 0) {
            twice[BLOCK - 1] ^= (byte) REDUCTION;
        }
        return twice;
    }

    private static void xor(byte[] into, int at, byte[] block) {
        for (int i = 0; i < BLOCK; i++) {
            into[at + i] ^= block[i];
        }
    }

    private static Cipher cipher(byte[] key) {
        try {
            Cipher aes = Cipher.getInstance("AES/ECB/NoPadding");
            aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
            return aes;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES", e);
        }
    }

    private static byte[] encrypt(Cipher aes, byte[] block) {
        try {
            return aes.doFinal(block);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a whole block was given", e);
        }
    }
}
