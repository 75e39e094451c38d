package wattdesk.meterio.line;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.port.BytePort;
import wattdesk.meterio.port.LineClock;

/// What one opening of the port has delivered and not yet been used. Guarded by the line's lock,
/// which the line's thread waits on.
final class Reception implements BytePort.Listener {

    /// More than any reply; a babbling line must not fill the memory.
    private static final int MOST_BYTES = 4_096;

    private final Object lock;
    private final LineClock clock;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private long lastAt;
    private @Nullable String gone;

    Reception(Object lock, LineClock clock) {
        this.lock = lock;
        this.clock = clock;
        this.lastAt = clock.nanoTime();
    }

    @Override
    public void onBytes(byte[] bytes) {
        synchronized (lock) {
            if (received.size() + bytes.length > MOST_BYTES) {
                received.reset();
            }
            received.write(bytes, 0, Math.min(bytes.length, MOST_BYTES));
            lastAt = clock.nanoTime();
            clock.signal(lock);
        }
    }

    @Override
    public void onGone(String why) {
        synchronized (lock) {
            gone = why;
            clock.signal(lock);
        }
    }

    /// Waits until other bytes than `seen` are here, the line is gone, or the deadline has come.
    void awaitMore(int seen, long deadline) {
        synchronized (lock) {
            while (received.size() == seen && gone == null && clock.nanoTime() < deadline) {
                try {
                    clock.awaitUntil(lock, deadline);
                } catch (InterruptedException e) {
                    // interrupting a line means nothing; its waits end by deadline or by closing
                }
            }
        }
    }

    byte[] bytes() {
        synchronized (lock) {
            return received.toByteArray();
        }
    }

    byte[] drain() {
        synchronized (lock) {
            byte[] all = received.toByteArray();
            received.reset();
            return all;
        }
    }

    /// When the last byte came, or the line was opened.
    long lastAt() {
        synchronized (lock) {
            return lastAt;
        }
    }

    @Nullable String gone() {
        synchronized (lock) {
            return gone;
        }
    }
}
