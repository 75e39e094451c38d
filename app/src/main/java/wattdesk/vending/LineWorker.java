package wattdesk.vending;

import java.util.UUID;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The one thread that delivers over one line. It is never interrupted; it ends between two jobs.
final class LineWorker {

    private static final System.Logger LOG = System.getLogger(LineWorker.class.getName());

    /// One meter to be served; `asked` names the sale a person waits for.
    record Job(String meterNumber, @Nullable UUID asked, SaleSteps steps,
            CompletableFuture<Delivery.Served> done) {}

    private static final Job END = new Job("", null, at -> {}, new CompletableFuture<>());

    private final BlockingDeque<Job> jobs = new LinkedBlockingDeque<>();
    private final Delivery delivery;
    private final BiConsumer<String, Delivery.Served> served;
    private final Thread thread;
    private volatile boolean ended;

    LineWorker(String line, Delivery delivery, BiConsumer<String, Delivery.Served> served) {
        this.delivery = delivery;
        this.served = served;
        this.thread = Thread.ofPlatform().daemon().name("delivery " + line).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    BlockingQueue<Job> jobs() {
        return jobs;
    }

    /// People at the counter go before what the tick found.
    void urgent(Job job) {
        jobs.addFirst(job);
    }

    private void run() {
        while (!ended) {
            Job job = next();
            if (!job.meterNumber().isEmpty()) {
                work(job);
            }
        }
        jobs.forEach(job -> job.done().complete(new Delivery.Served.Settled()));
    }

    private Job next() {
        try {
            return jobs.takeFirst();
        } catch (InterruptedException e) {
            return END;
        }
    }

    /// One job that breaks, by whatever, must not end the deliveries of its line.
    private void work(Job job) {
        try {
            Delivery.Served result = delivery.serve(job.meterNumber(), job.asked(), job.steps());
            served.accept(job.meterNumber(), result);
            job.done().complete(result);
        } catch (Throwable e) {
            LOG.log(System.Logger.Level.ERROR, "serving meter " + job.meterNumber(), e);
            served.accept(job.meterNumber(), new Delivery.Served.Later(BackOff.LONGEST));
            job.done().completeExceptionally(e);
        }
    }

    /// Waits for the job under way, at most `millis`.
    void end(long millis) {
        ended = true;
        jobs.addFirst(END);
        try {
            thread.join(millis);
        } catch (InterruptedException e) {
            LOG.log(System.Logger.Level.WARNING, "not waited for " + thread.getName());
        }
    }
}
