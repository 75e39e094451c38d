package wattdesk.meterio.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The clock that every test of a line stands on.
@Timeout(180)
class VirtualLineClockTest {

    private final VirtualLineClock clock = new VirtualLineClock(Instant.parse("2026-05-01T00:00:00Z"));

    @AfterEach
    void stop() {
        clock.close();
    }

    @Test
    void an_hour_passes_at_once_when_nobody_works() {
        clock.sleepUntil(3_600_000_000_000L);
        assertThat(clock.nanoTime()).isEqualTo(3_600_000_000_000L);
        assertThat(clock.instant()).isEqualTo("2026-05-01T01:00:00Z");
        clock.sleepUntil(5);
        assertThat(clock.nanoTime()).as("never backwards").isEqualTo(3_600_000_000_000L);
    }

    @Test
    void time_stands_still_while_an_entered_thread_computes() throws InterruptedException {
        AtomicBoolean ran = new AtomicBoolean();
        CountDownLatch slept = new CountDownLatch(1);
        clock.enter();
        clock.enter();
        clock.schedule(10, () -> ran.set(true));
        Thread other = Thread.ofPlatform().start(() -> {
            clock.sleepUntil(20);
            slept.countDown();
        });
        assertThat(clock.nanoTime()).isZero();
        clock.leave();
        assertThat(ran).as("still entered once").isFalse();
        assertThat(clock.nanoTime()).isZero();
        clock.leave();
        slept.await();
        other.join();
        assertThat(ran).isTrue();
        assertThat(clock.nanoTime()).isEqualTo(20);
    }

    @Test
    void events_come_in_order_of_time_and_then_of_asking() {
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        clock.hold();
        clock.schedule(20, () -> order.add("c"));
        clock.schedule(10, () -> order.add("a"));
        clock.schedule(10, () -> {
            order.add("b");
            clock.schedule(5, () -> order.add("asked for the past: at once"));
        });
        clock.release();
        clock.sleepUntil(30);
        assertThat(order).containsExactly("a", "b", "asked for the past: at once", "c");
    }

    @Test
    void several_holds_add_up() {
        AtomicBoolean ran = new AtomicBoolean();
        clock.hold();
        clock.hold();
        clock.schedule(1, () -> ran.set(true));
        clock.release();
        assertThat(ran).isFalse();
        clock.release();
        clock.sleepUntil(2);
        assertThat(ran).isTrue();
    }

    @Test
    void a_signal_wakes_a_waiter_before_its_deadline() throws InterruptedException {
        Object lock = new Object();
        clock.enter();
        clock.schedule(7, () -> {
            synchronized (lock) {
                clock.signal(lock);
            }
        });
        synchronized (lock) {
            clock.awaitUntil(lock, 1_000);
        }
        assertThat(clock.nanoTime()).isEqualTo(7);
        synchronized (lock) {
            clock.awaitUntil(lock, 1_000);
        }
        assertThat(clock.nanoTime()).as("nobody signals, so the deadline").isEqualTo(1_000);
        synchronized (lock) {
            clock.awaitUntil(lock, 1_000);
        }
        assertThat(clock.nanoTime()).as("what has passed is not waited for").isEqualTo(1_000);
        clock.leave();
    }

    @Test
    void what_is_scheduled_runs_on_the_thread_of_the_worker_that_waits_for_it() {
        List<Thread> ranOn = new ArrayList<>();
        clock.enter();
        clock.schedule(5, () -> ranOn.add(Thread.currentThread()));
        clock.schedule(6, () -> ranOn.add(Thread.currentThread()));
        clock.sleepUntil(10);
        clock.leave();
        assertThat(ranOn).containsExactly(Thread.currentThread(), Thread.currentThread());
    }

    @Test
    void a_worker_that_waits_for_ever_leaves_its_lock_and_the_time_goes_on()
            throws InterruptedException {
        Object lock = new Object();
        CountDownLatch woken = new CountDownLatch(1);
        List<String> ranOn = Collections.synchronizedList(new ArrayList<>());
        Thread worker = Thread.ofPlatform().start(() -> {
            clock.enter();
            synchronized (lock) {
                try {
                    clock.awaitUntil(lock, LineClock.NEVER);
                } catch (InterruptedException e) {
                    return;
                }
            }
            clock.leave();
            woken.countDown();
        });
        clock.schedule(5, () -> ranOn.add(Thread.currentThread().getName()));
        clock.sleepUntil(10);
        assertThat(ranOn).containsExactly("virtual-line-clock");
        while (woken.getCount() > 0) {
            synchronized (lock) {
                clock.signal(lock);
            }
            woken.await(1, TimeUnit.MILLISECONDS);
        }
        worker.join();
    }

    @Test
    void two_workers_take_turns_at_the_times_that_they_wait_for() throws InterruptedException {
        List<Long> times = Collections.synchronizedList(new ArrayList<>());
        clock.hold();
        List<Thread> workers = Stream.of(3L, 5L).map(step -> Thread.ofPlatform().start(() -> {
            clock.enter();
            for (long at = step; at <= 3_000; at += step) {
                clock.sleepUntil(at);
                times.add(clock.nanoTime());
            }
            clock.leave();
        })).toList();
        clock.release();
        for (Thread worker : workers) {
            worker.join();
        }
        assertThat(times).isSorted().hasSize(1_600);
    }

    @Test
    void an_interrupted_sleeper_sleeps_on_and_keeps_the_interrupt() {
        clock.enter();
        Thread.currentThread().interrupt();
        clock.sleepUntil(50);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(clock.nanoTime()).isEqualTo(50);
        clock.leave();
    }
}
