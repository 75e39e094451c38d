package wattdesk.store;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The last known control totals, outside the database, and whether the station stopped cleanly.
public final class ControlFile {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;

    public ControlFile(Path file) {
        this.file = file;
    }

    /// What was noted; `clean` only between a proper close and the next opening. `tape` is null in
    /// a note that knows of no tape yet.
    public record Noted(boolean clean, ControlTotals totals, @Nullable TapeMark tape) {}

    /// Empty when nothing was noted, or the note cannot be read any more.
    public Optional<Noted> read() {
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(Files.readAllBytes(file), Noted.class))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// On the disk when it returns; the note before it stays until then.
    public void write(Noted noted) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(JSON.writeValueAsBytes(noted));
            while (bytes.hasRemaining()) {
                int _ = channel.write(bytes);
            }
            channel.force(true);
        }
        Lasting.move(fresh, file);
    }
}
