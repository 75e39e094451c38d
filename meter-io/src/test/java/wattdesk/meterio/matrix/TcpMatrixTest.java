package wattdesk.meterio.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wattdesk.meterio.meter.CreditOutcome;
import wattdesk.meterio.port.RealLineClock;
import wattdesk.meterio.sim.TcpServer;
import wattdesk.meterio.sim.VirtualLine;

/// A share of the matrix over TCP in real time.
@Execution(ExecutionMode.CONCURRENT)
class TcpMatrixTest {

    @ParameterizedTest
    @EnumSource(Tested.class)
    void faultsOverTcpLoseNothing(Tested kind) throws Exception {
        var clock = new RealLineClock();
        var line = VirtualLine.on("19200,8N1", clock);
        var meter = line.add(kind.meter(kind.address));
        try (var server = TcpServer.start(line, "127.0.0.1", 0, clock);
                var station = new RealLines(kind, "tcp:127.0.0.1:" + server.port(), meter)) {
            station.readsTheTruth();
            line.plan("ok,none,ok,flip:9,noise68:9,heartbeat,gap:60,dup");
            station.readsTheTruth();
            station.readsTheTruth();
            station.delivers(1_000, () -> line.plan("credit=none"));
            station.delivers(1_000, () -> line.plan("credit=half:6,none"));
            line.plan("credit=reqlost");
            assertThat(station.sell(1_000)).isInstanceOf(CreditOutcome.NotApplied.class);
            assertThat(meter.executedCredits()).isEqualTo(2);
            assertThat(meter.creditedFen()).isEqualTo(2_000);
        }
    }

    @ParameterizedTest
    @EnumSource(Tested.class)
    void aConnectionLostAfterTheCreditIsOpenedAgain(Tested kind) throws Exception {
        var clock = new RealLineClock();
        var line = VirtualLine.on("19200,8N1", clock);
        var meter = line.add(kind.meter(kind.address));
        try (var server = TcpServer.start(line, "127.0.0.1", 0, clock);
                var station = new RealLines(kind, "tcp:127.0.0.1:" + server.port(), meter)) {
            station.delivers(1_000, () -> line.plan("credit=gone:300"));
            assertThat(meter.executedCredits()).isEqualTo(1);
            station.readsTheTruth();
        }
    }
}
