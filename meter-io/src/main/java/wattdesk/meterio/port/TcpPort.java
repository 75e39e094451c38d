package wattdesk.meterio.port;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// A serial device server: raw bytes over TCP under our own framing, one platform thread reads.
public final class TcpPort implements BytePort {

    private static final int CONNECT_MILLIS = 3_000;
    private static final int READ_BYTES = 4_096;

    private final String host;
    private final int port;
    private final AtomicBoolean open = new AtomicBoolean();
    private volatile @Nullable Socket socket;

    public TcpPort(String host, int port) {
        this.host = host;
        this.port = port;
    }

    @Override
    public void open(Listener listener) throws PortException {
        Socket line = new Socket();
        try {
            line.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            line.setTcpNoDelay(true);
            line.setKeepAlive(true);
            socket = line;
            open.set(true);
            InputStream in = line.getInputStream();
            Thread.ofPlatform().daemon().name("tcp-line-" + host + ":" + port)
                    .start(() -> read(in, listener));
        } catch (ConnectException | SocketTimeoutException | UnknownHostException e) {
            throw failed(line, PortException.Reason.UNREACHABLE, e);
        } catch (IOException e) {
            throw failed(line, PortException.Reason.OTHER, e);
        }
    }

    private PortException failed(Socket line, PortException.Reason reason, IOException cause) {
        closeQuietly(line);
        var failure = new PortException(reason, host + ":" + port + ": " + cause.getMessage());
        failure.initCause(cause);
        return failure;
    }

    private void read(InputStream in, Listener listener) {
        byte[] buffer = new byte[READ_BYTES];
        String why = "the other side closed the connection";
        try {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                listener.onBytes(Arrays.copyOf(buffer, n));
            }
        } catch (IOException e) {
            why = String.valueOf(e.getMessage());
        }
        if (open.getAndSet(false)) {
            closeQuietly(socket);
            listener.onGone(why);
        }
    }

    @Override
    public int write(byte[] bytes) {
        Socket line = socket;
        if (line == null || !open.get()) {
            return 0;
        }
        try {
            line.getOutputStream().write(bytes);
            return bytes.length;
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public boolean isOpen() {
        return open.get();
    }

    @Override
    public void close() {
        open.set(false);
        closeQuietly(socket);
    }

    private static void closeQuietly(@Nullable Socket line) {
        if (line != null) {
            try {
                line.close();
            } catch (IOException e) {
                // closing a dead socket has nothing left to lose
            }
        }
    }
}
