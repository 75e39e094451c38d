package wattdesk.meterio.sim.card;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jdk.net.ExtendedSocketOptions;

/// A virtual card in the virtual reader of a smart-card daemon (vpcd in server mode, cards.md
/// 16.3): inserting dials, removing closes the socket.
///
/// A message is a length of two bytes and so many bytes. One byte is control: 0 off, 1 on, 2 reset,
/// 4 asks for the answer to reset; anything longer is a command.
public final class VpcdPlug implements AutoCloseable {

    private static final int ATR_REQUEST = 4;

    private final VirtualCard card;
    private final Socket socket;
    private final CountDownLatch ended = new CountDownLatch(1);

    private VpcdPlug(VirtualCard card, Socket socket) {
        this.card = card;
        this.socket = socket;
    }

    /// Puts a card into the reader that listens at a port of this machine.
    public static VpcdPlug insert(VirtualCard card, int port) throws IOException {
        card.insert();
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        var plug = new VpcdPlug(card, socket);
        Thread.ofVirtual().name("vpcd-card").start(plug::serve);
        return plug;
    }

    private void serve() {
        try (socket) {
            var in = new DataInputStream(socket.getInputStream());
            var out = new DataOutputStream(socket.getOutputStream());
            while (true) {
                byte[] message = message(in);
                byte[] answer = message.length == 1 ? control(message[0]) : card.command(message);
                if (answer.length > 0) {
                    send(out, answer);
                }
            }
        } catch (IOException | CardTornException e) {
            card.remove();
        } finally {
            ended.countDown();
        }
    }

    /// The daemon sends length and body apart; without quick acknowledgement each waits 40 ms.
    private byte[] message(DataInputStream in) throws IOException {
        quick();
        int length = in.readUnsignedShort();
        quick();
        return in.readNBytes(length);
    }

    private void quick() throws IOException {
        if (socket.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK)) {
            socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
        }
    }

    private byte[] control(int code) {
        if (code == ATR_REQUEST) {
            return card.atr();
        }
        card.insert();
        return new byte[0];
    }

    private static void send(DataOutputStream out, byte[] answer) throws IOException {
        byte[] message = new byte[answer.length + 2];
        message[0] = (byte) (answer.length >> 8);
        message[1] = (byte) answer.length;
        System.arraycopy(answer, 0, message, 2, answer.length);
        out.write(message);
        out.flush();
    }

    /// Takes the card out; returns once nobody speaks to it any more.
    @Override
    public void close() throws IOException {
        socket.close();
        try {
            boolean _ = ended.await(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
