package wattdesk.meterio.card.layout;

import java.util.Arrays;

/// The site's master key, and the PSC of its memory cards. Never printed, never logged.
public final class MasterKey {

    /// What an SLE4442 leaves its factory with.
    private static final byte[] FACTORY_PSC = {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF};

    private final byte[] key;
    private final byte[] psc;

    /// @param key sixteen bytes
    /// @param psc three bytes
    public MasterKey(byte[] key, byte[] psc) {
        if (key.length != 16 || psc.length != 3) {
            throw new IllegalArgumentException("16 and 3 bytes are needed");
        }
        this.key = key.clone();
        this.psc = psc.clone();
    }

    public MasterKey(byte[] key) {
        this(key, FACTORY_PSC);
    }

    CardKeys of(String uid) {
        return new CardKeys(this, uid);
    }

    byte[] cmac(byte[] message) {
        return AesCmac.of(key, message);
    }

    byte[] psc() {
        return Arrays.copyOf(psc, psc.length);
    }

    @Override
    public String toString() {
        return "MasterKey";
    }
}
