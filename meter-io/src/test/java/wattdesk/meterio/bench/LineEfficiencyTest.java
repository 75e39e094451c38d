package wattdesk.meterio.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.meterio.port.LineSettings;
import wattdesk.meterio.port.LineSettings.Parity;
import wattdesk.meterio.port.VirtualLineClock;

/// The goals of meter-io 17 on virtual time: what the driver itself adds to the line.
@Timeout(120)
class LineEfficiencyTest {

    @ParameterizedTest
    @CsvSource({"2400, EVEN, 97", "4800, EVEN, 97", "9600, NONE, 95", "9600, EVEN, 95",
        "19200, EVEN, 95", "115200, NONE, 92"})
    void a_sweep_is_as_fast_as_the_line(int baud, Parity parity, int percent) {
        LineSettings settings = new LineSettings(baud, 8, parity, 1);
        try (VirtualLineClock clock = new VirtualLineClock(); Sweep sweep = new Sweep(clock, settings)) {
            long modbus = Sweep.median(sweep.readTen(40));
            long dlt645 = Sweep.median(sweep.exchange645(40));
            assertThat(100 * sweep.limit(33)).isGreaterThanOrEqualTo(percent * modbus);
            assertThat(100 * sweep.limit(36)).isGreaterThanOrEqualTo(percent * dlt645);
        }
    }

    @Test
    void an_urgent_write_waits_for_one_transaction_at_most() {
        LineSettings settings = new LineSettings(9600, 8, Parity.EVEN, 1);
        try (VirtualLineClock clock = new VirtualLineClock(); Sweep sweep = new Sweep(clock, settings)) {
            List<Long> latencies = sweep.urgentDuringSweep(60);
            assertThat(Collections.max(latencies)).isLessThanOrEqualTo(110_000_000);
            assertThat(Collections.max(latencies)).as("some of them had to wait")
                    .isGreaterThan(60_000_000);
        }
    }

    @Test
    void four_lines_do_not_slow_each_other_down() throws InterruptedException {
        LineSettings settings = new LineSettings(9600, 8, Parity.EVEN, 1);
        List<Long> medians = Collections.synchronizedList(new ArrayList<>());
        try (VirtualLineClock clock = new VirtualLineClock()) {
            clock.hold();
            CountDownLatch ready = new CountDownLatch(4);
            List<Thread> callers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                callers.add(Thread.ofPlatform().start(() -> {
                    try (Sweep sweep = new Sweep(clock, settings)) {
                        ready.countDown();
                        medians.add(100 * sweep.limit(33) / Sweep.median(sweep.readTen(30)));
                    }
                }));
            }
            ready.await();
            clock.release();
            for (Thread caller : callers) {
                caller.join();
            }
        }
        assertThat(medians).hasSize(4).allMatch(percent -> percent >= 93);
    }
}
