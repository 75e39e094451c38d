package wattdesk.store;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Waits that keep an interrupt for later instead of ending on it; the one place that sets the
/// mark again, on the caller's own thread and never inside the database.
public final class Uninterrupted {
    private Uninterrupted() {}

    private interface Wait<T> {
        T once() throws InterruptedException;
    }

    public static <T> void put(BlockingQueue<? super T> queue, T item) {
        boolean _ = through(() -> {
            queue.put(item);
            return true;
        });
    }

    public static <T> T take(BlockingQueue<? extends T> queue) {
        return through(queue::take);
    }

    public static void join(Thread thread) {
        boolean _ = through(() -> {
            thread.join();
            return true;
        });
    }

    /// What a computation gives within a limit.
    static <T> T get(CompletableFuture<T> result, long seconds)
            throws ExecutionException, TimeoutException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            restore(interrupted);
        }
    }

    private static void restore(boolean interrupted) {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T through(Wait<T> wait) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return wait.once();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            restore(interrupted);
        }
    }
}
