package wattdesk.meterio.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import wattdesk.meterio.ScriptedWire;
import wattdesk.meterio.ScriptedWire.Chunk;
import wattdesk.meterio.VirtualBus;
import wattdesk.meterio.line.ExchangeResult.Answered;
import wattdesk.meterio.line.ExchangeResult.Cancelled;
import wattdesk.meterio.line.ExchangeResult.Garbled;
import wattdesk.meterio.line.ExchangeResult.LineDown;
import wattdesk.meterio.line.ExchangeResult.Resting;
import wattdesk.meterio.line.ExchangeResult.Silent;
import wattdesk.meterio.port.BytePort;
import wattdesk.meterio.port.InProcessPort;
import wattdesk.meterio.port.LineSettings;
import wattdesk.meterio.port.LineSettings.Parity;
import wattdesk.meterio.port.PortAddress;
import wattdesk.meterio.port.PortException;
import wattdesk.meterio.port.VirtualLineClock;

@Timeout(180)
class BusTest {

    private static final LineSettings LINE = new LineSettings(9600, 8, Parity.NONE, 1);
    private static final long MILLI = 1_000_000;
    private static final ReplyTiming TIMING = ReplyTiming.ofMillis(500, 0);

    /// Replies are `request + 80H` in the first byte; the rest is copied.
    private static byte[] reply(byte[] request) {
        byte[] reply = request.clone();
        reply[0] |= (byte) 0x80;
        return reply;
    }

    private static ReplyFinder expecting(byte[] reply) {
        return received -> {
            for (int at = 0; at + reply.length <= received.length; at++) {
                if (Arrays.equals(received, at, at + reply.length, reply, 0, reply.length)) {
                    return new ReplyFinder.Span(at, at + reply.length);
                }
            }
            return null;
        };
    }

    private static Exchange exchange(String meter, Priority priority, int tag, boolean changes) {
        byte[] request = {(byte) tag, 2, 3, 4, 5, 6, 7, 8};
        return new Exchange(meter, priority, Octets.of(request), expecting(reply(request)), 8,
                TIMING, changes);
    }

    private static Exchange read(int tag) {
        return exchange("m" + tag, Priority.POLL, tag, false);
    }

    private static List<Chunk> answer(byte[] request) {
        return List.of(new Chunk(20 * MILLI, reply(request)));
    }

    @Test
    void the_gap_and_the_line_time_are_all_that_a_read_costs() {
        try (VirtualBus line = new VirtualBus(LINE, BusTest::answer)) {
            line.bus.submit(read(1)).await();
            long from = line.clock.nanoTime();
            assertThat(line.bus.submit(read(2)).await()).isInstanceOf(Answered.class);
            long took = line.clock.nanoTime() - from;
            assertThat(took).isEqualTo(LINE.gapNanos() + LINE.lineNanos(16) + 20 * MILLI);
        }
    }

    @Test
    void silence_ends_at_the_deadline_and_not_later() {
        try (VirtualBus line = new VirtualBus(LINE, request -> List.of())) {
            long from = line.clock.nanoTime() + LINE.gapNanos();
            assertThat(line.bus.submit(read(1)).await()).isInstanceOf(Silent.class);
            assertThat(line.clock.nanoTime() - from)
                    .isEqualTo(LINE.lineNanos(16) + 500 * MILLI);
        }
    }

    @Test
    void urgent_jobs_overtake_and_equal_ones_keep_their_order() {
        List<Ticket> tickets = new ArrayList<>();
        AtomicReference<Bus> bus = new AtomicReference<>();
        Function<byte[], List<Chunk>> queuesTheOthers = request -> {
            if (request[0] == 1) {
                tickets.add(bus.get().submit(exchange("b", Priority.POLL, 2, false)));
                tickets.add(bus.get().submit(exchange("c", Priority.POLL, 3, false)));
                tickets.add(bus.get().submit(exchange("d", Priority.READ_BACK, 4, false)));
                tickets.add(bus.get().submit(exchange("e", Priority.COUNTER, 5, true)));
            }
            return answer(request);
        };
        try (VirtualBus line = new VirtualBus(LINE, queuesTheOthers)) {
            bus.set(line.bus);
            line.bus.submit(exchange("a", Priority.DISCOVERY, 1, false)).await();
            tickets.forEach(Ticket::await);
            assertThat(line.wire.requests()).extracting(bytes -> (int) bytes[0])
                    .containsExactly(1, 5, 4, 2, 3);
        }
    }

