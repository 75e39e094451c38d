package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wattdesk.meterio.meter.CreditIntent;

/// What the bench is about to write to a meter, synced before it is sent: `bench.jsonl` of the
/// folder. The bench has no books; this line is what is left when the power goes.
record BenchIntents(Path folder) {

    private static final Logger LOG = LoggerFactory.getLogger(BenchIntents.class);

    /// False when the line could not be made durable; then nothing is sent.
    boolean keep(CreditIntent intent) {
        return keep(Json.object().put("at", Json.instant(intent.at()))
                .put("meter", intent.meterNumber()).put("amountFen", intent.amountFen())
                .put("count0", intent.count0()).put("count1", intent.count1())
                .put("balance0Fen", intent.balance0Fen()).put("frame", intent.frameHash()));
    }

    /// The same for what goes onto a card.
    boolean keep(ObjectNode intent) {
        String line = intent + "\n";
        try {
            Files.createDirectories(folder);
            try (FileChannel file = FileChannel.open(folder.resolve("bench.jsonl"),
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
