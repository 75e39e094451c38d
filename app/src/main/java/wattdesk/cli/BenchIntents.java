package wattdesk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wattdesk.meterio.meter.CreditIntent;

/// What the bench is about to write to a meter, synced before it is sent: `bench.jsonl` of the
/// folder. The bench has no books; this line is what is left when the power goes.
record BenchIntents(Path folder) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Logger LOG = LoggerFactory.getLogger(BenchIntents.class);

    /// False when the line could not be made durable; then nothing is sent.
    boolean keep(CreditIntent intent) {
        return keep(Json.object().put("at", Json.instant(intent.at()))
                .put("meter", intent.meterNumber()).put("amountFen", intent.amountFen())
                .put("count0", intent.count0()).put("count1", intent.count1())
                .put("balance0Fen", intent.balance0Fen()).put("total0Fen", intent.total0Fen())
                .put("energy0Wh", intent.energy0Wh()).put("frame", intent.frameHash()));
    }

    /// The last one for that meter, or null: to be decided later by reading.
    @Nullable CreditIntent last(String meterNumber) {
        try (Stream<String> lines = Files.lines(file(), StandardCharsets.UTF_8)) {
            return lines.map(BenchIntents::parsed)
                    .filter(line -> line.hasNonNull("count1")
                            && Typed.sameNumber(line.path("meter").asText(), meterNumber))
                    .reduce((_, later) -> later).map(BenchIntents::intent).orElse(null);
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException | UncheckedIOException | DateTimeException e) {
            throw Fault.of(Exit.DEVICE, "WD-1089", file()).thrown();
        }
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CreditIntent intent(JsonNode line) {
        return new CreditIntent(line.path("meter").asText(), line.path("count0").asInt(),
                line.path("count1").asInt(), line.path("balance0Fen").asLong(),
                number(line, "total0Fen"), number(line, "energy0Wh"),
                line.path("amountFen").asLong(), line.path("frame").asText(),
                OffsetDateTime.parse(line.path("at").asText()).toInstant());
    }

    private static @Nullable Long number(JsonNode line, String key) {
        return line.hasNonNull(key) ? Long.valueOf(line.path(key).asLong()) : null;
    }

    private Path file() {
        return folder.resolve("bench.jsonl");
    }

    /// The same for what goes onto a card.
    boolean keep(ObjectNode intent) {
        String line = intent + "\n";
        try {
            Files.createDirectories(folder);
            try (FileChannel file = FileChannel.open(file(),
                    StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(line);
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
                file.force(true);
            }
            return true;
        } catch (IOException e) {
            LOG.warn("a bench intent could not be kept", e);
            return false;
        }
    }
}
