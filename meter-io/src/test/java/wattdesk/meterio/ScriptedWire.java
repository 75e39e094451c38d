package wattdesk.meterio;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import wattdesk.meterio.port.LineClock;
import wattdesk.meterio.port.LineSettings;
import wattdesk.meterio.port.Wire;

/// The far end of a line as a test writes it: answers each request with chunks after a delay that
/// counts from the end of the request on the wire. Small on purpose; it knows no protocol.
public final class ScriptedWire implements Wire {

    /// Bytes that arrive complete after `delayNanos` plus their own time on the wire.
    public record Chunk(long delayNanos, byte[] bytes) {
    }

    private final LineClock clock;
    private final LineSettings settings;
    private final Function<byte[], List<Chunk>> script;
    private final List<byte[]> requests = new ArrayList<>();
    private final List<Long> requestTimes = new ArrayList<>();
    private Consumer<byte[]> host = bytes -> { };
    private Runnable gone = () -> { };
    private int connections;

    public ScriptedWire(LineClock clock, LineSettings settings,
            Function<byte[], List<Chunk>> script) {
        this.clock = clock;
        this.settings = settings;
        this.script = script;
    }

    /// A wire whose meters answer after 20 ms, or not at all where the script returns null.
    public static ScriptedWire answering(LineClock clock, LineSettings settings,
            Function<byte[], byte[]> meter) {
        return new ScriptedWire(clock, settings, request -> {
            byte[] reply = meter.apply(request);
            return reply == null ? List.of() : List.of(new Chunk(20_000_000, reply));
        });
    }

    @Override
    public synchronized boolean connect(Consumer<byte[]> toHost, Runnable vanished) {
        host = toHost;
        gone = vanished;
        connections++;
        return true;
    }

    @Override
    public void fromHost(byte[] bytes) {
        long end = clock.nanoTime() + settings.lineNanos(bytes.length);
        synchronized (this) {
            requests.add(bytes);
            requestTimes.add(clock.nanoTime());
        }
        for (Chunk chunk : script.apply(bytes)) {
            clock.schedule(end + chunk.delayNanos + settings.lineNanos(chunk.bytes.length),
                    () -> deliver(chunk.bytes));
        }
    }

    /// Bytes out of the blue.
    public void deliver(byte[] bytes) {
        Consumer<byte[]> to;
        synchronized (this) {
            to = host;
        }
        to.accept(bytes.clone());
    }

    public void vanish() {
        Runnable run;
        synchronized (this) {
            run = gone;
        }
        run.run();
    }

    @Override
    public synchronized void disconnect() {
        host = bytes -> { };
        gone = () -> { };
    }

    public synchronized List<byte[]> requests() {
        return List.copyOf(requests);
    }

    public synchronized List<Long> requestTimes() {
        return List.copyOf(requestTimes);
    }

    public synchronized int connections() {
        return connections;
    }
}
