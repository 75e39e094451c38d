package wattdesk.meterio.sim;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.port.LineClock;

/// The way from the meters to the host: bytes at the pace of the line, in pieces of at most 4 ms.
final class AirTime {

    /// Bytes that have passed, and when: the line's own time, however late the thread was.
    interface Passing {
        void passed(byte[] bytes, long atNanos);
    }

    private final LineClock clock;
    private final Passing overheard;
    private @Nullable Consumer<byte[]> host;
    private @Nullable Runnable gone;
    private long gridNanos;

    /// `overheard` receives what the meters send: the other meters on the line see it too.
    AirTime(LineClock clock, Passing overheard) {
        this.clock = clock;
        this.overheard = overheard;
    }

    synchronized boolean connect(Consumer<byte[]> toHost, Runnable onGone) {
        if (host != null) {
            return false;
        }
        host = toHost;
        gone = onGone;
        return true;
    }

    synchronized void disconnect() {
        host = null;
        gone = null;
    }

    synchronized void grid(int millis) {
        gridNanos = millis * 1_000_000L;
    }

    /// The host loses the port; told outside any lock.
    void vanish() {
        Runnable tell;
        synchronized (this) {
            tell = gone;
            disconnect();
        }
        if (tell != null) {
            tell.run();
        }
    }

    /// Sends a meter's bytes, whose first bit leaves at `startNanos`.
    void send(byte[] bytes, long startNanos, Pace pace) {
        pass(bytes, startNanos, pace, overheard);
    }

    /// The adapter gives the host its own bytes back; no meter sees them twice.
    void echo(byte[] bytes, long startNanos, Pace pace) {
        pass(bytes, startNanos, pace, (chunk, at) -> { });
    }

    private void pass(
            byte[] bytes, long startNanos, Pace pace, Passing others) {
        int step = pace.pieceOf(bytes.length);
        for (int from = 0; from < bytes.length; from += step) {
            int end = Math.min(from + step, bytes.length);
            var chunk = Arrays.copyOfRange(bytes, from, end);
            long at = startNanos + pace.nanos(end);
            clock.schedule(at, () -> others.passed(chunk, at));
            clock.schedule(onGrid(at), () -> deliver(chunk));
        }
    }

    private synchronized long onGrid(long nanos) {
        return gridNanos == 0 ? nanos : Math.ceilDiv(nanos, gridNanos) * gridNanos;
    }

    private void deliver(byte[] chunk) {
        Consumer<byte[]> to;
        synchronized (this) {
            to = host;
        }
        if (to != null) {
            to.accept(chunk);
        }
    }
}
