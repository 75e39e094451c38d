package wattdesk.remote;

import java.time.Clock;
import java.time.Duration;
import wattdesk.customer.Accounts;
import wattdesk.metering.LineWorkers;

/// Goes on by itself with orders that are open: duties, and those of which nobody knows what became
/// of them.
public final class RemoteRounds implements AutoCloseable {

    private final RemoteBook book;
    private final RemoteTeller teller;
    private final Accounts accounts;
    private final Clock clock;
    private final LineWorkers workers = new LineWorkers("remote");

    public RemoteRounds(RemoteBook book, RemoteTeller teller, Accounts accounts, Clock clock) {
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

    private void queue(RemoteOrder order) {
        if (workers.has(order.meter())) {
            return;
        }
        String line = accounts.byMeter(order.meter())
                .map(card -> card.meter().line()).orElse("");
        workers.queue(line, order.meter(), () -> {
            var _ = teller.serve(order);
        });
    }

    /// Stops after the meters under way.
    @Override
    public void close() {
        workers.close();
    }
}
