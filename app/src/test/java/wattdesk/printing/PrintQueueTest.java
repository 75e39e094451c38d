package wattdesk.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PrintQueueTest {

    private final List<String> printed = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch paper = new CountDownLatch(1);

    private void slow(String job) {
        begun.countDown();
        waitFor(paper);
        printed.add(job);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void closingWaitsForWhatIsUnderWayAndWhatWaits() {
        PrintQueue<String> queue = new PrintQueue<>(Duration.ofSeconds(50));
        assertThat(queue.add("first", this::slow)).isTrue();
        assertThat(queue.add("second", this::slow)).isTrue();
        Thread.ofVirtual().start(() -> {
            waitFor(begun);
            paper.countDown();
        });
        queue.close();
        assertThat(printed).containsExactly("first", "second");
        assertThat(queue.add("late", this::slow)).as("after closing").isFalse();
    }

    @Test
    void aPrinterThatHangsDoesNotKeepTheStationOpenAndNothingMoreIsBegun() throws Exception {
        Set<Thread> others = Thread.getAllStackTraces().keySet();
        PrintQueue<String> queue = new PrintQueue<>(Duration.ofMillis(50));
        assertThat(queue.add("hangs", this::slow)).isTrue();
        assertThat(queue.add("waits", this::slow)).isTrue();
        waitFor(begun);
        queue.close();
        assertThat(printed).isEmpty();
        paper.countDown();
        for (Thread own : Thread.getAllStackTraces().keySet()) {
            if (own.getName().equals("receipt-printer") && !others.contains(own)) {
                assertThat(own.join(Duration.ofSeconds(30))).isTrue();
            }
        }
        assertThat(printed).containsExactly("hangs");
    }
}
