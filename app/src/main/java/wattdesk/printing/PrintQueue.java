package wattdesk.printing;

import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Papers waiting for the printer, and the one thread that hands them over in order. What fails
/// goes to the side, so that one paper never holds up the next.
final class PrintQueue<J> implements AutoCloseable {

    private static final int LIMIT = 500;
    private final LinkedBlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>(LIMIT);
    private final AtomicInteger unfinished = new AtomicInteger();
    private final CopyOnWriteArrayList<J> failed = new CopyOnWriteArrayList<>();
    private final Thread worker;
    private volatile String trouble = "";
    private volatile boolean closing;

    PrintQueue() {
        worker = Thread.ofPlatform().daemon().name("receipt-printer").unstarted(this::serve);
        worker.start();
    }

    /// Returns false when far too many are waiting already.
    boolean add(J job, Consumer<J> work) {
        unfinished.incrementAndGet();
        boolean taken = !closing && waiting.offer(() -> {
            work.accept(job);
            unfinished.decrementAndGet();
        });
        if (!taken) {
            unfinished.decrementAndGet();
        }
        return taken;
    }

    private void serve() {
        while (!closing || !waiting.isEmpty()) {
            try {
                waiting.take().run();
            } catch (InterruptedException e) {
                // nobody interrupts this thread; should the VM do it, the next paper is next
                trouble = String.valueOf(e.getMessage());
            }
        }
    }

    void done(J job) {
        failed.remove(job);
        trouble = "";
    }

    void failed(J job, String why) {
        failed.addIfAbsent(job);
        trouble = why;
    }

    int waiting() {
        return unfinished.get() + failed.size();
    }

    String trouble() {
        return trouble;
    }

    /// Lets what is waiting finish, as far as the printer allows, then ends the thread.
    @Override
    public void close() {
        closing = true;
        boolean woken = waiting.offer(() -> { });
        if (!woken) {
            trouble = "";
        }
    }
}
