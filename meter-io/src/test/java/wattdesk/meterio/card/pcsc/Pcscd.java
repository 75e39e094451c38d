package wattdesk.meterio.card.pcsc;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/// A smart-card daemon with a virtual reader of its own, in the `/run` of this process (cards.md
/// 16).
final class Pcscd implements AutoCloseable {

    static final Path DAEMON = Path.of("/usr/sbin/pcscd");
    static final Path DRIVER = Path.of("/usr/lib/pcsc/drivers/serial/libifdvpcd.so");
    static final Path SOCKET = Path.of("/run/pcscd/pcscd.comm");

    private final Path folder;
    private final int port;
    private Process process;

    Pcscd(Path folder) throws IOException {
        this.folder = folder;
        this.port = twoFreePorts();
        Files.writeString(folder.resolve("vpcd"), String.format("""
                FRIENDLYNAME "Virtual PCD"
                DEVICENAME /dev/null:%d
                LIBPATH %s
                CHANNELID %d
                """, port, DRIVER, port));
        process = start();
    }

    private static int twoFreePorts() throws IOException {
        for (int port = 36_000; port < 60_000; port += 2) {
            try (ServerSocket a = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                    ServerSocket b = new ServerSocket(port + 1, 1,
                            InetAddress.getLoopbackAddress())) {
                return a.getLocalPort() + 0 * b.getLocalPort();
            } catch (IOException e) {
                continue;
            }
        }
        throw new IOException("no two ports");
    }

    int port() {
        return port;
    }

    /// Ready when somebody answers: the file alone may be left over.
    private Process start() throws IOException {
        Files.deleteIfExists(SOCKET);
        Files.deleteIfExists(Path.of("/run/pcscd/pcscd.pid"));
        Process started = new ProcessBuilder(DAEMON.toString(), "-f", "-e", "-c",
                folder.toAbsolutePath().toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("pcscd.log").toFile()).start();
        Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20))
                .until(() -> answers() || !started.isAlive());
        if (!started.isAlive()) {
            throw new IOException("pcscd ended: "
                    + Files.readString(folder.resolve("pcscd.log")));
        }
        return started;
    }

    static boolean answers() {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(SOCKET));
        } catch (IOException e) {
            return false;
        }
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("pcscd did not end");
        }
    }

    void restart() throws IOException {
        process = start();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
