package wattdesk.meterio.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The clock on the wall may be late, never early.
@Timeout(180)
class RealLineClockTest {

    private static final long FIVE_MILLIS = 5_000_000;

    private final RealLineClock clock = new RealLineClock();

    @Test
    void a_sleep_is_never_shorter_even_when_interrupted() {
        Thread.currentThread().interrupt();
        long until = clock.nanoTime() + FIVE_MILLIS;
        clock.sleepUntil(until);
        assertThat(clock.nanoTime()).isGreaterThanOrEqualTo(until);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void an_action_comes_after_its_time() throws Exception {
        long at = clock.nanoTime() + FIVE_MILLIS;
        CompletableFuture<Long> ran = new CompletableFuture<>();
        clock.schedule(at, () -> ran.complete(clock.nanoTime()));
        assertThat(ran.get(60, TimeUnit.SECONDS)).isGreaterThanOrEqualTo(at);
        CompletableFuture<Long> past = new CompletableFuture<>();
        clock.schedule(0, () -> past.complete(clock.nanoTime()));
        assertThat(past.get(60, TimeUnit.SECONDS)).isPositive();
    }

    @Test
    void the_thread_ends_when_nothing_is_scheduled_and_comes_again() throws Exception {
        RealLineClock restless = new RealLineClock(Duration.ofMillis(1));
        for (int round = 0; round < 2; round++) {
            CompletableFuture<Thread> ran = new CompletableFuture<>();
            restless.schedule(0, () -> ran.complete(Thread.currentThread()));
            Thread worker = ran.get(60, TimeUnit.SECONDS);
            worker.join(Duration.ofSeconds(60));
            assertThat(worker.isAlive()).isFalse();
        }
    }

    @Test
    void a_wait_without_a_deadline_ends_by_a_signal() throws Exception {
        Object lock = new Object();
        synchronized (lock) {
            clock.schedule(0, () -> {
                synchronized (lock) { // the waiter lets the lock go by waiting
                    clock.signal(lock);
                }
            });
            clock.awaitUntil(lock, LineClock.NEVER);
        }
        synchronized (lock) {
            clock.awaitUntil(lock, clock.nanoTime() - 1);
        }
    }
}
