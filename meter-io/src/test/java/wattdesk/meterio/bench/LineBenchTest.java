package wattdesk.meterio.bench;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import wattdesk.meterio.port.LineClock;
import wattdesk.meterio.port.LineSettings;
import wattdesk.meterio.port.LineSettings.Parity;
import wattdesk.meterio.port.RealLineClock;
import wattdesk.meterio.port.VirtualLineClock;

/// Prints the table of meter-io 17: limit, median, spread and ratio, on virtual and on real time.
@Tag("bench")
class LineBenchTest {

    private static final int N = 60;
    private static final List<LineSettings> LINES = List.of(line(2400, Parity.EVEN),
            line(4800, Parity.EVEN), line(9600, Parity.NONE), line(9600, Parity.EVEN),
            line(19_200, Parity.EVEN), line(115_200, Parity.NONE));

    private static LineSettings line(int baud, Parity parity) {
        return new LineSettings(baud, 8, parity, 1);
    }

    private static void print(String clock, String what, Sweep sweep, int bytes, long[] times) {
        long limit = sweep.limit(bytes);
        long median = Sweep.median(times);
        System.out.printf("%-8s %-22s %-12s n %d  limit %.2f ms  p50 %.2f  p90 %.2f  max %.2f"
                        + "  ratio %.3f  overhead %.2f ms%n", clock, what, sweep.settings, times.length,
                limit / 1e6, median / 1e6, times[times.length * 9 / 10] / 1e6,
                times[times.length - 1] / 1e6, (double) limit / median, (median - limit) / 1e6);
    }

    private static void table(String name, LineClock clock) {
        for (LineSettings settings : LINES) {
            try (Sweep sweep = new Sweep(clock, settings)) {
                print(name, "Modbus read 10", sweep, 33, sweep.readTen(N));
                print(name, "645 16/20", sweep, 36, sweep.exchange645(N));
            }
        }
    }

    @Test
    void virtual_time() {
        try (VirtualLineClock clock = new VirtualLineClock()) {
            table("virtual", clock);
        }
    }

    @Test
    void real_time_shows_what_threads_and_timers_add() {
        table("real", new RealLineClock());
    }

    @Test
    void urgent_writes_during_a_sweep() {
        try (Sweep sweep = new Sweep(new RealLineClock(), line(9600, Parity.EVEN))) {
            List<Long> sorted = sweep.urgentDuringSweep(40).stream().sorted().toList();
            System.out.printf("real     urgent write in a sweep, 9600,8E1  n %d  p50 %.1f ms  max %.1f ms"
                    + "  (limit 110)%n", sorted.size(), sorted.get(20) / 1e6, sorted.getLast() / 1e6);
        }
    }
}
