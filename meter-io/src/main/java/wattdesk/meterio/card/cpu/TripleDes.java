package wattdesk.meterio.card.cpu;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/// DES and DES with two keys (ISO 9797-1, ANSI X9.52), block by block.
final class TripleDes {

    private TripleDes() {}

    /// @param key sixteen bytes
    static byte[] encrypt(byte[] key, byte[] blocks) {
        byte[] three = Arrays.copyOf(key, 24);
        System.arraycopy(key, 0, three, 16, 8);
        return run("DESede", Cipher.ENCRYPT_MODE, three, blocks);
    }

    /// @param key eight bytes
    static byte[] single(byte[] key, byte[] block) {
        return run("DES", Cipher.ENCRYPT_MODE, key, block);
    }

    private static byte[] run(String cipher, int mode, byte[] key, byte[] blocks) {
        try {
            Cipher des = Cipher.getInstance(cipher + "/ECB/NoPadding");
            des.init(mode, new SecretKeySpec(key, cipher));
            return des.doFinal(blocks);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + cipher, e);
        }
    }
}
