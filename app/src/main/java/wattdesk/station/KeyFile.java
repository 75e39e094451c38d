package wattdesk.station;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/// The password of the secrets in a random file beside them, readable by its owner only.
record KeyFile(Path file) implements KeyPassword {

    private static final int BYTES = 32;

    @Override
    public char[] get(boolean mayMake) throws IOException {
        if (Files.notExists(file) && mayMake) {
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            OwnerOnly.write(file, HexFormat.of().formatHex(random).getBytes(
                    StandardCharsets.US_ASCII));
        }
        return Files.readString(file).strip().toCharArray();
    }
}
