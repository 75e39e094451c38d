package wattdesk.ledger.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// HMAC-SHA256 with the station's audit key, as hex; one thread at a time.
final class Seal implements Function<String, String> {

    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;

    Seal(byte[] key) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    @Override
    public String apply(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    synchronized String of(byte[] content) {
        return HexFormat.of().formatHex(mac.doFinal(content));
    }

    /// SHA-256 of a text: what a fingerprint is stored as.
    static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
