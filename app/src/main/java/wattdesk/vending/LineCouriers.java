package wattdesk.vending;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import wattdesk.customer.AccountCard;
import wattdesk.customer.Accounts;
import wattdesk.metering.Meter;

/// The threads of the delivery: one per line, and a tick that finds what is due by itself.
///
/// Pauses are measured with a clock that only goes forward; what was under way at the last stop is
/// due at once.
public final class LineCouriers implements Courier, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(LineCouriers.class.getName());
    private static final Duration TICK = Duration.ofMillis(500);
    private static final long GOODBYE_MILLIS = 20_000;

    private final Delivery delivery;
    private final Transfers transfers;
    private final Accounts accounts;
    private final LongSupplier nanoTime;
    private final Map<String, LineWorker> workers = new ConcurrentHashMap<>();
    private final Map<String, Long> notBefore = new ConcurrentHashMap<>();
    /// Jobs queued or under way, by meter.
    private final Map<String, Integer> busy = new ConcurrentHashMap<>();
    private final ScheduledExecutorService tick = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("delivery tick").factory());
    private volatile boolean closing;

    public LineCouriers(
            Delivery delivery, Transfers transfers, Accounts accounts, LongSupplier nanoTime) {
        this.delivery = delivery;
        this.transfers = transfers;
        this.accounts = accounts;
        this.nanoTime = nanoTime;
    }

    /// From here on, pending and unknown credits resolve by themselves.
    public void start() {
        var _ = tick.scheduleWithFixedDelay(
                this::look, 0, TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            transfers.metersToServe().forEach(this::queue);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "looking for deliveries that are due", e);
        }
    }

    private boolean due(String meterNumber) {
        Long time = notBefore.get(meterNumber);
        return time == null || nanoTime.getAsLong() - time >= 0;
    }

    private void queue(String meterNumber) {
        accounts.byMeter(meterNumber).map(AccountCard::meter).ifPresent(meter -> {
            if (closing || busy.putIfAbsent(meterNumber, 1) != null) {
                return;
            }
            if (due(meterNumber)) {
                worker(meter.line()).jobs().add(new LineWorker.Job(
                        meterNumber, null, at -> {}, new CompletableFuture<>()));
            } else {
                left(meterNumber);
            }
        });
    }

    private void left(String meterNumber) {
        busy.computeIfPresent(meterNumber, (meter, jobs) -> jobs == 1 ? null : jobs - 1);
    }

    @Override
    public void bring(UUID sale, Meter meter, SaleSteps steps, Duration wait) {
        if (closing) {
            return;
        }
        CompletableFuture<Delivery.Served> done = new CompletableFuture<>();
        busy.merge(meter.number(), 1, Integer::sum);
        worker(meter.line()).urgent(new LineWorker.Job(meter.number(), sale, steps, done));
        try {
            Delivery.Served ignored = done.get(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | InterruptedException e) {
            LOG.log(System.Logger.Level.DEBUG, "goes on without waiting: " + sale);
        } catch (ExecutionException e) {
            LOG.log(System.Logger.Level.DEBUG, "logged where it broke: " + sale);
        }
    }

    private LineWorker worker(String line) {
        return workers.computeIfAbsent(line, name -> {
            LineWorker worker = new LineWorker(name, delivery, this::served);
            worker.start();
            return worker;
        });
    }

    private void served(String meterNumber, Delivery.Served result) {
        switch (result) {
            case Delivery.Served.Settled _ -> notBefore.remove(meterNumber);
            case Delivery.Served.Later later -> notBefore.put(
                    meterNumber, nanoTime.getAsLong() + later.pause().toNanos());
        }
        left(meterNumber);
    }

    /// Stops at the next safe point: after the decision under way, never in the middle of it.
    @Override
    public void close() {
        closing = true;
        delivery.stop();
        tick.shutdown();
        workers.values().forEach(worker -> worker.end(GOODBYE_MILLIS));
    }
}
