package wattdesk.meterio.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.ghgande.j2mod.modbus.facade.ModbusSerialMaster;
import com.ghgande.j2mod.modbus.util.SerialParameters;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.meterio.port.LineSettings;
import wattdesk.meterio.port.LineSettings.Parity;
import wattdesk.meterio.port.RealLineClock;

/// The table of meter-io 17 on real pseudo-terminals in real time. Each row has the arithmetic
/// limit beside it, and j2mod's own master where it can do the same: asked in turn with ours, on a
/// pair of its own with an equal meter.
@Tag("bench")
class PtyBenchTest {

    private static final RealLineClock CLOCK = new RealLineClock();
    private static final int ROW = 5;

    @TempDir
    Path folder;
    private int pairs;

    private PtyLine pty(LineSettings settings, boolean paced) throws IOException {
        return new PtyLine(Files.createDirectory(folder.resolve("pair" + pairs++)), settings, paced);
    }

    private static void print(String what, String text, Object... values) {
        System.out.printf(Locale.ROOT, "pty  load %4.1f  %-34s %s%n", ManagementFactory
                .getOperatingSystemMXBean().getSystemLoadAverage(), what,
                String.format(Locale.ROOT, text, values));
    }

    private static double ms(long nanos) {
        return nanos / 1e6;
    }

    private static ModbusSerialMaster j2mod(PtyLine line) throws Exception {
        SerialParameters plain = new SerialParameters();
        plain.setPortName(line.pair.near().toString());
        plain.setBaudRate(line.settings.baud());
        plain.setEncoding("rtu");
        ModbusSerialMaster master = new ModbusSerialMaster(plain);
        master.connect();
        master.setRetries(1);
        return master;
    }

    private record Both(long[] ours, long[] peer) {
    }

    /// Ours and j2mod's in turn, five transactions each: the first of a row is not counted, so that
    /// both have to keep the gap.
    private static Both inTurn(int n, Sweep sweep, ModbusSerialMaster master) throws Exception {
        long[] ours = new long[n];
        long[] peer = new long[n];
        for (int i = 0; i < n; i += ROW) {
            System.arraycopy(sweep.readTen(ROW), 0, ours, i, ROW);
            master.readMultipleRegisters(1, 0, 10);
            for (int k = 0; k < ROW; k++) {
                long from = System.nanoTime();
                assertThat(master.readMultipleRegisters(1, 0, 10)).hasSize(10);
                peer[i + k] = System.nanoTime() - from;
            }
        }
        Arrays.sort(ours);
        Arrays.sort(peer);
        return new Both(ours, peer);
    }

    @ParameterizedTest
    @CsvSource({"2400, EVEN, 20, 0.97", "4800, EVEN, 30, 0.97", "9600, NONE, 40, 0.95",
        "9600, EVEN, 40, 0.95", "19200, EVEN, 60, 0.95", "115200, NONE, 100, 0.92"})
    void read_ten_registers(int baud, Parity parity, int n, double goal) throws Exception {
        LineSettings settings = new LineSettings(baud, 8, parity, 1);
        try (PtyLine line = pty(settings, true); PtyLine other = pty(settings, true);
                Sweep sweep = new Sweep(CLOCK, settings, line.opener())) {
            ModbusSerialMaster master = j2mod(other);
            Both times = inTurn(n, sweep, master);
            master.disconnect();
            long limit = sweep.limit(33);
            long own = Sweep.median(times.ours);
            long peer = Sweep.median(times.peer);
            print("Modbus read 10, " + settings, "n %d  limit %.2f ms  p50 %.2f  p90 %.2f  ratio %.3f "
                    + "(goal %.2f)  overhead %.2f ms  j2mod p50 %.2f ratio %.3f (ours %.3f of it)  silence >= %.2f of %.2f ms",
                    n, ms(limit), ms(own), ms(times.ours[n * 9 / 10]), (double) limit / own, goal,
                    ms(own - limit), ms(peer), (double) limit / peer, (double) own / peer,
                    ms(line.shortestSilence()),
                    ms(settings.gapNanos()));
        }
    }

    @ParameterizedTest
    @CsvSource({"1200, 10, 0.97", "2400, 20, 0.97", "4800, 30, 0.97", "9600, 40, 0.95"})
    void dlt645_16_and_20_bytes(int baud, int n, double goal) throws Exception {
        exchanges("645 16/20", baud, 36, goal, sweep -> sweep.exchange645(n));
    }

    @ParameterizedTest
    @CsvSource({"1200, 10, 0.97", "2400, 20, 0.97", "4800, 30, 0.97", "9600, 40, 0.95"})
    void cjt188_16_and_35_bytes(int baud, int n, double goal) throws Exception {
        exchanges("188 16/35", baud, 51, goal, sweep -> sweep.exchange188(n));
    }

    private void exchanges(String what, int baud, int bytes, double goal,
            Function<Sweep, long[]> run) throws Exception {
        LineSettings settings = new LineSettings(baud, 8, Parity.EVEN, 1);
        try (PtyLine line = pty(settings, true);
                Sweep sweep = new Sweep(CLOCK, settings, line.opener())) {
            long[] times = run.apply(sweep);
            long limit = sweep.limit(bytes);
            long own = Sweep.median(times);
            print(what + ", " + settings, "n %d  limit %.2f ms  p50 %.2f  p90 %.2f  ratio %.3f "
                    + "(goal %.2f)  overhead %.2f ms", times.length, ms(limit), ms(own),
                    ms(times[times.length * 9 / 10]), (double) limit / own, goal, ms(own - limit));
        }
    }

