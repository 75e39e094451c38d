package wattdesk.download;

import java.time.Clock;
import java.time.Duration;
import wattdesk.customer.Accounts;
import wattdesk.metering.LineWorkers;

/// What is due is told to the meters, or looked at on them, by itself.
public final class DownloadRounds implements AutoCloseable {

    private final DownloadBook book;
    private final Teller teller;
    private final Accounts accounts;
    private final Clock clock;
    private final LineWorkers workers = new LineWorkers("download");

    public DownloadRounds(DownloadBook book, Teller teller, Accounts accounts, Clock clock) {
        this.book = book;
        this.teller = teller;
        this.accounts = accounts;
        this.clock = clock;
    }

    public void start() {
        workers.start(Duration.ZERO, () -> book.due(clock.instant()).forEach(this::queue));
    }

    /// Serves everything that is due, one after the other, on the calling thread.
    public void serveAll() {
        book.due(clock.instant()).forEach(teller::serve);
    }

    private void queue(MeterDownload row) {
        if (workers.has(row.meter())) {
            return;
        }
        String line = accounts.byMeter(row.meter())
                .map(card -> card.meter().line()).orElse("");
        workers.queue(line, row.meter(), () -> teller.serve(row));
    }

    /// Stops after the meters under way.
    @Override
    public void close() {
        workers.close();
    }
}
