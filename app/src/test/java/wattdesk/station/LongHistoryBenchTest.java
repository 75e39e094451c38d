package wattdesk.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.ledger.store.LongHistory;

/// What years of sales cost at the start: time until the station is open, time and memory of the
/// check that goes on behind it.
@Tag("bench")
class LongHistoryBenchTest {

    private static final int SALES = Integer.getInteger("wattdesk.sales", 100_000);
    private static final int STARTS = 5;

    @TempDir Path temp;

    @Test
    void startingAndCheckingWithALongHistory() throws Exception {
        SmallStation small = new SmallStation(temp.resolve("station"));
        List<Long> empty = starts(small);
        Secrets secrets = Secrets.load(small.names.secrets(), small.names.keyPassword());
        LongHistory.add(small.names.url(), secrets.users().privilegedPassword(),
                secrets.auditKey(), small.names.tape(), SALES);
        Files.delete(small.names.control());
        long first = millis(() -> small.start().station().close());
        List<Long> full = starts(small);
        System.out.printf("start, %,d sales, n=%d: median %d ms (spread %d..%d), empty station %d "
                + "ms, first start after the history came %d ms, tape %,d bytes%n", SALES, STARTS,
                full.get(STARTS / 2), full.getFirst(), full.getLast(), empty.get(STARTS / 2),
                first, Files.size(small.tapeFile()));
        try (OpenStation station = small.open()) {
            List<Finding> findings = new ArrayList<>();
            long check = millis(() -> findings.addAll(station.check()));
            Peak peak = new Peak();
            findings.addAll(station.check());
            System.out.printf("check, %,d sales: %d ms, %d MiB above rest at most%n", SALES, check,
                    peak.mebibytes());
            assertThat(findings).filteredOn(f -> !f.holds()).isEmpty();
        }
    }

    private interface Act {
        void run() throws Exception;
    }

    private static List<Long> starts(SmallStation small) throws Exception {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            OpenResult.Opened[] opened = new OpenResult.Opened[1];
            times.add(millis(() -> opened[0] = small.start()));
            opened[0].station().close();
        }
        Collections.sort(times);
        return times;
    }

    private static long millis(Act act) throws Exception {
        long begin = System.nanoTime();
        act.run();
        return (System.nanoTime() - begin) / 1_000_000;
    }

    /// The most that was in use after a collection, sampled.
    private static final class Peak {

        private static final long PAUSE_NANOS = 10_000_000;

        private final long rest = used();
        private volatile long most = rest;
        private final Thread watch = Thread.ofPlatform().daemon().start(() -> {
            while (true) {
                LockSupport.parkNanos(PAUSE_NANOS);
                most = Math.max(most, used());
            }
        });

        private static long used() {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            return runtime.totalMemory() - runtime.freeMemory();
        }

        long mebibytes() {
            assertThat(watch.isAlive()).isTrue();
            return (most - rest) >> 20;
        }
    }
}
