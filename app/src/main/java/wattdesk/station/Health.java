package wattdesk.station;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;
import wattdesk.ledger.TimeGuard;
import wattdesk.ledger.store.AuditRows;
import wattdesk.ledger.store.BooksReading;
import wattdesk.ledger.store.LedgerCheck;
import wattdesk.operator.AuditChain;
import wattdesk.station.Detail.Seen;

/// How the station does: what a person should look after before it becomes a fault.
final class Health {

    private static final long LOW_DISK_BYTES = 500L << 20;
    private static final long MEBIBYTE = 1L << 20;

    private final Core core;
    private final Clock clock;
    private final LedgerCheck ledger;
    private final Backups backups;
    private final Supplier<List<Finding>> others;

    /// `others` adds what is known of deliveries, ports and printers, numbered from 10.
    Health(Core core, Clock clock, LedgerCheck ledger, Backups backups,
            Supplier<List<Finding>> others) {
        this.core = core;
        this.clock = clock;
        this.ledger = ledger;
        this.backups = backups;
        this.others = others;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(List.of(
                disk(), database(), backup(), sync(), tape(), clock(), books(), trialBalance(),
                auditHead()));
        findings.addAll(others.get());
        return findings;
    }

    private Finding disk() {
        return measured(1, "disk", () -> {
            long free = Files.getFileStore(core.folder().root()).getUsableSpace();
            return new Finding(1, "disk", free >= LOW_DISK_BYTES, true, Seen.FREE,
                    free / MEBIBYTE);
        });
    }

    private Finding database() {
        return measured(2, "database", () -> new Finding(2, "database", true, true,
                Files.size(core.database().file()) / MEBIBYTE + " MiB"));
    }

    private Finding backup() {
        return measured(3, "backup", () -> backups.finding(3));
    }

    private Finding sync() {
        Instant last = core.writer().lastSync();
        return new Finding(4, "last sync", true, last != null,
                last == null ? Detail.of(Seen.NONE) : Detail.asIs(last));
    }

    private Finding tape() {
        String problem = ledger.tapeOf(core.database());
        return new Finding(5, "tape", problem.isEmpty(), true, problem);
    }

    private Finding clock() {
        TimeGuard.SetBack back = core.timeGuard().setBack();
        return new Finding(6, "clock", back == null, true, back == null
                ? Detail.asIs(clock.instant()) : Detail.of(Seen.CLOCK_BEHIND, back.lastEntry()));
    }

    private Finding books() {
        String closed = core.writer().closedBy();
        return new Finding(7, "books", closed == null, true,
                closed == null ? Detail.of(Seen.OPEN) : Detail.of(Seen.CLOSED, closed));
    }

    private Finding trialBalance() {
        SortedMap<String, Long> fen = core.database().read(BooksReading::trialBalance);
        long sum = fen.values().stream().mapToLong(Long::longValue).sum();
        return new Finding(8, "trial balance", sum == 0, true, "" + fen);
    }

    private Finding auditHead() {
        String head = core.database().read(AuditRows::head);
        return new Finding(9, "audit head", true, !head.equals(AuditChain.START),
                head.equals(AuditChain.START) ? "" : head);
    }

    /// A measurement that needs the disk.
    private interface Measurement {
        Finding take() throws IOException;
    }

    private static Finding measured(int number, String rule, Measurement measurement) {
        try {
            return measurement.take();
        } catch (IOException e) {
            return new Finding(number, rule, false, true, String.valueOf(e.getMessage()));
        }
    }
}
