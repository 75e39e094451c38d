package wattdesk.meterio.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import wattdesk.meterio.ScriptedWire.Chunk;
import wattdesk.meterio.VirtualBus;
import wattdesk.meterio.line.ExchangeResult.Answered;
import wattdesk.meterio.line.ExchangeResult.Cancelled;
import wattdesk.meterio.port.LineSettings;
import wattdesk.meterio.port.LineSettings.Parity;

/// The sweep behind everything else: overtaken in the queue, and out of a meter's way.
@Timeout(60)
class GivingWayTest {

    private static final LineSettings LINE = new LineSettings(9600, 8, Parity.NONE, 1);
    private static final ReplyTiming TIMING = ReplyTiming.ofMillis(500, 0);

    private static Exchange exchange(String meter, Priority priority, int tag) {
        byte[] request = {(byte) tag, 2, 3, 4};
        ReplyFinder answer = received -> Arrays.equals(received, answered(request))
                ? new ReplyFinder.Span(0, request.length) : null;
        return new Exchange(meter, priority, Octets.of(request), answer, 4, TIMING, false);
    }

    private static byte[] answered(byte[] request) {
        byte[] answer = request.clone();
        answer[0] |= (byte) 0x80;
        return answer;
    }

    private static List<Chunk> answer(byte[] request) {
        return List.of(new Chunk(20_000_000, answered(request)));
    }

    private static List<Integer> tags(VirtualBus line) {
        return line.wire.requests().stream().map(bytes -> (int) bytes[0]).toList();
    }

    @Test
    void a_sweep_ends_at_its_next_exchange_when_somebody_waits_for_the_meter() {
        try (VirtualBus line = new VirtualBus(LINE, GivingWayTest::answer);
                Reservation sweep = hold(line, "m1")) {
            assertThat(sweep.exchange(exchange("m1", Priority.SWEEP, 1)))
                    .isInstanceOf(Answered.class);
            assertThat(line.bus.reserve("m1", Duration.ZERO)).isNull();
            assertThat(sweep.exchange(exchange("m1", Priority.SWEEP, 2)))
                    .isInstanceOf(Cancelled.class);
            assertThat(tags(line)).as("the second never reaches the wire").containsExactly(1);
        }
    }

    @Test
    void a_sweep_does_not_come_between_the_exchanges_of_anybody_else_on_the_line() {
        try (VirtualBus line = new VirtualBus(LINE, GivingWayTest::answer);
                Reservation sweep = hold(line, "m1")) {
            Ticket waits;
            try (Reservation other = hold(line, "m2")) {
                waits = line.bus.submit(exchange("m1", Priority.SWEEP, 1), sweep);
                assertThat(other.exchange(exchange("m2", Priority.COUNTER, 8)))
                        .isInstanceOf(Answered.class);
                other.pause(Duration.ofMillis(300));
                assertThat(other.exchange(exchange("m2", Priority.READ_BACK, 9)))
                        .isInstanceOf(Answered.class);
            }
            assertThat(waits.await()).isInstanceOf(Answered.class);
            assertThat(tags(line)).containsExactly(8, 9, 1);
        }
    }

    @Test
    void a_reading_for_bills_is_never_broken_off() {
        try (VirtualBus line = new VirtualBus(LINE, GivingWayTest::answer);
                Reservation bills = hold(line, "m1")) {
            assertThat(line.bus.reserve("m1", Duration.ZERO)).isNull();
            assertThat(bills.exchange(exchange("m1", Priority.POLL, 1)))
                    .isInstanceOf(Answered.class);
        }
    }

    @Test
    void what_a_sweep_has_queued_is_taken_back_and_does_not_hold_the_meter_behind_others() {
        AtomicReference<VirtualBus> line = new AtomicReference<>();
        AtomicReference<Reservation> sweep = new AtomicReference<>();
        AtomicReference<Ticket> queued = new AtomicReference<>();
        Function<byte[], List<Chunk>> meanwhile = request -> {
            if (request[0] == 7) {
                Bus bus = line.get().bus;
                queued.set(bus.submit(exchange("m1", Priority.SWEEP, 2), sweep.get()));
                bus.submit(exchange("m3", Priority.POLL, 8));
                assertThat(bus.reserve("m1", Duration.ZERO)).isNull();
            }
            return answer(request);
        };
        try (VirtualBus bus = new VirtualBus(LINE, meanwhile)) {
            line.set(bus);
            try (Reservation mine = hold(bus, "m1")) {
                sweep.set(mine);
                bus.bus.submit(exchange("m2", Priority.COUNTER, 7)).await();
                assertThat(queued.get().await()).isInstanceOf(Cancelled.class);
            }
            assertThat(bus.bus.submit(exchange("m1", Priority.COUNTER, 5)).await())
                    .isInstanceOf(Answered.class);
            assertThat(tags(bus)).as("no exchange of the sweep").doesNotContain(2);
        }
    }

    @Test
    void everything_else_overtakes_the_sweep_in_the_queue() {
        AtomicReference<Bus> bus = new AtomicReference<>();
        AtomicReference<List<Ticket>> tickets = new AtomicReference<>(List.of());
        Function<byte[], List<Chunk>> queuesTheOthers = request -> {
            if (request[0] == 1) {
                tickets.set(List.of(bus.get().submit(exchange("b", Priority.SWEEP, 2)),
                        bus.get().submit(exchange("c", Priority.POLL, 3)),
                        bus.get().submit(exchange("d", Priority.COUNTER, 4))));
            }
            return answer(request);
        };
        try (VirtualBus line = new VirtualBus(LINE, queuesTheOthers)) {
            bus.set(line.bus);
            line.bus.submit(exchange("a", Priority.SWEEP, 1)).await();
            tickets.get().forEach(Ticket::await);
            assertThat(tags(line)).containsExactly(1, 4, 3, 2);
        }
    }

    private static Reservation hold(VirtualBus line, String meter) {
        return Objects.requireNonNull(line.bus.reserve(meter, Duration.ofSeconds(1)));
    }
}
