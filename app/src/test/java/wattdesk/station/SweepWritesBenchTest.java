package wattdesk.station;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.station.RemoteBench.fast;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.metering.Electrics;
import wattdesk.metering.Figures;
import wattdesk.metering.LiveValues;
import wattdesk.metering.MeterMark;
import wattdesk.metering.SwitchState;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;
import wattdesk.settings.Settings;
import wattdesk.tariff.Band;

/// What writing down the looks at 2,000 meters costs, and what a change through the books costs
/// beside it and without it. Prints, never fails for time.
@Tag("bench")
class SweepWritesBenchTest {

    private static final int METERS = 2_000;
    private static final int ROUNDS = 5;
    private static final int CHANGES = 40;

    @Test
    void looksAreWrittenBesideTheBooks(@TempDir Path folder) throws Exception {
        try (RemoteBench bench = new RemoteBench(folder, fast("a"))) {
            for (int round = 0; round < ROUNDS; round++) {
                bench.clock.add(Duration.ofMinutes(30));
                see(bench, bench.clock.instant());
                long from = System.nanoTime();
                bench.services.watching.keeper.flush();
                System.out.printf("round %d: %d meters, hours and all, in %d ms%n", round, METERS,
                        (System.nanoTime() - from) / 1_000_000);
            }
            long[] alone = changes(bench);
            Thread writer = Thread.ofPlatform().start(() -> {
                for (int i = 0; i < ROUNDS; i++) {
                    bench.clock.add(Duration.ofMinutes(30));
                    see(bench, bench.clock.instant());
                    bench.services.watching.keeper.flush();
                }
            });
            long[] beside = changes(bench);
            writer.join();
            System.out.printf("a change through the books: median %d us, beside writing looks %d us"
                    + " (worst %d and %d)%n", alone[CHANGES / 2], beside[CHANGES / 2],
                    alone[CHANGES - 1], beside[CHANGES - 1]);
            assertThat(bench.services.watching.keeper.all()).hasSize(METERS);
        }
    }

    private static void see(RemoteBench bench, Instant at) {
        for (int i = 0; i < METERS; i++) {
            bench.services.watching.keeper.answered("%012d".formatted(i), new LiveValues(at,
                    Money.ofFen(at.getEpochSecond() % 10_000), 3, Money.ofYuan(9),
                    new Figures(new Usage(at.getEpochSecond()), Map.of(Band.PEAK, new Usage(7))),
                    SwitchState.CLOSED, false, Set.of(MeterMark.LOCAL_ACCOUNT),
                    Duration.ofSeconds(2), Electrics.NONE));
        }
    }

    private static long[] changes(RemoteBench bench) {
        long[] micros = new long[CHANGES];
        for (int i = 0; i < CHANGES; i++) {
            Settings now = bench.services.settings.now();
            long from = System.nanoTime();
            var _ = bench.services.settings.change(new Settings(now.stationName() + i,
                    now.practice(), now.minimumPurchase(), now.maximumPurchase(),
                    now.hoardingLimit(), now.receiptSeries(), now.printer(),
                    now.receiptLanguage(), now.levels()), bench.admin);
            micros[i] = (System.nanoTime() - from) / 1_000;
        }
        Arrays.sort(micros);
        return micros;
    }
}
