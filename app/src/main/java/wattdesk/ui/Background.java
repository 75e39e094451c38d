package wattdesk.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// Runs services off the screen's thread and brings what they return back to it.
///
/// Its threads are never interrupted: an interrupt inside the database closes it.
public final class Background {

    private static final int LONGEST_STOP_SECONDS = 40;

    private final ExecutorService workers;
    private final Consumer<Throwable> broken;
    private final AtomicInteger underWay = new AtomicInteger();

    /// `broken` hears, on the screen's thread, of work that failed unexpectedly.
    public Background(Consumer<Throwable> broken) {
        this.broken = broken;
        AtomicInteger number = new AtomicInteger();
        workers = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "screen-work-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    public <T extends @Nullable Object> void run(Callable<T> work, Consumer<? super T> done) {
        run(work, done, broken);
    }

    /// `failed` and `done` are called on the screen's thread, exactly one of them; neither when
    /// the window has gone and nobody is left to be told.
    public <T extends @Nullable Object> void run(
            Callable<T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
        underWay.incrementAndGet();
        try {
            workers.execute(() -> {
                Runnable report = outcome(work, done, failed);
                Platform.runLater(() -> {
                    underWay.decrementAndGet();
                    report.run();
                });
            });
        } catch (RejectedExecutionException stopped) {
            underWay.decrementAndGet();
        }
    }

    /// As [#run]; `busy` hears true now, and false before the result or the trouble is told.
    public <T extends @Nullable Object> void runBusy(
            Consumer<Boolean> busy, Callable<T> work, Consumer<? super T> done) {
        runBusy(busy, work, done, broken);
    }

    public <T extends @Nullable Object> void runBusy(Consumer<Boolean> busy, Callable<T> work,
            Consumer<? super T> done, Consumer<Throwable> failed) {
        busy.accept(true);
        run(work, result -> {
            busy.accept(false);
            done.accept(result);
        }, trouble -> {
            busy.accept(false);
            failed.accept(trouble);
        });
    }

    private static <T extends @Nullable Object> Runnable outcome(
            Callable<T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
        try {
            T result = work.call();
            return () -> done.accept(result);
        } catch (Exception | AssertionError e) {
            return () -> failed.accept(e);
        }
    }

    /// A lane in which the newest work wins: what older work returns is dropped.
    public Latest latest() {
        return new Latest(this);
    }

    /// How many results have not come back yet.
    public int underWay() {
        return underWay.get();
    }

    /// Tells the broken-handler about trouble that arose elsewhere.
    public void report(Throwable trouble) {
        broken.accept(trouble);
    }

    /// Takes no more work and waits for what is under way; off the screen's thread only.
    public boolean stop() {
        workers.shutdown();
        try {
            return workers.awaitTermination(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false; // house rule 7: nothing is interrupted on, not even ourselves
        }
    }
}
