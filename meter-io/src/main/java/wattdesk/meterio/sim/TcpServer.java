package wattdesk.meterio.sim;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wattdesk.meterio.port.LineClock;

/// One virtual line behind a TCP port, as a serial device server: one host at a time, a second
/// one is turned away. When the line goes, the connection closes; a second later the line is back.
public final class TcpServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TcpServer.class);
    private static final Duration HANDOVER = Duration.ofMillis(500);
    static final Duration JITTER = Duration.ofMillis(40);
    static final long ABSENCE_NANOS = 1_000_000_000;

    private final VirtualLine line;
    private final ServerSocket server;
    private final LineClock clock;
    private final Thread listener;

    private TcpServer(VirtualLine line, ServerSocket server, LineClock clock) {
        this.line = line;
        this.server = server;
        this.clock = clock;
        this.listener = Thread.ofPlatform().daemon()
                .name("sim-tcp-" + server.getLocalPort()).unstarted(this::accept);
    }

    /// Listens; port 0 picks a free one.
    public static TcpServer start(VirtualLine line, String host, int port, LineClock clock)
            throws IOException {
        line.tolerate(JITTER);
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        try {
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        var server = new TcpServer(line, socket, clock);
        server.listener.start();
        return server;
    }

    public int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                socket.setTcpNoDelay(true);
                Thread.ofPlatform().daemon().name("sim-host").start(() -> serve(socket));
            } catch (IOException e) {
                if (!server.isClosed()) {
                    LOG.warn("virtual line on port {}: {}", port(), e.toString());
                }
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            if (!connect(socket)) {
                return;
            }
            try {
                pump(socket);
            } finally {
                line.disconnect();
            }
        } catch (IOException e) {
            LOG.debug("host left: {}", e.toString());
        }
    }

    /// The host before may not have been noticed leaving yet: a moment's patience.
    private boolean connect(Socket socket) throws IOException {
        long patience = System.nanoTime() + HANDOVER.toNanos();
        while (!line.connect(bytes -> send(socket, bytes), () -> gone(socket))) {
            if (System.nanoTime() > patience || line.vanished()) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void pump(Socket socket) throws IOException {
        var in = socket.getInputStream();
        var buffer = new byte[1_024];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            line.fromHost(Arrays.copyOf(buffer, n));
        }
    }

    private static void send(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            LOG.debug("host left: {}", e.toString());
        }
    }

    private void gone(Socket socket) {
        clock.schedule(clock.nanoTime() + ABSENCE_NANOS, line::replug);
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("closing: {}", e.toString());
        }
    }

    /// Stops listening and lets the present host go. The port is free when this returns: it stays
    /// open until the thread that accepts has noticed.
    @Override
    public void close() throws IOException {
        server.close();
        try {
            listener.join(HANDOVER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        line.dismiss();
    }
}