    @Test
    void a_reserved_meter_is_nobody_elses_while_others_go_on() {
        try (VirtualBus line = new VirtualBus(LINE, BusTest::answer)) {
            Reservation mine = line.bus.reserve("m1", Duration.ofSeconds(1));
            Ticket foreign = line.bus.submit(exchange("m1", Priority.COUNTER, 9, false));
            assertThat(line.bus.submit(read(2)).await()).isInstanceOf(Answered.class);
            assertThat(mine.exchange(read(1))).isInstanceOf(Answered.class);
            assertThat(line.wire.requests()).extracting(bytes -> (int) bytes[0]).containsExactly(2, 1);
            mine.close();
            assertThat(foreign.await()).isInstanceOf(Answered.class);
            assertThat(mine.frames()).hasSize(2);
        }
    }

    @Test
    void a_second_reservation_waits_for_the_first_and_gives_up_in_time() {
        try (VirtualBus line = new VirtualBus(LINE, BusTest::answer)) {
            Reservation mine = line.bus.reserve("m1", Duration.ofSeconds(1));
            mine.bus().clock().leave();
            assertThat(line.bus.reserve("m1", Duration.ofSeconds(5))).isNull();
            mine.bus().clock().enter();
            mine.close();
            Reservation second = line.bus.reserve("m1", Duration.ofSeconds(5));
            assertThat(second).isNotNull();
            second.close();
        }
    }

    @Test
    void after_an_anomaly_the_line_settles_before_the_next_request() {
        byte[] stray = new byte[1];
        try (VirtualBus line = new VirtualBus(LINE, request -> request[0] == 1
                ? List.of(new Chunk(520 * MILLI, stray)) : answer(request))) {
            line.clock.enter();
            assertThat(line.bus.submit(read(1)).await()).isInstanceOf(Silent.class);
            assertThat(line.bus.submit(read(2)).await()).isInstanceOf(Answered.class);
            long late = line.wire.requestTimes().get(0) + LINE.lineNanos(8) + 520 * MILLI
                    + LINE.lineNanos(1);
            assertThat(line.wire.requestTimes().get(1)).isGreaterThanOrEqualTo(late + 30 * MILLI);
            assertThat(line.bus.trace()).extracting(FrameRecord::note)
                    .contains(FrameRecord.Note.STRAY);
        }
    }

