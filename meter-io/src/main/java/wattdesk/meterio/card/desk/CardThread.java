package wattdesk.meterio.card.desk;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// The one thread that speaks to cards. Who asks it waits a limited time; work that is stuck in a
/// driver is not interrupted, but everything behind it is answered at once.
final class CardThread implements AutoCloseable {

    private final ExecutorService thread;
    private final long limitMillis;

    CardThread(long limitMillis) {
        this.limitMillis = limitMillis;
        this.thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("cards").factory());
    }

    /// The result of the work, or of `late` where it took too long.
    <T> T run(Supplier<T> work, Supplier<T> late) {
        Future<T> future = thread.submit(work::get);
        try {
            return future.get(limitMillis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return late.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return late.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
