package wattdesk.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.sweep.SweepPlanTest.NOON;
import static wattdesk.sweep.SweepPlanTest.values;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import wattdesk.ledger.store.SettableClock;
import wattdesk.metering.LiveGateway;
import wattdesk.metering.Meter;
import wattdesk.metering.RegisterGateway.Cause;

@Timeout(30)
class SweepTest {

    /// Keeps nothing.
    private static final class Nowhere implements SeenBook {
        @Override
        public List<MeterSeen> all() {
            return List.of();
        }

        @Override
        public void keep(Batch batch) {
            // Nothing asks for it again.
        }

        @Override
        public List<MeterHour> hours(String meterNumber, Instant from) {
            return List.of();
        }

        @Override
        public List<MeterGap> gaps(String meterNumber, Instant from) {
            return List.of();
        }

        @Override
        public List<SwitchTurn> turns(String meterNumber, Instant from) {
            return List.of();
        }

        @Override
        public int trim(Instant hoursBefore, Instant eventsBefore) {
            return 0;
        }
    }

    private final SettableClock clock = new SettableClock(NOON);
    private final Function<Meter, LiveGateway.Look> answers =
            _ -> new LiveGateway.Look.Seen(values(clock.instant(), 100));
    private final SeenKeeper keeper = new SeenKeeper(new Nowhere(), clock);
    private final List<String> looks = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Function<Meter, LiveGateway.Look>> meters =
            new ConcurrentHashMap<>();
    private volatile boolean waits;
    private List<Meter> known = List.of(meter("1", "a"), meter("2", "a"), meter("3", "b"));
    private final Sweep sweep = new Sweep((meter, urgency) -> {
        assertThat(urgency).isEqualTo(LiveGateway.Urgency.SWEEP);
        looks.add(meter.number());
        return meters.getOrDefault(meter.number(), answers).apply(meter);
    }, keeper, () -> known, () -> waits, SweepLimits.USUAL, clock);

    private static Meter meter(String number, String line) {
        return new Meter(number, line, "acrel-ddsy1352-b", number, "");
    }

    @Test
    void every_meter_is_looked_at_once_until_it_is_due_again() {
        assertThat(sweep.serveAll()).isEqualTo(3);
        assertThat(sweep.serveAll()).isZero();
        clock.add(Duration.ofMinutes(29));
        assertThat(sweep.serveAll()).isZero();
        clock.add(Duration.ofMinutes(1));
        assertThat(sweep.serveAll()).isEqualTo(3);
        assertThat(looks).containsExactly("1", "2", "3", "1", "2", "3");
    }

    @Test
    void the_meter_that_is_due_longest_goes_first() {
        sweep.serve("b");
        clock.add(Duration.ofMinutes(1));
        known = List.of(meter("2", "a"));
        sweep.serve("a");
        clock.add(Duration.ofMinutes(1));
        known = List.of(meter("1", "a"), meter("2", "a"));
        sweep.serve("a");
        looks.clear();
        clock.add(Duration.ofHours(1));
        sweep.serve("a");
        assertThat(looks).containsExactly("2", "1");
    }

    @Test
    void a_look_that_gave_way_is_no_failure_and_comes_back_a_minute_later() {
        meters.put("1", _ -> new LiveGateway.Look.GaveWay());
        sweep.serve("a");
        assertThat(keeper.of("1")).isEmpty();
        meters.remove("1");
        assertThat(sweep.serve("a")).isZero();
        clock.add(Duration.ofMinutes(1));
        sweep.serve("a");
        assertThat(keeper.of("1")).isPresent();
        assertThat(looks).containsExactly("1", "2", "1");
    }

    @Test
    void a_line_that_is_down_is_tried_by_one_meter_a_minute_and_takes_all_of_its_meters_away() {
        sweep.serveAll();
        clock.add(Duration.ofMinutes(40));
        Function<Meter, LiveGateway.Look> down =
                _ -> new LiveGateway.Look.Missed(Cause.LINE_DOWN, "unplugged");
        meters.put("1", down);
        meters.put("2", down);
        looks.clear();
        for (int i = 0; i < 5; i++) {
            sweep.serveAll();
            clock.add(Duration.ofMinutes(1));
        }
        assertThat(looks).containsExactly("1", "3", "1", "1", "1", "1");
        assertThat(keeper.offline()).extracting(MeterSeen::meter).containsExactly("1", "2");
        assertThat(keeper.of("2").orElseThrow().failures()).as("known, not counted for ever")
                .isEqualTo(Presence.TRIES);
        meters.clear();
        sweep.serveAll();
        assertThat(keeper.offline()).as("back with the line").isEmpty();
    }

    @Test
    void it_waits_while_the_daily_run_reads() {
        waits = true;
        assertThat(sweep.serveAll()).isZero();
        assertThat(sweep.state()).isEqualTo(new SweepState(false, true, 3, 3));
        waits = false;
        assertThat(sweep.serveAll()).isEqualTo(3);
        assertThat(sweep.state()).isEqualTo(new SweepState(false, false, 3, 0));
    }

    @Test
    void a_slow_line_takes_nothing_from_the_others() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch other = new CountDownLatch(1);
        meters.put("1", meter -> {
            begun.countDown();
            await(slow);
            return answers.apply(meter);
        });
        meters.put("3", meter -> {
            await(begun);
            other.countDown();
            return answers.apply(meter);
        });
        sweep.start(Duration.ZERO);
        assertThat(other.await(10, TimeUnit.SECONDS)).as("line b goes on").isTrue();
        assertThat(looks).contains("1").doesNotContain("2");
        slow.countDown();
        sweep.close();
    }

    @Test
    void closing_waits_for_the_meter_under_way_and_begins_no_other() throws Exception {
        CountDownLatch underWay = new CountDownLatch(1);
        CountDownLatch replies = new CountDownLatch(1);
        known = List.of(meter("1", "a"), meter("2", "a"));
        meters.put("1", meter -> {
            underWay.countDown();
            await(replies);
            return answers.apply(meter);
        });
        sweep.start(Duration.ZERO);
        assertThat(underWay.await(10, TimeUnit.SECONDS)).isTrue();
        Thread closer = Thread.ofPlatform().start(sweep::close);
        while (closer.getState() == Thread.State.RUNNABLE || closer.getState() == Thread.State.NEW) {
            Thread.onSpinWait();
        }
        replies.countDown();
        closer.join(10_000);
        assertThat(closer.isAlive()).isFalse();
        assertThat(looks).containsExactly("1");
        assertThat(keeper.of("1")).as("what was heard is kept").isPresent();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_meter_whose_look_breaks_holds_its_line_for_a_minute_and_not_the_others()
            throws Exception {
        CountDownLatch broken = new CountDownLatch(1);
        CountDownLatch other = new CountDownLatch(1);
        meters.put("1", _ -> {
            broken.countDown();
            throw new IllegalStateException("a bug");
        });
        meters.put("3", meter -> {
            other.countDown();
            return answers.apply(meter);
        });
        sweep.start(Duration.ZERO);
        assertThat(broken.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(other.await(10, TimeUnit.SECONDS)).isTrue();
        sweep.close();
        assertThat(looks).filteredOn("1"::equals).hasSize(1);
    }
}
