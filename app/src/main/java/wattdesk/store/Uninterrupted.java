package wattdesk.store;

import java.util.concurrent.BlockingQueue;

/// Waits that keep an interrupt for later instead of ending on it.
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
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
