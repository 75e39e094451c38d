package wattdesk.remote;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import wattdesk.customer.Accounts;

/// Goes on by itself with orders that are open: duties, and those of which nobody knows what became
/// of them. One worker per line, never interrupted; it ends between two meters.
public final class RemoteRounds implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(RemoteRounds.class.getName());
    private static final long TICK_MILLIS = 1_000;
    private static final long GOODBYE_SECONDS = 20;

    private final RemoteBook book;
    private final RemoteTeller teller;
    private final Accounts accounts;
    private final Clock clock;
    private final Map<String, ExecutorService> lines = new ConcurrentHashMap<>();
    private final Set<String> queued = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService tick = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("remote tick").factory());
    private volatile boolean closing;

    public RemoteRounds(RemoteBook book, RemoteTeller teller, Accounts accounts, Clock clock) {
        this.book = book;
        this.teller = teller;
        this.accounts = accounts;
        this.clock = clock;
    }

    public void start() {
        var _ = tick.scheduleWithFixedDelay(this::look, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            book.due(clock.instant()).forEach(this::queue);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "looking for orders to meters", e);
        }
    }

    /// Serves everything that is due, one after the other, on the calling thread.
    public void serveAll() {
        book.due(clock.instant()).forEach(teller::serve);
    }

    private void queue(RemoteOrder order) {
        if (closing || !queued.add(order.meter())) {
            return;
        }
        String line = accounts.byMeter(order.meter())
                .map(card -> card.meter().line()).orElse("");
        lines.computeIfAbsent(line, RemoteRounds::worker).execute(() -> serve(order));
    }

    private static ExecutorService worker(String line) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("remote " + line).factory());
    }

    private void serve(RemoteOrder order) {
        try {
            if (!closing) {
                var _ = teller.serve(order);
            }
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "order to meter " + order.meter(), e);
        } finally {
            queued.remove(order.meter());
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
                LOG.log(System.Logger.Level.DEBUG, "a line's orders ended: {0}", ended);
            } catch (InterruptedException e) {
                LOG.log(System.Logger.Level.WARNING, "not waited for a line's orders");
            }
        }
    }
}
