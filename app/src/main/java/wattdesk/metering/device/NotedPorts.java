package wattdesk.metering.device;

import org.jspecify.annotations.Nullable;
import wattdesk.meterio.port.BytePort;
import wattdesk.meterio.port.LineSettings;
import wattdesk.meterio.port.PortAddress;
import wattdesk.meterio.port.PortException;
import wattdesk.meterio.port.PortOpener;

/// Opens ports and keeps why one did not open: a bus tells it only in words, and tries for a while.
final class NotedPorts implements PortOpener {

    private final PortOpener opener;
    private volatile @Nullable PortException trouble;
    private volatile Runnable heard = () -> { };

    NotedPorts(PortOpener opener) {
        this.opener = opener;
    }

    /// Of the last port that did not open; null while all did.
    @Nullable PortException trouble() {
        return trouble;
    }

    /// Runs as soon as a port did not open, on whatever thread that was.
    void onTrouble(Runnable run) {
        heard = run;
    }

    private PortException noted(PortException why) {
        trouble = why;
        heard.run();
        return why;
    }

    @Override
    public BytePort create(PortAddress address, LineSettings settings) throws PortException {
        try {
            return new Noted(opener.create(address, settings));
        } catch (PortException e) {
            throw noted(e);
        }
    }

    private final class Noted implements BytePort {

        private final BytePort port;

        Noted(BytePort port) {
            this.port = port;
        }

        @Override
        public void open(Listener listener) throws PortException {
            try {
                port.open(listener);
            } catch (PortException e) {
                throw noted(e);
            }
        }

        @Override
        public int write(byte[] bytes) {
            return port.write(bytes);
        }

        @Override
        public boolean isOpen() {
            return port.isOpen();
        }

        @Override
        public void close() {
            port.close();
        }
    }
}
