package wattdesk.operator.store;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import wattdesk.operator.AuditChain;

/// HmacSHA256 with the station's audit key. May be used by several threads.
public final class HmacSeal implements AuditChain.Seal {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LEAST_BYTES = 16;
    private final SecretKeySpec key;

    /// The key is copied; 16 bytes or more.
    public HmacSeal(byte[] key) {
        if (key.length < LEAST_BYTES) {
            throw new IllegalArgumentException("an audit key of " + key.length + " bytes");
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    @Override
    public String of(byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }
}
