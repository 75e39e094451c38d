package wattdesk.ledger.store;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import wattdesk.store.TapeMark;

/// A seal over everything that is on the tape, file by file and byte by byte, that goes on with it.
///
/// A mark that carries it vouches for the tape up to there: only who has the key can make one, and
/// one byte less, more or other gives another seal.
final class TapeSum extends OutputStream {

    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;
    private String file = "";
    private String summed = "";
    private long bytes;

    TapeSum(byte[] key) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    /// What follows stands in that file.
    void in(String name) {
        file = name;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] content, int offset, int length) {
        if (!file.equals(summed)) {
            summed = file;
            mac.update(("\n" + file + "\n").getBytes(StandardCharsets.UTF_8));
        }
        mac.update(content, offset, length);
        bytes += length;
    }

    /// The mark of this place; the sum can go on behind it.
    TapeMark mark(long lines, String head, long sequence) {
        try {
            Mac sealed = (Mac) mac.clone();
            sealed.update((lines + " " + head + " " + sequence + " " + bytes)
                    .getBytes(StandardCharsets.UTF_8));
            return new TapeMark(lines, head, sequence, bytes,
                    HexFormat.of().formatHex(sealed.doFinal()));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's own " + ALGORITHM + " can be copied", e);
        }
    }
}
