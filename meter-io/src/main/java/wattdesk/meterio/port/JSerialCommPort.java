package wattdesk.meterio.port;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortDataListener;
import com.fazecast.jSerialComm.SerialPortEvent;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// A serial device. Non-blocking with a listener and no library timeouts (their grain is 100 ms).
///
/// The library resolves a symbolic link once, keeps `isOpen()` true after a loss and repeats the
/// disconnect event in a tight loop until the port is closed inside it: hence one library object
/// per opening, our own `open` flag, and the close inside the event.
public final class JSerialCommPort implements BytePort {

    /// The library's word for "held by another object or program" (EAGAIN on Linux is 11).
    private static final int LOCKED_HERE = 2;
    private static final int LOCKED_ELSEWHERE = 11;

    private final String path;
    private final LineSettings settings;
    private final AtomicBoolean open = new AtomicBoolean();
    private volatile @Nullable SerialPort device;

    public JSerialCommPort(String path, LineSettings settings) {
        this.path = path;
        this.settings = settings;
    }

    @Override
    public void open(Listener listener) throws PortException {
        SerialPort port = find();
        port.setComPortParameters(settings.baud(), settings.dataBits(), stopBits(), parity());
        port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
        switchDirection(port);
        port.setComPortTimeouts(SerialPort.TIMEOUT_NONBLOCKING, 0, 0);
        if (!port.openPort(0)) {
            throw refused(port.getLastErrorCode());
        }
        device = port;
        open.set(true);
        if (!port.addDataListener(new Events(port, listener))) {
            close();
            throw new PortException(PortException.Reason.OTHER, path + ": no events from the port");
        }
    }

    private SerialPort find() throws PortException {
        if (path.startsWith("/") && !Files.exists(Path.of(path))) {
            throw new PortException(PortException.Reason.MISSING, path + ": no such device");
        }
        try {
            return SerialPort.getCommPort(path);
        } catch (SerialPortInvalidPortException e) {
            var missing = new PortException(
                    PortException.Reason.MISSING, path + ": no such device");
            missing.initCause(e);
            throw missing;
        }
    }

    private PortException refused(int error) {
        if (error == LOCKED_HERE || error == LOCKED_ELSEWHERE) {
            return new PortException(PortException.Reason.IN_USE, path + ": in use");
        }
        if (path.startsWith("/") && !Files.isWritable(Path.of(path))) {
            return new PortException(PortException.Reason.NO_PERMISSION, path + ": not allowed");
        }
        return new PortException(PortException.Reason.OTHER, path + ": error " + error);
    }

    /// What the library answers is thrown away: it says yes even where the kernel refused (5.3).
    private void switchDirection(SerialPort port) {
        boolean byDriver = settings.direction() != LineSettings.Direction.ADAPTER;
        boolean high = settings.direction() == LineSettings.Direction.RTS_HIGH;
        boolean ignored = byDriver
                && port.setRs485ModeParameters(true, high, false, false, 0, 0);
    }

    private int stopBits() {
        return settings.stopBits() == 2 ? SerialPort.TWO_STOP_BITS : SerialPort.ONE_STOP_BIT;
    }

    private int parity() {
        return switch (settings.parity()) {
            case NONE -> SerialPort.NO_PARITY;
            case EVEN -> SerialPort.EVEN_PARITY;
            case ODD -> SerialPort.ODD_PARITY;
        };
    }

    @Override
    public int write(byte[] bytes) {
        SerialPort port = device;
        return port == null || !open.get() ? 0 : Math.max(0, port.writeBytes(bytes, bytes.length));
    }

    @Override
    public boolean isOpen() {
        return open.get();
    }

    @Override
    public void close() {
        open.set(false);
        SerialPort port = device;
        if (port != null) {
            port.removeDataListener();
            port.closePort();
        }
    }

    private final class Events implements SerialPortDataListener {
        private final SerialPort port;
        private final Listener listener;

        Events(SerialPort port, Listener listener) {
            this.port = port;
            this.listener = listener;
        }

        @Override
        public int getListeningEvents() {
            return SerialPort.LISTENING_EVENT_DATA_AVAILABLE
                    | SerialPort.LISTENING_EVENT_PORT_DISCONNECTED;
        }

        @Override
        public void serialEvent(SerialPortEvent event) {
            if (event.getEventType() == SerialPort.LISTENING_EVENT_PORT_DISCONNECTED) {
                lost();
            } else {
                take();
            }
        }

        private void take() {
            int waiting = port.bytesAvailable();
            if (waiting < 0) {
                lost();
            } else if (waiting > 0) {
                byte[] bytes = new byte[waiting];
                int n = port.readBytes(bytes, waiting);
                if (n > 0) {
                    listener.onBytes(n == waiting ? bytes : Arrays.copyOf(bytes, n));
                }
            }
        }

        private void lost() {
            boolean was = open.getAndSet(false);
            port.closePort();
            if (was) {
                listener.onGone(path + ": unplugged");
            }
        }
    }
}
