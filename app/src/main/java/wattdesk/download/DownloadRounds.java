package wattdesk.download;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import wattdesk.customer.Accounts;

/// The threads of the download: a tick that finds what is due, and one worker per line. Its work is
/// never interrupted; it ends between two meters.
public final class DownloadRounds implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(DownloadRounds.class.getName());
    private static final long TICK_MILLIS = 1_000;
    private static final long GOODBYE_SECONDS = 20;

    private final DownloadBook book;
    private final Teller teller;
    private final Accounts accounts;
    private final Clock clock;
    private final Map<String, ExecutorService> lines = new ConcurrentHashMap<>();
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService tick = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("download tick").factory());
    private volatile boolean closing;

    public DownloadRounds(DownloadBook book, Teller teller, Accounts accounts, Clock clock) {
        this.book = book;
        this.teller = teller;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// From here on, what is due is told or looked at by itself.
    public void start() {
        var _ = tick.scheduleWithFixedDelay(this::look, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            book.due(clock.instant()).forEach(this::queue);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "looking for meters to be told", e);
        }
    }

    /// Serves everything that is due, one after the other, on the calling thread.
    public void serveAll() {
        book.due(clock.instant()).forEach(teller::serve);
    }

    private void queue(MeterDownload row) {
        if (closing || !busy.add(row.meter())) {
            return;
        }
        String line = accounts.byMeter(row.meter())
                .map(card -> card.meter().line()).orElse("");
        lines.computeIfAbsent(line, DownloadRounds::worker).execute(() -> serve(row));
    }

    private static ExecutorService worker(String line) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("download " + line).factory());
    }

    private void serve(MeterDownload row) {
        try {
            if (!closing) {
                teller.serve(row);
            }
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "telling meter " + row.meter(), e);
        } finally {
            busy.remove(row.meter());
        }
    }

    /// Stops after the meter under way.
    @Override
    public void close() {
        closing = true;
        tick.shutdown();
        lines.values().forEach(ExecutorService::shutdown);
        for (ExecutorService line : lines.values()) {
            try {
                boolean ended = line.awaitTermination(GOODBYE_SECONDS, TimeUnit.SECONDS);
                LOG.log(System.Logger.Level.DEBUG, "a line's downloads ended: " + ended);
            } catch (InterruptedException e) {
                LOG.log(System.Logger.Level.WARNING, "not waited for a line's downloads");
            }
        }
    }
}
