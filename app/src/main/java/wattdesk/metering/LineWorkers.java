package wattdesk.metering;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Work that goes on by itself along the lines: a tick that looks for what is due, and one worker
/// for each line, so that a slow line takes nothing from the others.
///
/// Its threads are never interrupted; a line ends between two pieces of work.
public final class LineWorkers implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(LineWorkers.class.getName());
    private static final long TICK_MILLIS = 1_000;
    private static final long GOODBYE_SECONDS = 20;

    private final String name;
    private final Map<String, ExecutorService> lines = new ConcurrentHashMap<>();
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService tick;
    private volatile boolean closing;

    /// @param name what the threads are called by
    public LineWorkers(String name) {
        this.name = name;
        tick = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name + " tick").factory());
    }

    /// Looks every second from here on, the first time after `delay`; a look that fails is logged
    /// and the next one comes all the same.
    public void start(Duration delay, Runnable look) {
        var _ = tick.scheduleWithFixedDelay(() -> survive("looking for what is due", look),
                delay.toMillis(), TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /// Hands work to the worker of a line, unless work of that key waits or is under way there.
    public void queue(String line, String key, Runnable work) {
        if (!closing && busy.add(key)) {
            lines.computeIfAbsent(line, this::worker).execute(() -> perform(key, work));
        }
    }

    /// Whether work of that key waits or is under way: then nobody needs to ask where it belongs.
    public boolean has(String key) {
        return busy.contains(key);
    }

    private ExecutorService worker(String line) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name + " " + line).factory());
    }

    private void perform(String key, Runnable work) {
        try {
            if (!closing) {
                survive(key, work);
            }
        } finally {
            busy.remove(key);
        }
    }

    private void survive(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, name + ": " + what, e);
        }
    }

    /// Whoever works through many meters in one piece ends when this says so.
    public boolean closing() {
        return closing;
    }

    /// Stops after the pieces of work under way.
    @Override
    public void close() {
        closing = true;
        tick.shutdown();
        lines.values().forEach(ExecutorService::shutdown);
        lines.forEach(this::goodbye);
    }

    private void goodbye(String line, ExecutorService worker) {
        try {
            if (!worker.awaitTermination(GOODBYE_SECONDS, TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.WARNING, name + ": line " + line + " goes on");
            }
        } catch (InterruptedException e) {
            LOG.log(System.Logger.Level.WARNING, name + ": not waited for line " + line);
        }
    }
}
