package wattdesk.meterio.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import wattdesk.meterio.ScriptedWire;
import wattdesk.meterio.cjt188.Frame188;
import wattdesk.meterio.cjt188.Request188;
import wattdesk.meterio.dlt645.Control;
import wattdesk.meterio.dlt645.Frame645;
import wattdesk.meterio.dlt645.Request645;
import wattdesk.meterio.line.Bus;
import wattdesk.meterio.line.BusSettings;
import wattdesk.meterio.line.Channel;
import wattdesk.meterio.line.Exchange;
import wattdesk.meterio.line.ExchangeResult;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.line.Octets;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.line.ReplyFinder;
import wattdesk.meterio.line.ReplyTiming;
import wattdesk.meterio.line.Reservation;
import wattdesk.meterio.modbus.Crc16;
import wattdesk.meterio.modbus.ModbusLine;
import wattdesk.meterio.modbus.RegisterRead;
import wattdesk.meterio.modbus.RegisterReply;
import wattdesk.meterio.port.InProcessPort;
import wattdesk.meterio.port.LineClock;
import wattdesk.meterio.port.LineSettings;
import wattdesk.meterio.port.PortAddress;
import wattdesk.meterio.port.PortOpener;

/// A line of obedient meters with a turn-around of 20 ms, and the transactions of meter-io 17 on it.
final class Sweep implements AutoCloseable {

    static final long TURNAROUND = Duration.ofMillis(20).toNanos();
    private static final ReplyTiming TIMING = ReplyTiming.ofMillis(500, 0);
    private static final int WATER = 0x10;
    private static final String WATER_METER = "00000000000001";
    private static final String READ_188 = "2C".repeat(19);

    final LineClock clock;
    final LineSettings settings;
    final Bus bus;
    private final ModbusLine modbus;

    Sweep(LineClock clock, LineSettings settings) {
        this(clock, settings, inProcess(clock, settings));
    }

    private static PortOpener inProcess(LineClock clock, LineSettings settings) {
        ScriptedWire wire = ScriptedWire.answering(clock, settings, Sweep::answer);
        return (address, line) -> new InProcessPort(wire);
    }

    Sweep(LineClock clock, LineSettings settings, PortOpener opener) {
        this.clock = clock;
        this.settings = settings;
        bus = new Bus(new BusSettings("bench", new PortAddress.Sim("bench", ""), settings),
                opener, clock);
        bus.start();
        modbus = new ModbusLine(clock, false);
    }

    /// How many bytes a request has whose beginning this is.
    static int requestBytes(byte[] pending) {
        if (pending[0] != 0x68) {
            return 8;
        }
        if (pending.length < 11) {
            return 12;
        }
        return is645(pending) ? 12 + pending[9] : 13 + pending[10];
    }

    private static boolean is645(byte[] request) {
        return request[0] == 0x68 && request[7] == 0x68;
    }

    static byte[] answer(byte[] request) {
        if (request[0] == 0x68 && !is645(request)) {
            return new Frame188(WATER, WATER_METER, 0x81,
                    Hex.of(request, 11, 14) + READ_188).encode(0);
        }
        if (is645(request)) {
            return new Frame645("000000000001", Control.READ | Control.OK,
                    Hex.reversed("00900200") + "45230100").encode(0);
        }
        if (request[1] == 6) {
            return request;
        }
        byte[] reply = new byte[3 + 2 * request[5]];
        reply[0] = request[0];
        reply[1] = 3;
        reply[2] = (byte) (2 * request[5]);
        return Crc16.seal(reply).toArray();
    }

    /// Arithmetic limit: both frames on the wire, the gap, the turn-around.
    long limit(int bytes) {
        return settings.lineNanos(bytes) + settings.gapNanos() + TURNAROUND;
    }

    /// Times of reads of 10 registers, 8 + 25 bytes.
    long[] readTen(int n) {
        try (Reservation meter = bus.reserve("m", Duration.ofSeconds(1))) {
            Channel channel = new Channel(meter, Priority.POLL, TIMING);
            return times(n, () -> {
                RegisterReply reply = modbus.read(channel, new RegisterRead(1, 3, 0, 10, 10));
                if (!(reply instanceof RegisterReply.Registers)) {
                    throw new IllegalStateException(reply.toString());
                }
            });
        }
    }

    /// Times of DL/T 645 exchanges, 16 + 20 bytes.
    long[] exchange645(int n) {
        Request645 read = Request645.read("000000000001", "00900200", 4);
        Exchange exchange = new Exchange("m", Priority.POLL, read.encode(0), read.finder(), 20,
                TIMING, false);
        return times(n, () -> require(bus.submit(exchange).await()));
    }

    /// Times of CJ/T 188 exchanges, 16 + 35 bytes.
    long[] exchange188(int n) {
        Request188 read = Request188.metering(WATER, WATER_METER, "901F", 1);
        Exchange exchange = new Exchange("m", Priority.POLL, read.encode(0), read.finder(), 35,
                TIMING, false);
        return times(n, () -> require(bus.submit(exchange).await()));
    }

    /// An urgent single-register write, 8 + 8 bytes.
    Exchange urgentWrite() {
        Octets request = Crc16.seal(Hex.bytes("090600570001"));
        return new Exchange("urgent", Priority.COUNTER, request, received ->
                received.length < 8 ? null : new ReplyFinder.Span(0, 8), 8,
                TIMING, true);
    }

    Exchange poll(int unit) {
        Octets request = Crc16.seal(new byte[] {(byte) unit, 3, 0, 0, 0, 10});
        return new Exchange("m" + unit, Priority.POLL, request, received ->
                received.length < 25 ? null : new ReplyFinder.Span(0, 25), 25,
                TIMING, false);
    }

    static void require(ExchangeResult result) {
        if (!(result instanceof ExchangeResult.Answered)) {
            throw new IllegalStateException(result.toString());
        }
    }

    private long[] times(int n, Runnable transaction) {
        clock.enter();
        long[] times = new long[n];
        transaction.run();
        for (int i = 0; i < n; i++) {
            long from = clock.nanoTime();
            transaction.run();
            times[i] = clock.nanoTime() - from;
        }
        clock.leave();
        Arrays.sort(times);
        return times;
    }

    static long median(long[] sorted) {
        return sorted[sorted.length / 2];
    }

    /// Latencies of urgent writes that fall into a sweep at different moments.
    List<Long> urgentDuringSweep(int n) {
        List<Long> latencies = new ArrayList<>();
        clock.enter();
        // an acknowledgement that equals its request counts only once a read has seen no echo
        require(bus.submit(poll(1)).await());
        for (int i = 0; i < n; i++) {
            for (int unit = 1; unit <= 5; unit++) {
                var unused = bus.submit(poll(unit));
            }
            clock.sleepUntil(clock.nanoTime() + Duration.ofMillis(3L + 7L * i % 200).toNanos());
            long from = clock.nanoTime();
            require(bus.submit(urgentWrite()).await());
            latencies.add(clock.nanoTime() - from);
            bus.cancelQueued(Priority.POLL);
        }
        clock.leave();
        return latencies;
    }

    @Override
    public void close() {
        bus.close();
    }
}
