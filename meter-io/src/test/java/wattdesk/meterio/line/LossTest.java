package wattdesk.meterio.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wattdesk.meterio.ScriptedWire;
import wattdesk.meterio.ScriptedWire.Chunk;
import wattdesk.meterio.line.ExchangeResult.Answered;
import wattdesk.meterio.line.ExchangeResult.LineDown;
import wattdesk.meterio.port.InProcessPort;
import wattdesk.meterio.port.LineSettings;
import wattdesk.meterio.port.LineSettings.Parity;
import wattdesk.meterio.port.PortAddress;
import wattdesk.meterio.port.PortException;
import wattdesk.meterio.port.VirtualLineClock;

/// The cable is pulled: noticed within 50 ms whatever the line is doing, and quiet while it lasts.
@Timeout(180)
class LossTest {

    private static final LineSettings LINE = new LineSettings(2400, 8, Parity.EVEN, 1);
    private static final long MILLI = 1_000_000;
    private static final long NOTICED = 50 * MILLI;

    private final VirtualLineClock clock = new VirtualLineClock();
    private final ScriptedWire wire = new ScriptedWire(clock, LINE, request -> List.of(
            new Chunk(300 * MILLI, new byte[] {9, 9, 9, 9, 9, 9, 9, 9})));
    private final AtomicInteger openings = new AtomicInteger();
    private boolean there = true;
    private final Bus bus = new Bus(new BusSettings("a", new PortAddress.Device("COM9"), LINE),
            (address, line) -> {
                openings.incrementAndGet();
                if (!there) {
                    throw new PortException(PortException.Reason.MISSING, "COM9: no such device");
                }
                return new InProcessPort(wire);
            }, clock);

    @AfterEach
    void stop() {
        clock.leave();
        bus.close();
        clock.close();
    }

    private static Exchange read() {
        Octets request = Octets.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
        return new Exchange("m", Priority.COUNTER, request, received -> received.length < 8 ? null
                : new ReplyFinder.Span(0, 8), 8, ReplyTiming.ofMillis(1_000, 500), false);
    }

    private void pull() {
        there = false;
        wire.vanish();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 16, 20, 100, 340, 360, 375})
    void at_any_moment_of_an_exchange(int millis) {
        clock.enter();
        bus.start();
        bus.submit(read()).await();
        Ticket ticket = bus.submit(read());
        long pulled = clock.nanoTime() + millis * MILLI;
        clock.schedule(pulled, this::pull);
        clock.sleepUntil(pulled + 1);
        assertThat(bus.state().online()).isFalse();
        if (millis >= 20) {
            assertThat(ticket.await()).isInstanceOf(LineDown.class);
            assertThat(clock.nanoTime() - pulled).isLessThanOrEqualTo(NOTICED);
        }
    }

    @Test
    void on_an_idle_line() {
        clock.enter();
        bus.start();
        bus.submit(read()).await();
        pull();
        assertThat(bus.state().online()).isFalse();
    }

    @Test
    void while_it_lasts_the_port_is_looked_for_every_two_seconds_and_no_more() {
        clock.enter();
        bus.start();
        bus.submit(read()).await();
        pull();
        int before = openings.get();
        clock.sleepUntil(clock.nanoTime() + Duration.ofMinutes(1).toNanos());
        assertThat(openings.get() - before).isBetween(25, 35);
        there = true;
        long back = clock.nanoTime();
        assertThat(bus.submit(read()).await()).isInstanceOf(Answered.class);
        assertThat(clock.nanoTime() - back).isLessThan(3_000 * MILLI);
    }
}
