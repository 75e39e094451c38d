package wattdesk.ledger.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import wattdesk.ledger.TapeEvent;
import wattdesk.ledger.TapeRecord;
import wattdesk.quantity.BusinessDay;

/// Adds well sealed records to a tape that no database has heard of.
public final class ForgedTape {
    private ForgedTape() {}

    public static void add(Path folder, byte[] key, long sequence) throws IOException {
        Tape tape = new Tape(new FolderTapeDisk(folder), key);
        tape.open(0, null);
        tape.append(record(sequence));
        tape.close();
    }

    static TapeRecord record(long sequence) {
        Instant at = Instant.parse("2026-03-01T04:00:00Z");
        TapeEvent event = new TapeEvent(TapeEvent.Type.PAID, UUID.randomUUID(),
                UUID.randomUUID(), "100001", "000024170093", 700, null);
        return new TapeRecord(sequence, at, BusinessDay.of(at), UUID.randomUUID(), "0".repeat(64),
                "system", null, null, List.of(event));
    }
}
