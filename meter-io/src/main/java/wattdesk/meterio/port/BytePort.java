package wattdesk.meterio.port;

/// One end of a line: a serial port, a TCP socket or the virtual line inside this process.
///
/// A port object serves one opening. After [#close()], or after the line has gone, it stays dead;
/// open a new one (a replugged adapter may carry another device name).
public interface BytePort extends AutoCloseable {

    /// What the line tells us. Called on a thread of the port; must return quickly.
    interface Listener {
        /// Bytes have arrived; the array belongs to the receiver.
        void onBytes(byte[] bytes);

        /// The line has gone (unplugged, peer closed). Told at most once.
        void onGone(String why);
    }

    /// Opens the line. Throws [PortException] with a reason a person can act on.
    void open(Listener listener) throws PortException;

    /// Sends all bytes and returns how many the line took: fewer than given means that it is gone.
    int write(byte[] bytes);

    /// True while the line is open and has not gone.
    boolean isOpen();

    /// Closes the line; harmless when repeated.
    @Override
    void close();
}
