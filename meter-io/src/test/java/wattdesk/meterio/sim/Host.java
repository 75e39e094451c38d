package wattdesk.meterio.sim;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;

/// The computer at the near end of a virtual line, on a [StepClock].
public final class Host {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final VirtualLine line;
    private final StepClock clock;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private long lastByteNanos;
    private boolean gone;

    public Host(VirtualLine line, StepClock clock) {
        this.line = line;
        this.clock = clock;
        connect();
    }

    public boolean connect() {
        gone = false;
        return line.connect(bytes -> {
            received.writeBytes(bytes);
            lastByteNanos = clock.nanoTime();
        }, () -> gone = true);
    }

    public boolean gone() {
        return gone;
    }

    public void send(String hex) {
        line.fromHost(HEX.parseHex(hex));
    }

    /// Sends, waits two seconds of line time, returns everything received as hex.
    public String ask(String hex) {
        send(hex);
        return after(2_000);
    }

    /// What has come in so many milliseconds.
    public String after(double millis) {
        clock.advanceMillis(millis);
        var text = HEX.formatHex(received.toByteArray());
        received.reset();
        return text;
    }

    /// When the last byte came, by the line's clock.
    public long lastByteNanos() {
        return lastByteNanos;
    }
}
