package wattdesk.meterio.sim.card;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The meter's own AES-CMAC (RFC 4493), by CBC over the whole message.
final class Cmac128 {

    private static final int SIZE = 16;

    private final SecretKeySpec key;

    Cmac128(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    byte[] tag(byte[] message) {
        boolean whole = message.length > 0 && message.length % SIZE == 0;
        int length = whole ? message.length : (message.length / SIZE + 1) * SIZE;
        byte[] blocks = Arrays.copyOf(message, length);
        if (!whole) {
            blocks[message.length] = (byte) 0x80;
        }
        byte[] mask = mask(whole ? 1 : 2);
        for (int i = 0; i < SIZE; i++) {
            blocks[length - SIZE + i] ^= mask[i];
        }
        byte[] chained = cbc(blocks);
        return Arrays.copyOfRange(chained, length - SIZE, length);
    }

    /// The encrypted zero block, shifted so many times in the field.
    private byte[] mask(int shifts) {
        var field = BigInteger.ONE.shiftLeft(8 * SIZE);
        var value = new BigInteger(1, cbc(new byte[SIZE]));
        for (int i = 0; i < shifts; i++) {
            value = value.shiftLeft(1);
            if (value.testBit(8 * SIZE)) {
                value = value.mod(field).xor(BigInteger.valueOf(0x87));
            }
        }
        byte[] bytes = value.toByteArray();
        byte[] block = new byte[SIZE];
        int used = Math.min(SIZE, bytes.length);
        System.arraycopy(bytes, bytes.length - used, block, SIZE - used, used);
        return block;
    }

    private byte[] cbc(byte[] blocks) {
        try {
            var aes = Cipher.getInstance("AES/CBC/NoPadding");
            aes.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[SIZE]));
            return aes.doFinal(blocks);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES", e);
        }
    }
}
