package wattdesk.meterio.sim;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wattdesk.meterio.port.BytePort;
import wattdesk.meterio.port.JSerialCommPort;
import wattdesk.meterio.port.LineClock;
import wattdesk.meterio.port.LineSettings;
import wattdesk.meterio.port.PortException;

/// One virtual line at the far end of a serial cable or of a pseudo-terminal pair. The line keeps
/// its own pace, so a pseudo-terminal behaves like a real cable. After a loss the device is opened
/// again by itself.
public final class SerialServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SerialServer.class);
    private static final long REOPEN_NANOS = 200_000_000;

    private final VirtualLine line;
    private final String device;
    private final LineClock clock;
    private @Nullable BytePort port;
    private boolean closed;

    private SerialServer(VirtualLine line, String device, LineClock clock) {
        this.line = line;
        this.device = device;
        this.clock = clock;
    }

    /// Opens the device. Pseudo-terminals take 8N1 whatever the line's format is.
    public static SerialServer start(VirtualLine line, Path device, LineClock clock)
            throws PortException {
        line.tolerate(TcpServer.JITTER);
        var server = new SerialServer(line, device.toString(), clock);
        server.open();
        return server;
    }

    private synchronized void open() throws PortException {
        var fresh = new JSerialCommPort(device, LineSettings.parse("9600,8N1"));
        if (!line.connect(fresh::write, () -> lost("the virtual line vanished"))) {
            throw new PortException(PortException.Reason.IN_USE, "the virtual line is taken");
        }
        try {
            fresh.open(new Cable());
            port = fresh;
        } catch (PortException e) {
            line.disconnect();
            throw e;
        }
    }

    private synchronized void reopen() {
        if (closed) {
            return;
        }
        try {
            open();
            LOG.info("{} is back", device);
        } catch (PortException e) {
            clock.schedule(clock.nanoTime() + REOPEN_NANOS, this::reopen);
        }
    }

    private synchronized void lost(String why) {
        if (port == null) {
            return;
        }
        LOG.info("{}: {}", device, why);
        line.disconnect();
        port.close();
        port = null;
        clock.schedule(clock.nanoTime() + TcpServer.ABSENCE_NANOS, line::replug);
        clock.schedule(clock.nanoTime() + REOPEN_NANOS, this::reopen);
    }

    private final class Cable implements BytePort.Listener {
        @Override
        public void onBytes(byte[] bytes) {
            line.fromHost(bytes);
        }

        @Override
        public void onGone(String why) {
            lost(why);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        line.disconnect();
        if (port != null) {
            port.close();
            port = null;
        }
    }
}
