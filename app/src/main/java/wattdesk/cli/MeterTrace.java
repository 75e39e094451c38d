package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.meter.DecodedFrame;
import wattdesk.meterio.meter.FrameDecoder;
import wattdesk.meterio.meter.profile.Protocol;
import wattdesk.meterio.port.BytePort;
import wattdesk.meterio.port.LineSettings;
import wattdesk.meterio.port.PortException;
import wattdesk.meterio.port.StandardPorts;

/// Listens on a line and prints what others say on it.
@Command(name = "trace")
final class MeterTrace implements Callable<Integer> {

    private static final int SHORTEST_GAP_MILLIS = 20;

    private final Desk desk;
    private final Clock clock = Clock.systemUTC();
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();

    @Mixin
    private Bench bench = new Bench();

    @Option(names = "--seconds", paramLabel = "N")
    private @Nullable Integer seconds;

    MeterTrace(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Protocol spoken = bench.protocol();
        LineSettings settings = bench.settings(Optional.empty());
        try (BytePort port = StandardPorts.withoutSites().create(bench.address(), settings)) {
            port.open(new Ear());
            return listen(spoken, gapMillis(settings));
        } catch (PortException e) {
            throw Fault.of(Exit.DEVICE, "WD-1073", String.valueOf(e.getMessage())).thrown();
        }
    }

    /// A silence of four characters ends a frame; a terminal server adds some of its own.
    private static long gapMillis(LineSettings settings) {
        return Math.max(SHORTEST_GAP_MILLIS,
                Duration.ofNanos(settings.gapNanos()).toMillis() * 2);
    }

    /// Bytes in hexadecimal, or that the line has gone.
    private record Heard(String hex, boolean gone) {}

    private final class Ear implements BytePort.Listener {
        @Override
        public void onBytes(byte[] bytes) {
            heard.add(new Heard(Hex.of(bytes), false));
        }

        @Override
        public void onGone(String why) {
            heard.add(new Heard("", true));
        }
    }

    private int listen(Protocol spoken, long gapMillis) {
        long end = seconds == null ? Long.MAX_VALUE
                : System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        StringBuilder frame = new StringBuilder();
        while (end == Long.MAX_VALUE || System.nanoTime() - end < 0) {
            Heard more = next(gapMillis);
            if (more != null && !more.gone()) {
                frame.append(more.hex());
            } else if (!frame.isEmpty()) {
                print(spoken, frame.toString());
                frame.setLength(0);
            }
            if (more != null && more.gone()) {
                throw Fault.of(Exit.DEVICE, "WD-1073", bench.address()).thrown();
            }
        }
        return Exit.DONE.code();
    }

    private @Nullable Heard next(long millis) {
        try {
            return heard.poll(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return new Heard("", true);
        }
    }

    private void print(Protocol spoken, String heardHex) {
        String hex = TraceLines.blotted(spoken, heardHex);
        for (DecodedFrame decoded : FrameDecoder.decode(spoken, hex)) {
            String speaker = TraceLines.speaker(decoded);
            ObjectNode document = Json.object().put("at", Json.instant(clock.instant()))
                    .put("from", speaker).put("hex", hex);
            document.setAll(MeterDecode.document(spoken, decoded, desk));
            desk.terminal().answer(desk.json(), document,
                    TraceLines.arrow(speaker) + " " + hex + "  "
                            + MeterDecode.text(decoded, desk));
        }
    }
}
