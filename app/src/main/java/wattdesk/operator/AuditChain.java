package wattdesk.operator;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The chain that shows who tampered with the audit log (trust 3.2): every row carries a keyed seal
/// over itself and over the seal of the row before it.
///
/// It shows an edited, removed or inserted row to anyone with the key. A cut-off end is shown only
/// by comparing the head with a copy kept outside (Z report, backup name).
public final class AuditChain {

    /// What the first row names as its predecessor.
    public static final String START = "0".repeat(64);

    private final Seal seal;

    public AuditChain(Seal seal) {
        this.seal = seal;
    }

    /// A keyed one-way form of bytes (HmacSHA256), 64 hexadecimal digits.
    @FunctionalInterface
    public interface Seal {
        String of(byte[] content);
    }

    /// The next row behind `previousMac`; its instant is cut to microseconds, store it as it is.
    public AuditRow next(
            String previousMac, long sequence, Instant at, String operator, @Nullable UUID shift,
            AuditEntry entry) {
        Instant stored = at.truncatedTo(ChronoUnit.MICROS);
        AuditRow open = new AuditRow(sequence, stored, operator, shift, entry, previousMac, "");
        return new AuditRow(sequence, stored, operator, shift, entry, previousMac, macOf(open));
    }

    /// The MAC that the row should have.
    public String macOf(AuditRow row) {
        return seal.of(content(row));
    }

    /// Every field with its length in front, so that no two rows read alike.
    private static byte[] content(AuditRow row) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(row.sequence());
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, row.at()));
            text(out, row.operator());
            text(out, row.shift() == null ? "" : row.shift().toString());
            text(out, row.entry().action());
            text(out, row.entry().subject());
            text(out, row.entry().detail());
            text(out, row.previousMac());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }
}
