package wattdesk.station;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The last try at a backup and the last one that was verified, wherever it was written.
final class BackupLog {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;

    BackupLog(Path file) {
        this.file = file;
    }

    /// `file` and `verifiedAt` are of the last backup that was restored and checked; `trouble` is
    /// what kept the last try from that, null where it came through. Times as ISO instants.
    record Last(@Nullable String file, long bytes, @Nullable String verifiedAt, String triedAt,
            @Nullable String trouble) {

        /// Empty before the first success.
        Optional<Instant> verified() {
            return Optional.ofNullable(verifiedAt).map(Instant::parse);
        }
    }

    /// Empty before the first try.
    Optional<Last> last() throws IOException {
        return Files.exists(file)
                ? Optional.of(JSON.readValue(Files.readAllBytes(file), Last.class))
                : Optional.empty();
    }

    void succeeded(Path backup, Instant now) throws IOException {
        write(new Last(backup.toAbsolutePath().toString(), Files.size(backup), now.toString(),
                now.toString(), null));
    }

    void failed(String trouble, Instant now) throws IOException {
        Last before = last().orElse(new Last(null, 0, null, "", null));
        write(new Last(before.file(), before.bytes(), before.verifiedAt(), now.toString(),
                trouble));
    }

    private void write(Last last) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, JSON.writeValueAsBytes(last));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
