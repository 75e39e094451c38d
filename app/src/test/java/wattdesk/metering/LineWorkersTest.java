package wattdesk.metering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LineWorkersTest {

    private final LineWorkers workers = new LineWorkers("test");
    private final CountDownLatch gate = new CountDownLatch(1);
    private final List<String> done = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        gate.countDown();
        workers.close();
    }

    @Test
    void aLineThatHangsTakesNothingFromTheOthers() {
        workers.queue("a", "1", this::hang);
        workers.queue("a", "2", () -> done.add("2"));
        workers.queue("b", "3", () -> done.add("3"));
        waitFor("3");
        assertThat(done).as("behind the one that hangs").doesNotContain("2");
        gate.countDown();
        waitFor("2");
    }

    @Test
    void whatWaitsOrIsUnderWayIsNotQueuedAgain() {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicInteger times = new AtomicInteger();
        workers.queue("a", "1", () -> {
            begun.countDown();
            hang();
        });
        workers.queue("a", "2", times::incrementAndGet);
        workers.queue("a", "2", times::incrementAndGet);
        workers.queue("a", "1", () -> done.add("1 again"));
        assertThat(workers.has("1")).as("under way").isTrue();
        assertThat(workers.has("2")).as("waits").isTrue();
        assertThat(workers.has("3")).isFalse();
        gate.countDown();
        workers.queue("a", "last", () -> done.add("last"));
        waitFor("last");
        assertThat(times).hasValue(1);
        workers.queue("a", "2", times::incrementAndGet);
        Awaitility.await("a key that is done may come again").until(() -> times.get() == 2);
        assertThat(done).containsExactly("last");
    }

    @Test
    void workAndLooksThatFailStopNothing() {
        AtomicInteger looks = new AtomicInteger();
        workers.start(Duration.ZERO, () -> {
            looks.incrementAndGet();
            throw new IllegalStateException("planted");
        });
        workers.queue("a", "1", () -> {
            throw new IllegalStateException("planted");
        });
        workers.queue("a", "2", () -> done.add("2"));
        waitFor("2");
        Awaitility.await("looks go on").atMost(Duration.ofSeconds(10))
                .until(() -> looks.get() >= 2);
    }

    @Test
    void closingWaitsForWhatIsUnderWayAndDropsWhatWaits() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        workers.queue("a", "1", () -> {
            begun.countDown();
            hang();
            done.add("1");
        });
        workers.queue("a", "2", () -> done.add("2"));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        Thread closer = Thread.ofPlatform().start(workers::close);
        Awaitility.await("closing").until(workers::closing);
        gate.countDown();
        closer.join();
        assertThat(done).containsExactly("1");
    }

    private void hang() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("a worker is never interrupted", e);
        }
    }

    private void waitFor(String key) {
        Awaitility.await(key).atMost(Duration.ofSeconds(10)).until(() -> done.contains(key));
    }
}