    @ParameterizedTest
    @CsvSource({"9600", "115200"})
    void without_pace_only_the_gap_is_left(int baud) throws Exception {
        LineSettings settings = new LineSettings(baud, 8, Parity.NONE, 1);
        try (PtyLine line = pty(settings, false); PtyLine other = pty(settings, false);
                Sweep sweep = new Sweep(CLOCK, settings, line.opener())) {
            ModbusSerialMaster master = j2mod(other);
            Both times = inTurn(200, sweep, master);
            long own = Sweep.median(times.ours);
            master.disconnect();
            print("unpaced read 10, " + settings, "n 200  gap %.2f ms  p50 %.2f (gap %+.2f, goal +0.50)  "
                    + "j2mod p50 %.2f (%.1f times ours)  silence >= %.2f ms", ms(settings.gapNanos()),
                    ms(own), ms(own - settings.gapNanos()), ms(Sweep.median(times.peer)),
                    (double) Sweep.median(times.peer) / own, ms(line.shortestSilence()));
        }
    }

    @Test
    void an_urgent_write_during_a_sweep() throws Exception {
        LineSettings settings = new LineSettings(9600, 8, Parity.EVEN, 1);
        try (PtyLine line = pty(settings, true);
                Sweep sweep = new Sweep(CLOCK, settings, line.opener())) {
            List<Long> sorted = sweep.urgentDuringSweep(60).stream().sorted().toList();
            long limit = sweep.limit(33) + sweep.limit(16);
            print("urgent write in a sweep, " + settings, "n 60  p50 %.1f ms  p90 %.1f  "
                    + "max %.1f ms  (one exchange and its own: %.1f; goal 110)", ms(sorted.get(30)),
                    ms(sorted.get(54)), ms(sorted.getLast()), ms(limit));
        }
    }

    @Test
    void four_lines_at_once() throws Exception {
        LineSettings settings = new LineSettings(9600, 8, Parity.EVEN, 1);
        for (int lines : new int[] {1, 2, 4}) {
            List<PtyLine> open = new ArrayList<>();
            List<Thread> callers = new ArrayList<>();
            for (int i = 0; i < lines; i++) {
                open.add(pty(settings, true));
            }
            long limit = 0;
            List<Sweep> sweeps = new ArrayList<>();
            for (PtyLine line : open) {
                Sweep sweep = new Sweep(CLOCK, settings, line.opener());
                sweep.readTen(1);
                sweeps.add(sweep);
                limit = sweep.limit(33);
            }
            long from = System.nanoTime();
            sweeps.forEach(sweep ->
                    callers.add(Thread.ofPlatform().start(() -> sweep.readTen(59))));
            for (Thread caller : callers) {
                caller.join();
            }
            double rate = 60.0 * lines / ((System.nanoTime() - from) / 1e9);
            print(lines + " lines at once, " + settings, "n %d  %.1f reads/s  limit %.1f  ratio %.3f "
                    + "(goal 0.93)", 60 * lines, rate, lines * 1e9 / limit, rate * limit / 1e9 / lines);
            sweeps.forEach(Sweep::close);
            for (PtyLine line : open) {
                line.close();
            }
        }
    }

    @Test
    void unplugging_is_noticed() throws Exception {
        LineSettings settings = new LineSettings(9600, 8, Parity.NONE, 1);
        long[] noticed = new long[10];
        for (int i = 0; i < noticed.length; i++) {
            try (PtyLine line = pty(settings, true);
                    Sweep sweep = new Sweep(CLOCK, settings, line.opener())) {
                sweep.readTen(1);
                long from = System.nanoTime();
                line.pair.unplug();
                while (sweep.bus.state().online()) {
                    Thread.onSpinWait();
                }
                noticed[i] = System.nanoTime() - from;
            }
        }
        Arrays.sort(noticed);
        print("unplug noticed", "n 10  p50 %.1f ms  max %.1f ms  (with ending the relay; goal 50)",
                ms(noticed[5]), ms(noticed[9]));
    }

    @Test
    void while_gone_nothing_is_burned_and_the_line_comes_back() throws Exception {
        LineSettings settings = new LineSettings(9600, 8, Parity.NONE, 1);
        try (PtyLine line = pty(settings, true);
                Sweep sweep = new Sweep(CLOCK, settings, line.opener())) {
            sweep.readTen(1);
            line.pair.unplug();
            Awaitility.await().until(() -> !sweep.bus.state().online());
            long cpu = cpu();
            CLOCK.sleepUntil(System.nanoTime() + Duration.ofSeconds(2).toNanos());
            long burned = cpu() - cpu;
            line.pair.replug();
            long from = System.nanoTime();
            Awaitility.await().pollInterval(Duration.ofMillis(5)).until(() -> sweep.bus.state().online());
            print("while unplugged", "%.1f ms of CPU in 2 s in all threads (goal 0); open again "
                    + "%.0f ms after replug (next try at most 2 s away)", ms(burned),
                    ms(System.nanoTime() - from));
        }
    }

    /// Of every Java thread but this one; what the compiler does is not ours.
    private static long cpu() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getAllThreadIds())
                .filter(id -> id != Thread.currentThread().threadId())
                .map(threads::getThreadCpuTime).filter(nanos -> nanos > 0).sum();
    }
}
