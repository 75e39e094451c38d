package wattdesk.station;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import wattdesk.metering.MeterKeys;

/// The passwords of the meters in a PKCS12 file, opened by the station's own key; readable by its
/// owner only, and told to nobody.
final class MeterKeyFile implements MeterKeys {

    private static final String DIGITS = "[0-9]{6}";

    private final Path file;
    private final KeyPassword key;

    MeterKeyFile(Path file, KeyPassword key) {
        this.file = file;
        this.key = key;
    }

    @Override
    public synchronized Optional<String> password(String profile) {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            char[] word = key.get(false);
            Key kept = load(word).getKey(profile, word);
            return Optional.ofNullable(kept).map(
                    found -> new String(found.getEncoded(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new UncheckedIOException(new IOException("the meter passwords", e));
        }
    }

    @Override
    public synchronized void keep(String profile, String password) {
        if (!password.matches(DIGITS)) {
            throw new IllegalArgumentException("a meter password has six digits");
        }
        try {
            char[] word = key.get(false);
            KeyStore store = load(word);
            store.setEntry(profile, new KeyStore.SecretKeyEntry(new SecretKeySpec(
                            password.getBytes(StandardCharsets.US_ASCII), "AES")),
                    new KeyStore.PasswordProtection(word));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store.store(bytes, word);
            OwnerOnly.replace(file, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new UncheckedIOException(new IOException("the meter passwords", e));
        }
    }

    private KeyStore load(char[] word) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        if (Files.notExists(file)) {
            store.load(null, word);
        } else {
            store.load(new ByteArrayInputStream(Files.readAllBytes(file)), word);
        }
        return store;
    }
}
