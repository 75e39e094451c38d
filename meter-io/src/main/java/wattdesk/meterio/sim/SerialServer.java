package wattdesk.meterio.sim;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wattdesk.meterio.port.BytePort;
import wattdesk.meterio.port.JSerialCommPort;
import wattdesk.meterio.port.LineSettings;
import wattdesk.meterio.port.PortException;

/// One virtual line at the far end of a serial cable or of a pseudo-terminal pair. The line keeps
/// its own pace, so a pseudo-terminal behaves like a real cable.
public final class SerialServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SerialServer.class);

    private final VirtualLine line;
    private final BytePort port;

    private SerialServer(VirtualLine line, BytePort port) {
        this.line = line;
        this.port = port;
    }

    /// Opens the device. Pseudo-terminals take 8N1 whatever the line's format is.
    public static SerialServer start(VirtualLine line, Path device) throws PortException {
        var port = new JSerialCommPort(device.toString(), LineSettings.parse("9600,8N1"));
        var server = new SerialServer(line, port);
        if (!line.connect(port::write, port::close)) {
            throw new PortException(PortException.Reason.IN_USE, "the virtual line is taken");
        }
        try {
            port.open(server.new Cable());
        } catch (PortException e) {
            line.disconnect();
            throw e;
        }
        return server;
    }

    private final class Cable implements BytePort.Listener {
        @Override
        public void onBytes(byte[] bytes) {
            line.fromHost(bytes);
        }

        @Override
        public void onGone(String why) {
            LOG.info("the far end has gone: {}", why);
            line.disconnect();
        }
    }

    @Override
    public void close() {
        line.disconnect();
        port.close();
    }
}
