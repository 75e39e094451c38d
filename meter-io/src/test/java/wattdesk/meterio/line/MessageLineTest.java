package wattdesk.meterio.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import wattdesk.meterio.ScriptedWire;
import wattdesk.meterio.ScriptedWire.Chunk;
import wattdesk.meterio.line.ExchangeResult.Answered;
import wattdesk.meterio.line.ExchangeResult.Silent;
import wattdesk.meterio.port.InProcessPort;
import wattdesk.meterio.port.LineSettings;
import wattdesk.meterio.port.LineSettings.Parity;
import wattdesk.meterio.port.PortAddress;
import wattdesk.meterio.port.VirtualLineClock;

/// A line of messages (Modbus-TCP): what the rules of a wire would cost or spoil there.
@Timeout(180)
class MessageLineTest {

    private static final LineSettings LINE = new LineSettings(9600, 8, Parity.NONE, 1);
    private static final long MILLI = 1_000_000;

    private final VirtualLineClock clock = new VirtualLineClock();

    private Bus bus(ScriptedWire wire) {
        Bus bus = new Bus(new BusSettings("gateway", new PortAddress.ModbusTcp("gw", 502), LINE),
                (address, line) -> new InProcessPort(wire), clock);
        bus.start();
        return bus;
    }

    private ScriptedWire wire(Function<byte[], List<Chunk>> script) {
        return new ScriptedWire(clock, LINE, script);
    }

    private static Exchange exchange(int number, boolean changes) {
        byte[] request = {0, (byte) number, 0, 0, 0, 2, 1, 3};
        ReplyFinder sameNumber = received -> {
            for (int at = 0; at + request.length <= received.length; at++) {
                if (Arrays.equals(received, at, at + request.length, request, 0, request.length)) {
                    return new ReplyFinder.Span(at, at + request.length);
                }
            }
            return null;
        };
        return new Exchange("1", Priority.COUNTER, Octets.of(request), sameNumber, 8,
                ReplyTiming.ofMillis(500, 0), changes);
    }

    @Test
    void requests_follow_each_other_without_a_gap() {
        ScriptedWire wire = wire(request -> List.of(new Chunk(20 * MILLI, request)));
        Bus bus = bus(wire);
        clock.enter();
        bus.keepQuiet(java.time.Duration.ofMillis(50));
        long from = clock.nanoTime();
        bus.submit(exchange(1, false)).await();
        bus.submit(exchange(2, false)).await();
        assertThat(clock.nanoTime() - from).isEqualTo(2 * (20 * MILLI + 2 * LINE.lineNanos(8)));
        clock.leave();
        bus.close();
        clock.close();
    }

    @Test
    void a_reply_equal_to_its_request_is_no_echo() {
        Bus bus = bus(wire(request -> List.of(new Chunk(20 * MILLI, request))));
        assertThat(bus.submit(exchange(1, true)).await()).as("FC06 acknowledges by equal bytes")
                .isInstanceOf(Answered.class);
        bus.close();
        clock.close();
    }

    @Test
    void a_late_reply_is_dropped_by_its_number_and_nothing_settles() {
        ScriptedWire wire = wire(request -> List.of(
                new Chunk((request[1] == 1 ? 540 : 20) * MILLI, request)));
        Bus bus = bus(wire);
        clock.enter();
        assertThat(bus.submit(exchange(1, false)).await()).isInstanceOf(Silent.class);
        long ended = clock.nanoTime();
        assertThat(bus.submit(exchange(2, false)).await()).isInstanceOfSatisfying(Answered.class,
                answered -> assertThat(answered.reply().unsigned(1)).isEqualTo(2));
        assertThat(wire.requestTimes().get(1)).isEqualTo(ended);
        clock.leave();
        bus.close();
        clock.close();
    }
}
