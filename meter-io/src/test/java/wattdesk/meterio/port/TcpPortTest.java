package wattdesk.meterio.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class TcpPortTest {

    @Test
    void bytes_go_both_ways_and_a_closed_peer_is_told_once() throws Exception {
        Ear ear = new Ear();
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                TcpPort port = new TcpPort("127.0.0.1", server.getLocalPort())) {
            port.open(ear);
            try (Socket peer = server.accept()) {
                assertThat(port.write(new byte[] {1, 2, 3})).isEqualTo(3);
                assertThat(peer.getInputStream().readNBytes(3)).containsExactly(1, 2, 3);
                peer.getOutputStream().write(new byte[] {4, 5});
                assertThat(ear.heard.poll(60, TimeUnit.SECONDS)).startsWith(4);
            }
            assertThat(ear.gone.poll(60, TimeUnit.SECONDS)).isNotNull();
            assertThat(port.isOpen()).isFalse();
            assertThat(port.write(new byte[] {1})).isZero();
            assertThat(ear.gone).isEmpty();
        }
    }

    @Test
    void our_own_close_is_no_loss() throws Exception {
        Ear ear = new Ear();
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            TcpPort port = new TcpPort("127.0.0.1", server.getLocalPort());
            port.open(ear);
            port.close();
            assertThat(ear.gone.poll(300, TimeUnit.MILLISECONDS)).isNull();
        }
    }

    @Test
    void nobody_listening_is_unreachable() throws Exception {
        try (Socket boundButDeaf = new Socket()) {
            boundButDeaf.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            int port = boundButDeaf.getLocalPort();
            assertThatThrownBy(() -> new TcpPort("127.0.0.1", port).open(new Ear()))
                    .isInstanceOfSatisfying(PortException.class, e -> assertThat(e.reason())
                            .isEqualTo(PortException.Reason.UNREACHABLE));
        }
    }
}
