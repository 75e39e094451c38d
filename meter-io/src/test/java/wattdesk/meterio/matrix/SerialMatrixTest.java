package wattdesk.meterio.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wattdesk.meterio.meter.CreditOutcome;
import wattdesk.meterio.port.RealLineClock;
import wattdesk.meterio.sim.PtyPair;
import wattdesk.meterio.sim.SerialServer;
import wattdesk.meterio.sim.VirtualLine;

/// The serial path: both ends through the serial library, with the cable pulled out and put back.
@Execution(ExecutionMode.CONCURRENT)
class SerialMatrixTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Tested.class)
    void faultsAndAPulledCableLoseNothing(Tested kind) throws Exception {
        var clock = new RealLineClock();
        var line = VirtualLine.on("9600,8N1", clock);
        var meter = line.add(kind.meter(kind.address));
        try (var pair = PtyPair.in(folder);
                var server = SerialServer.start(line, pair.far(), clock);
                var station = new RealLines(kind, pair.near().toString(), meter)) {
            assertThat(server).isNotNull();
            station.readsTheTruth();
            line.plan("ok,none,ok,drop:5,fe:4");
            station.readsTheTruth();
            station.delivers(1_000, () -> line.plan("credit=none"));
            pair.unplug();
            Awaitility.await().atMost(Duration.ofSeconds(60))
                    .until(() -> !station.bus.state().online());
            assertThat(station.offer(1_000)).isInstanceOf(CreditOutcome.NotStarted.class);
            pair.replug();
            station.readsTheTruth();
            station.delivers(1_000, () -> { });
            assertThat(meter.executedCredits()).isEqualTo(2);
            assertThat(meter.creditedFen()).isEqualTo(2_000);
        }
    }
}
