package wattdesk.printing;

import java.time.Duration;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Papers waiting for the printer, and the one thread that hands them over in order. What fails
/// goes to the side, so that one paper never holds up the next.
final class PrintQueue<J> implements AutoCloseable {

    private static final int LIMIT = 500;
    private static final Duration GOODBYE = Duration.ofSeconds(15);
    private final Duration goodbye;
    private final LinkedBlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>(LIMIT);
    private final AtomicInteger unfinished = new AtomicInteger();
    private final CopyOnWriteArrayList<J> failed = new CopyOnWriteArrayList<>();
    private final Thread worker;
    private volatile String trouble = "";
    private volatile boolean closing;

    PrintQueue() {
        this(GOODBYE);
    }

    /// `goodbye` is how long closing waits for papers at most.
    PrintQueue(Duration goodbye) {
        this.goodbye = goodbye;
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

    /// Waits until everything is on paper, but no longer than the limit: what has not begun by then
    /// is not begun any more and stays on the reprint list.
    @Override
    public void close() {
        closing = true;
        boolean full = !waiting.offer(() -> { });
        try {
            worker.join(goodbye.toMillis());
        } catch (InterruptedException e) {
            trouble = String.valueOf(e.getMessage());
        }
        if (full || worker.isAlive()) {
            waiting.clear();
            waiting.add(() -> { });
        }
    }
}
