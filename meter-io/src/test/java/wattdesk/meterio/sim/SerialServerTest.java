package wattdesk.meterio.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.meterio.port.BytePort;
import wattdesk.meterio.port.JSerialCommPort;
import wattdesk.meterio.port.LineSettings;
import wattdesk.meterio.port.PortException;
import wattdesk.meterio.port.RealLineClock;
import wattdesk.meterio.sim.dlt645.Ask645;
import wattdesk.meterio.sim.model.MeterSpec;

/// A virtual line at the far end of a real serial path.
class SerialServerTest {

    private static final String A = "000024170093";

    private final RealLineClock clock = new RealLineClock();

    @TempDir
    Path folder;

    private static final class Received implements BytePort.Listener {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final AtomicBoolean gone = new AtomicBoolean();

        @Override
        public synchronized void onBytes(byte[] chunk) {
            bytes.writeBytes(chunk);
        }

        @Override
        public void onGone(String why) {
            gone.set(true);
        }

        synchronized String hex() {
            return HexFormat.of().withUpperCase().formatHex(bytes.toByteArray());
        }
    }

    @Test
    void aMeterAnswersThroughAPseudoTerminalPair() throws Exception {
        try (var pair = PtyPair.in(folder)) {
            var line = VirtualLine.on("9600,8E1", clock);
            line.add(MeterSpec.count(A).leadBytes(0));
            try (var far = SerialServer.start(line, pair.far(), clock)) {
                var first = ask(pair, Duration.ofSeconds(60));
                pair.unplug();
                Awaitility.await().atMost(Duration.ofSeconds(60)).untilTrue(first.gone);
                pair.replug();
                askUntilAnswered(pair);
                assertThat(far).isNotNull();
            }
        }
    }

    /// What is asked before the far end is open again is lost, so each try waits twice as long.
    private static void askUntilAnswered(PtyPair pair) {
        var patience = new AtomicLong(500);
        Awaitility.await().atMost(Duration.ofSeconds(120)).ignoreExceptions().untilAsserted(
                () -> ask(pair, Duration.ofMillis(patience.getAndUpdate(millis -> 2 * millis))));
    }

    private static Received ask(PtyPair pair, Duration limit) throws PortException {
        var received = new Received();
        var near = new JSerialCommPort(
                pair.near().toString(), LineSettings.parse("9600,8N1"));
        near.open(received);
        try {
            near.write(HexFormat.of().parseHex(Ask645.read(A, "04000402")));
            Awaitility.await().atMost(limit)
                    .until(() -> received.hex().length() == 44);
            assertThat(Ask645.answer(received.hex())).isEqualTo("91 " + A);
            return received;
        } catch (ConditionTimeoutException e) {
            near.close();
            throw e;
        }
    }

    @Test
    void aMissingDeviceIsSaidAndTheLineStaysFree() {
        var line = VirtualLine.on("9600,8E1", clock);
        assertThatThrownBy(() -> SerialServer.start(line, folder.resolve("nothing"), clock))
                .isInstanceOf(PortException.class)
                .extracting(e -> ((PortException) e).reason())
                .isEqualTo(PortException.Reason.MISSING);
        assertThat(line.connect(bytes -> { }, () -> { })).isTrue();
    }
}
