package wattdesk.meterio.line;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wattdesk.meterio.port.BytePort;
import wattdesk.meterio.port.LineClock;
import wattdesk.meterio.port.PortException;
import wattdesk.meterio.port.PortOpener;

/// Opens the port, and again with a new port object after every loss, with growing pauses. Used by
/// the line's thread only; what others may look at is volatile.
final class PortKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(PortKeeper.class);
    private static final long FIRST_PAUSE = Duration.ofMillis(100).toNanos();
    private static final long LONGEST_PAUSE = Duration.ofSeconds(2).toNanos();

    private final BusSettings settings;
    private final PortOpener opener;
    private final LineClock clock;
    private final Object lock;
    private @Nullable BytePort port;
    private volatile @Nullable Reception reception;
    private long pause = FIRST_PAUSE;
    private long nextAttempt;
    private long downSince;
    private volatile @Nullable String lastError;

    PortKeeper(BusSettings settings, PortOpener opener, LineClock clock, Object lock) {
        this.settings = settings;
        this.opener = opener;
        this.clock = clock;
        this.lock = lock;
        this.downSince = clock.nanoTime();
        this.nextAttempt = downSince;
    }

    /// The open line, or null; notices a loss.
    @Nullable Reception line() {
        Reception now = reception;
        String gone = now == null ? null : now.gone();
        if (gone != null) {
            lost(gone);
            return null;
        }
        return now;
    }

    /// Writes to the open line; fewer bytes than given means that it is gone.
    int write(byte[] bytes) {
        return port == null ? 0 : port.write(bytes);
    }

    /// Closes what is left and starts the pauses anew.
    void lost(String why) {
        close();
        downSince = clock.nanoTime();
        pause = FIRST_PAUSE;
        nextAttempt = downSince + pause;
        lastError = why;
        LOG.info("line {} lost: {}", settings.name(), why);
    }

    /// When the next opening is due; never while the line is open.
    long nextAttempt() {
        return reception == null ? nextAttempt : LineClock.NEVER;
    }

    long downSince() {
        return downSince;
    }

    /// Tries to open the port once.
    void attempt() {
        try {
            BytePort fresh = opener.create(settings.port(), settings.line());
            Reception ear = new Reception(lock, clock);
            port = fresh;
            fresh.open(ear);
            reception = ear;
            LOG.info("line {} open on {}", settings.name(), settings.port());
        } catch (PortException | RuntimeException e) {
            failed(String.valueOf(e.getMessage()));
        } catch (Throwable e) {
            failed(String.valueOf(e));
        }
    }

    private void failed(String why) {
        close();
        if (!why.equals(lastError)) {
            LOG.info("line {} not open: {}", settings.name(), why);
        }
        lastError = why;
        nextAttempt = clock.nanoTime() + pause;
        pause = Math.min(2 * pause, LONGEST_PAUSE);
    }

    void close() {
        reception = null;
        BytePort old = port;
        port = null;
        if (old != null) {
            closed(old);
        }
    }

    /// The old port is given up, whatever its driver says about it.
    private void closed(BytePort old) {
        try {
            old.close();
        } catch (Throwable e) {
            LOG.warn("line {}: closing the port failed", settings.name(), e);
        }
    }

    /// False from the moment of the loss on, whatever the line's thread is doing.
    boolean online() {
        Reception now = reception;
        return now != null && now.gone() == null;
    }

    @Nullable String lastError() {
        return lastError;
    }
}
