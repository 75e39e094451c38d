package wattdesk.station;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import wattdesk.store.Users;

/// The station's random secrets, kept in station.p12 (PKCS12).
record Secrets(Users users, String auditKeyHex, String cardMasterHex) {

    private static final int BYTES = 32;
    private static final String PRIVILEGED = "database-privileged";
    private static final String APP = "database-app";
    private static final String AUDIT = "audit";
    private static final String CARD_MASTER = "card-master";

    byte[] auditKey() {
        return HexFormat.of().parseHex(auditKeyHex);
    }

    /// Makes new ones; fails where a file is.
    static void make(Path file, KeyPassword password) throws IOException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            char[] word = password.get(true);
            store.load(null, word);
            for (String name : new String[] {PRIVILEGED, APP, AUDIT, CARD_MASTER}) {
                store.setEntry(name, new KeyStore.SecretKeyEntry(
                        new SecretKeySpec(random(), "AES")), new KeyStore.PasswordProtection(word));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store.store(bytes, word);
            OwnerOnly.write(file, bytes.toByteArray());
        } catch (GeneralSecurityException e) {
            throw new IOException("the secrets cannot be kept", e);
        }
    }

    static Secrets load(Path file, KeyPassword password) throws IOException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            char[] word = password.get(false);
            store.load(new ByteArrayInputStream(Files.readAllBytes(file)), word);
            HexFormat hex = HexFormat.of();
            return new Secrets(new Users(hex.formatHex(key(store, PRIVILEGED, word)),
                    hex.formatHex(key(store, APP, word))),
                    hex.formatHex(key(store, AUDIT, word)),
                    hex.formatHex(key(store, CARD_MASTER, word)));
        } catch (GeneralSecurityException e) {
            throw new IOException("the secrets cannot be read", e);
        }
    }

    private static byte[] key(KeyStore store, String name, char[] word)
            throws GeneralSecurityException, IOException {
        Key key = store.getKey(name, word);
        if (key == null) {
            throw new IOException("the secret '" + name + "' is missing");
        }
        return key.getEncoded();
    }

    private static byte[] random() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return random;
    }

    @Override
    public String toString() {
        return "Secrets[…]";
    }
}
