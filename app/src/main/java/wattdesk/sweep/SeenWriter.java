package wattdesk.sweep;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Writes down every few seconds what was seen, and takes old hours and gaps away every hour, on a
/// thread of its own: neither a look nor a sale waits for it.
public final class SeenWriter implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(SeenWriter.class.getName());
    private static final long EVERY_MILLIS = 5_000;
    private static final Duration TRIM_EVERY = Duration.ofHours(1);
    private static final long GOODBYE_SECONDS = 10;

    private final SeenKeeper keeper;
    private final SeenBook book;
    private final SweepLimits limits;
    private final InstantSource clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sweep writer").factory());
    private Instant trimmed = Instant.MIN;

    public SeenWriter(
            SeenKeeper keeper, SeenBook book, SweepLimits limits, InstantSource clock) {
        this.keeper = keeper;
        this.book = book;
        this.limits = limits;
        this.clock = clock;
    }

    public void start() {
        var _ = thread.scheduleWithFixedDelay(
                this::write, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void write() {
        try {
            pass();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "what was seen is not written yet", e);
        }
    }

    /// What one turn does.
    void pass() {
        keeper.flush();
        Instant now = clock.instant();
        if (trimmed.equals(Instant.MIN) || !now.isBefore(trimmed.plus(TRIM_EVERY))) {
            int rows = book.trim(now.minus(limits.keepHours()), now.minus(limits.keepGaps()));
            trimmed = now;
            LOG.log(System.Logger.Level.DEBUG, "taken away: {0} old rows", rows);
        }
    }

    /// Writes the last of it.
    @Override
    public void close() {
        thread.shutdown();
        try {
            boolean ended = thread.awaitTermination(GOODBYE_SECONDS, TimeUnit.SECONDS);
            LOG.log(System.Logger.Level.DEBUG, "the sweep's writer ended: {0}", ended);
        } catch (InterruptedException e) {
            LOG.log(System.Logger.Level.WARNING, "not waited for the sweep's writer");
        }
        try {
            keeper.flush();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "the last looks are not written", e);
        }
    }
}
