package wattdesk.meterio.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import wattdesk.meterio.ScriptedWire;
import wattdesk.meterio.VirtualBus;
import wattdesk.meterio.line.ExchangeResult.Answered;
import wattdesk.meterio.port.LineSettings;
import wattdesk.meterio.port.LineSettings.Parity;

/// Sixty meters on a line, every tenth dead: what the dead ones cost the living (14, 17).
@Timeout(300)
class DeadMetersTest {

    private static final LineSettings LINE = new LineSettings(9600, 8, Parity.EVEN, 1);
    private static final int METERS = 60;
    private static final int READ_TEN_REGISTERS = 25;
    /// 10 + 20 + 40 + 80 + 160 s: then every dead meter rests for five minutes and more.
    private static final long BACKED_OFF = Duration.ofSeconds(330).toNanos();
    private static final long WINDOW = Duration.ofSeconds(320).toNanos();
    private static final long LONGEST_REST = Duration.ofSeconds(640).toNanos();

    private final BitSet dead = new BitSet();
    private long wasted;

    private byte[] meter(byte[] request) {
        byte[] reply = new byte[READ_TEN_REGISTERS];
        reply[0] = request[0];
        reply[1] = 3;
        return dead.get(request[0]) ? null : reply;
    }

    private Exchange poll(int meter, Priority priority) {
        byte[] request = {(byte) meter, 3, 0, 0, 0, 10, 0, 0};
        return new Exchange("meter " + meter, priority, Octets.of(request),
                received -> received.length < READ_TEN_REGISTERS || received[0] != meter ? null
                        : new ReplyFinder.Span(0, READ_TEN_REGISTERS),
                READ_TEN_REGISTERS, ReplyTiming.ofMillis(500, 50), false);
    }

    /// Everybody once; counts the time that went to those who are dead.
    private List<Integer> sweep(VirtualBus line) {
        List<Integer> answered = new ArrayList<>();
        for (int meter = 1; meter <= METERS; meter++) {
            long from = line.clock.nanoTime();
            if (line.bus.submit(poll(meter, Priority.POLL)).await() instanceof Answered) {
                answered.add(meter);
            }
            wasted += dead.get(meter) ? line.clock.nanoTime() - from : 0;
        }
        return answered;
    }

    private void killEveryTenth() {
        for (int meter = 10; meter <= METERS; meter += 10) {
            dead.set(meter);
        }
    }

    @Test
    void after_back_off_they_cost_three_percent_of_the_line_at_most() {
        killEveryTenth();
        try (VirtualBus line = VirtualBus.answering(LINE, this::meter)) {
            line.clock.enter();
            assertThat(sweep(line)).hasSize(54);
            assertThat(wasted).as("in the first sweep they cost about as much as the others")
                    .isGreaterThan(line.clock.nanoTime() / 3);
            while (line.clock.nanoTime() < BACKED_OFF) {
                sweep(line);
            }
            for (int window = 0; window < 3; window++) {
                wasted = 0;
                long from = line.clock.nanoTime();
                while (line.clock.nanoTime() - from < WINDOW) {
                    assertThat(sweep(line)).as("all the living, in every sweep").hasSize(54);
                }
                assertThat(100 * wasted).as("ns lost in window %d", window)
                        .isLessThanOrEqualTo(3 * (line.clock.nanoTime() - from));
            }
            line.clock.leave();
        }
    }

    @Test
    void one_that_comes_back_is_found_again_by_the_sweep_alone() {
        killEveryTenth();
        try (VirtualBus line = VirtualBus.answering(LINE, this::meter)) {
            line.clock.enter();
            while (line.clock.nanoTime() < BACKED_OFF) {
                sweep(line);
            }
            dead.clear(30);
            long revived = line.clock.nanoTime();
            while (!sweep(line).contains(30)) {
                assertThat(line.clock.nanoTime() - revived).isLessThan(LONGEST_REST);
            }
            assertThat(sweep(line)).as("and is asked in every sweep from now on").contains(30);
            line.clock.leave();
        }
    }

    @Test
    void one_that_the_counter_reached_is_in_the_sweep_at_once() {
        killEveryTenth();
        try (VirtualBus line = VirtualBus.answering(LINE, this::meter)) {
            line.clock.enter();
            while (line.clock.nanoTime() < BACKED_OFF) {
                sweep(line);
            }
            dead.clear(30);
            assertThat(sweep(line)).doesNotContain(30);
            assertThat(line.bus.submit(poll(30, Priority.COUNTER)).await())
                    .isInstanceOf(Answered.class);
            assertThat(sweep(line)).contains(30);
            line.clock.leave();
        }
    }

    @Test
    void behind_an_adapter_that_echoes_they_rest_as_well() {
        try (VirtualBus line = new VirtualBus(LINE,
                request -> List.of(new ScriptedWire.Chunk(0, request)))) {
            for (int i = 0; i < 3; i++) {
                assertThat(line.bus.submit(poll(7, Priority.POLL)).await())
                        .as("our own bytes alone").isInstanceOf(ExchangeResult.Silent.class);
            }
            assertThat(line.bus.submit(poll(7, Priority.POLL)).await())
                    .isInstanceOf(ExchangeResult.Resting.class);
        }
    }

    @Test
    void a_search_where_nobody_is_makes_no_meter_dead() {
        try (VirtualBus line = VirtualBus.answering(LINE, this::meter)) {
            line.clock.enter();
            dead.set(7);
            for (int i = 0; i < 5; i++) {
                line.bus.submit(poll(7, Priority.DISCOVERY)).await();
            }
            dead.clear(7);
            assertThat(line.bus.submit(poll(7, Priority.POLL)).await())
                    .isInstanceOf(Answered.class);
            line.clock.leave();
        }
    }
}
