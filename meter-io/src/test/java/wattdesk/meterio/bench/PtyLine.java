package wattdesk.meterio.bench;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import wattdesk.meterio.port.JSerialCommPort;
import wattdesk.meterio.port.LineSettings;
import wattdesk.meterio.port.PortOpener;
import wattdesk.meterio.sim.PtyPair;

/// A pseudo-terminal pair with an obedient meter at its far end that keeps the pace of a real line:
/// the reply is there when its last byte would have come. A pseudo-terminal itself is always 8N1.
final class PtyLine implements AutoCloseable {

    private static final long SPIN = Duration.ofNanos(300_000).toNanos();

    final PtyPair pair;
    final LineSettings settings;
    private final boolean paced;
    private volatile long repliedAt;
    private volatile long shortestSilence = Long.MAX_VALUE;

    PtyLine(Path folder, LineSettings settings, boolean paced) {
        this.settings = settings;
        this.paced = paced;
        pair = PtyPair.in(folder);
        Thread.ofPlatform().daemon().name("bench-meter").start(this::serve);
    }

    /// Opens our own port on the near end.
    PortOpener opener() {
        LineSettings plain =
                new LineSettings(settings.baud(), 8, LineSettings.Parity.NONE, 1);
        return (address, line) -> new JSerialCommPort(pair.near().toString(), plain);
    }

    /// The shortest silence between a reply and the next request.
    long shortestSilence() {
        return shortestSilence;
    }

    private void serve() {
        String device = pair.far().toString();
        try (var in = new FileInputStream(device); var out = new FileOutputStream(device)) {
            byte[] pending = new byte[0];
            byte[] chunk = new byte[256];
            for (int n = in.read(chunk); n > 0; n = in.read(chunk)) {
                long start = System.nanoTime();
                if (pending.length == 0 && repliedAt > 0) {
                    shortestSilence = Math.min(shortestSilence, start - repliedAt);
                }
                int kept = pending.length;
                pending = Arrays.copyOf(pending, kept + n);
                System.arraycopy(chunk, 0, pending, kept, n);
                if (pending.length >= Sweep.requestBytes(pending)) {
                    reply(out, pending, start);
                    pending = new byte[0];
                }
            }
        } catch (IOException e) {
            // unplugged
        }
    }

    private void reply(FileOutputStream out, byte[] request, long start) throws IOException {
        byte[] reply = Sweep.answer(request);
        long due = paced ? start + settings.lineNanos(request.length + reply.length)
                + Sweep.TURNAROUND : start;
        LockSupport.parkNanos(due - System.nanoTime() - SPIN);
        while (System.nanoTime() < due) {
            Thread.onSpinWait();
        }
        repliedAt = System.nanoTime();
        out.write(reply);
    }

    @Override
    public void close() throws Exception {
        pair.close();
    }
}
