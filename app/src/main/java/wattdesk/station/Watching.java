package wattdesk.station;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import wattdesk.billing.DailyRuns;
import wattdesk.billing.RunProgress;
import wattdesk.customer.Accounts;
import wattdesk.metering.device.LineGateway;
import wattdesk.sweep.SeenKeeper;
import wattdesk.sweep.SeenWriter;
import wattdesk.sweep.SightDesk;
import wattdesk.sweep.Sweep;
import wattdesk.sweep.SweepLimits;
import wattdesk.sweep.SweptMeters;
import wattdesk.sweep.store.SeenRows;

/// What looks at the meters behind all other work, and what it saw.
final class Watching implements AutoCloseable {

    final SeenKeeper keeper;
    final SightDesk sights;
    final SweptMeters meters;
    private final Sweep sweep;
    private final SeenWriter writer;
    private volatile @Nullable DailyRuns runs;

    Watching(Core core, Accounts accounts, LineGateway lines, Clock clock) {
        SeenRows book = new SeenRows(core.database());
        keeper = new SeenKeeper(book, clock);
        meters = new SweptMeters(accounts, clock);
        var live = lines.live(clock);
        sweep = new Sweep(live, keeper, meters, this::dailyRunReads, SweepLimits.USUAL, clock);
        writer = new SeenWriter(keeper, book, SweepLimits.USUAL, clock);
        sights = new SightDesk(live, keeper, book, sweep);
    }

    /// The run reads the same meters: the sweep leaves the lines to it.
    void waitsFor(DailyRuns daily) {
        runs = daily;
    }

    private boolean dailyRunReads() {
        DailyRuns daily = runs;
        return daily != null && daily.underWay()
                .filter(run -> run.phase() == RunProgress.Phase.READING).isPresent();
    }

    /// From here on, the first look after `delay`.
    void start(Duration delay) {
        writer.start();
        sweep.start(delay);
    }

    /// Looks at everything that is due, on the calling thread.
    int sweepNow() {
        return sweep.serveAll();
    }

    /// Looks at what is due on that line, on the calling thread.
    int sweepNow(String line) {
        return sweep.serve(line);
    }

    @Override
    public void close() {
        sweep.close();
        writer.close();
    }
}
