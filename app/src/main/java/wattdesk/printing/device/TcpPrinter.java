package wattdesk.printing.device;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import wattdesk.printing.Printer;

/// A network printer that takes raw bytes (port 9100 by custom).
record TcpPrinter(String host, int port) implements Printer {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 10_000;

    @Override
    public Outcome print(Sheet sheet) {
        byte[] bytes = sheet.escPos().get();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            return send(socket, bytes);
        } catch (IOException e) {
            return new Outcome.NotBegun(host + ":" + port + ": " + e.getMessage());
        }
    }

    /// Done when the printer has taken everything and closed, or has gone quiet without complaint.
    private Outcome send(Socket socket, byte[] bytes) {
        try {
            socket.setSoTimeout(ANSWER_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(bytes);
            out.flush();
            socket.shutdownOutput();
            drain(socket);
            return new Outcome.Done();
        } catch (IOException e) {
            return new Outcome.Torn(host + ":" + port + ": " + e.getMessage());
        }
    }

    private static void drain(Socket socket) throws IOException {
        try {
            long ignored = socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (java.net.SocketTimeoutException e) {
            return;
        }
    }
}