    @Test
    void a_babbling_line_is_waited_for_three_hundred_milliseconds_at_most() {
        try (VirtualBus line = new VirtualBus(LINE, request -> {
            if (request[0] != 1) {
                return answer(request);
            }
            List<Chunk> babble = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                babble.add(new Chunk(i * 10 * MILLI, new byte[] {0x55}));
            }
            return babble;
        })) {
            line.clock.enter();
            assertThat(line.bus.submit(read(1)).await()).isInstanceOf(Garbled.class);
            long ended = line.clock.nanoTime();
            line.bus.submit(read(2)).await();
            assertThat(line.wire.requestTimes().get(1) - ended)
                    .isBetween(300 * MILLI, 310 * MILLI);
        }
    }

    @Test
    void an_echo_is_found_by_a_read_stripped_and_never_taken_for_an_answer() {
        try (VirtualBus line = new VirtualBus(LINE, request -> {
            List<Chunk> chunks = new ArrayList<>(List.of(new Chunk(0, request)));
            if (request[0] != 7) {
                chunks.addAll(answer(request));
            }
            return chunks;
        })) {
            Octets request = Octets.of(new byte[] {7, 2, 3, 4, 5, 6, 7, 8});
            Exchange acknowledgedByEqualBytes = new Exchange("m7", Priority.COUNTER, request,
                    expecting(request.toArray()), 8, TIMING, true);
            assertThat(line.bus.submit(acknowledgedByEqualBytes).await())
                    .as("before the first read").isNotInstanceOf(Answered.class);
            assertThat(line.bus.submit(read(1)).await()).isInstanceOf(Answered.class);
            assertThat(line.bus.submit(acknowledgedByEqualBytes).await())
                    .as("after the probe").isNotInstanceOf(Answered.class);
        }
    }

    @Test
    void a_dead_meter_leaves_the_sweep_but_not_the_counter() {
        try (VirtualBus line = new VirtualBus(LINE, request -> List.of())) {
            for (int i = 0; i < 3; i++) {
                assertThat(line.bus.submit(read(1)).await()).isInstanceOf(Silent.class);
            }
            assertThat(line.bus.submit(read(1)).await()).isInstanceOf(Resting.class);
            assertThat(line.bus.submit(exchange("m1", Priority.COUNTER, 1, false)).await())
                    .isInstanceOf(Silent.class);
            line.clock.sleepUntil(line.clock.nanoTime() + 60_000 * MILLI);
            assertThat(line.bus.submit(read(1)).await()).isInstanceOf(Silent.class);
        }
    }

    @Test
    void a_lost_line_leaves_the_request_unknown_keeps_the_queue_and_comes_back() {
        try (VirtualBus line = new VirtualBus(LINE, BusTest::answer)) {
            line.clock.hold();
            Ticket write = line.bus.submit(exchange("m1", Priority.COUNTER, 1, true));
            Ticket queued = line.bus.submit(read(2));
            line.clock.schedule(15 * MILLI, line.wire::vanish);
            line.clock.release();
            assertThat(write.await()).isInstanceOfSatisfying(LineDown.class,
                    down -> assertThat(down.sent()).isTrue());
            assertThat(queued.await()).isInstanceOf(Answered.class);
            assertThat(line.wire.connections()).isEqualTo(2);
            assertThat(line.bus.state().online()).isTrue();
        }
    }

    @Test
    void an_urgent_job_behind_a_dead_meter_waits_for_its_deadline_and_the_settling_only() {
        try (VirtualBus line = new VirtualBus(LINE,
                request -> request[0] == 1 ? List.of() : answer(request))) {
            line.clock.enter();
            Ticket dead = line.bus.submit(read(1));
            line.clock.sleepUntil(line.clock.nanoTime() + 10 * MILLI);
            long from = line.clock.nanoTime();
            assertThat(line.bus.submit(exchange("m2", Priority.COUNTER, 2, true)).await())
                    .isInstanceOf(Answered.class);
            long deadline = LINE.lineNanos(16) + 500 * MILLI;
            assertThat(line.clock.nanoTime() - from).isLessThanOrEqualTo(deadline + 110 * MILLI);
            assertThat(dead.await()).isInstanceOf(Silent.class);
        }
    }

    @Test
    void a_line_that_never_opens_tells_its_callers_in_time_and_tries_again() {
        VirtualLineClock clock = new VirtualLineClock();
        AtomicInteger attempts = new AtomicInteger();
        Bus bus = new Bus(new BusSettings("gone", new PortAddress.Device("COM9"), LINE),
                (address, line) -> {
                    attempts.incrementAndGet();
                    throw new PortException(PortException.Reason.MISSING, "COM9: no such device");
                }, clock);
        clock.enter();
        bus.start();
        long from = clock.nanoTime();
        assertThat(bus.submit(read(1)).await()).isInstanceOfSatisfying(LineDown.class, down -> {
            assertThat(down.sent()).isFalse();
            assertThat(down.why()).contains("COM9");
        });
        assertThat(clock.nanoTime() - from).isEqualTo(3_000 * MILLI);
        assertThat(bus.state().online()).isFalse();
        assertThat(attempts.get()).as("growing pauses").isBetween(4, 8);
        clock.leave();
        bus.close();
        clock.close();
    }

    @Test
    void a_cancelled_job_is_never_sent_and_interrupts_change_nothing() {
        try (VirtualBus line = new VirtualBus(LINE, BusTest::answer)) {
            line.clock.hold();
            line.bus.submit(read(1));
            Ticket queued = line.bus.submit(read(2));
            assertThat(queued.cancel()).isTrue();
            line.clock.release();
            assertThat(queued.await()).isInstanceOf(Cancelled.class);
            Thread.currentThread().interrupt();
            assertThat(line.bus.submit(read(3)).await()).isInstanceOf(Answered.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(line.wire.requests()).extracting(bytes -> (int) bytes[0]).containsExactly(1, 3);
        }
    }

    @Test
    void a_closed_line_cancels_what_waits() throws InterruptedException {
        VirtualBus line = new VirtualBus(LINE, request -> List.of());
        line.clock.hold();
        line.bus.submit(read(1));
        Ticket waiting = line.bus.submit(read(2));
        Thread closing = new Thread(line.bus::close);
        line.clock.schedule(MILLI, () -> {
            closing.start(); // time stands still until closing waits for the first exchange
            Awaitility.await().atMost(Duration.ofSeconds(60))
                    .until(() -> closing.getState() == Thread.State.TIMED_WAITING);
        });
        line.clock.release();
        assertThat(waiting.await()).isInstanceOf(Cancelled.class);
        assertThat(line.bus.submit(read(3)).await()).isInstanceOf(Cancelled.class);
        closing.join();
        line.clock.close();
    }

    @Test
    void a_native_library_that_does_not_link_is_a_line_that_is_down_and_tried_again() {
        VirtualLineClock clock = new VirtualLineClock();
        AtomicInteger attempts = new AtomicInteger();
        ScriptedWire wire = new ScriptedWire(clock, LINE, BusTest::answer);
        Bus bus = new Bus(new BusSettings("native", new PortAddress.Device("COM9"), LINE),
                (address, line) -> {
                    if (attempts.incrementAndGet() < 3) {
                        throw new NoClassDefFoundError("SerialPort");
                    }
                    return new InProcessPort(wire);
                }, clock);
        bus.start();
        assertThat(bus.submit(read(1)).await()).isInstanceOf(Answered.class);
        assertThat(attempts.get()).isEqualTo(3);
        bus.close();
        clock.close();
    }

    @Test
    void an_error_inside_an_exchange_ends_the_exchange_and_not_the_line() {
        try (VirtualBus line = new VirtualBus(LINE, BusTest::answer)) {
            Exchange broken = new Exchange("m1", Priority.COUNTER,
                    Octets.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}), received -> {
                        throw new NoClassDefFoundError("Parser");
                    }, 8, TIMING, true);
            assertThat(line.bus.submit(broken).await()).isInstanceOf(Garbled.class);
            assertThat(line.bus.submit(read(2)).await()).isInstanceOf(Answered.class);
        }
    }

    /// The native half of it is gone when it is to be closed.
    private record TornPort(BytePort port) implements BytePort {

        @Override
        public void open(Listener listener) throws PortException {
            port.open(listener);
        }

        @Override
        public int write(byte[] bytes) {
            return port.write(bytes);
        }

        @Override
        public boolean isOpen() {
            return port.isOpen();
        }

        @Override
        public void close() {
            port.close();
            throw new UnsatisfiedLinkError("closePortNative");
        }
    }

    @Test
    void a_step_that_breaks_costs_the_opening_and_not_the_line() {
        AtomicInteger openings = new AtomicInteger();
        VirtualLineClock clock = new VirtualLineClock();
        ScriptedWire wire = new ScriptedWire(clock, LINE, BusTest::answer);
        Bus bus = new Bus(new BusSettings("torn", new PortAddress.Device("COM9"), LINE),
                (address, line) -> {
                    openings.incrementAndGet();
                    return new TornPort(new InProcessPort(wire));
                }, clock);
        bus.start();
        assertThat(bus.submit(read(1)).await()).isInstanceOf(Answered.class);
        wire.vanish();
        assertThat(bus.submit(read(2)).await()).isInstanceOf(Answered.class);
        assertThat(openings.get()).isEqualTo(2);
        bus.close();
        clock.close();
    }
}
