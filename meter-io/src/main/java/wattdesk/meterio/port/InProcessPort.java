package wattdesk.meterio.port;

/// The virtual line: a [Wire] of this process as a port.
public final class InProcessPort implements BytePort {

    private final Wire wire;
    private volatile boolean open;

    public InProcessPort(Wire wire) {
        this.wire = wire;
    }

    @Override
    public void open(Listener listener) throws PortException {
        open = true;
        if (!wire.connect(listener::onBytes, () -> gone(listener))) {
            open = false;
            throw new PortException(PortException.Reason.IN_USE, "another host holds the line");
        }
    }

    private void gone(Listener listener) {
        if (open) {
            open = false;
            listener.onGone("the virtual line vanished");
        }
    }

    @Override
    public int write(byte[] bytes) {
        if (!open) {
            return 0;
        }
        wire.fromHost(bytes.clone());
        return bytes.length;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            wire.disconnect();
        }
    }
}
