package wattdesk.meterio.discovery;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Bus;
import wattdesk.meterio.meter.profile.Profiles;
import wattdesk.meterio.port.LineSettings;

/// One search for meters: every search of the plan at every setting of the plan, on the calling
/// thread, until it is done or cancelled. Only reads; nothing that it sends changes a meter.
public final class Scan {

    private final ScanLine line;
    private final ScanPlan plan;
    private final Profiles profiles;
    private final Consumer<ScanProgress> progress;
    private final Sightings sightings = new Sightings();
    private volatile boolean cancelled;
    private volatile @Nullable Asker asker;
    private boolean complete = true;
    private int asked;

    /// Throws `IllegalArgumentException` for a plan that the line cannot follow.
    ///
    /// @param progress told on the calling thread before every question
    public Scan(ScanLine line, ScanPlan plan, Profiles profiles, Consumer<ScanProgress> progress) {
        line.check(plan);
        this.line = line;
        this.plan = plan;
        this.profiles = profiles;
        this.progress = progress;
    }

    /// Looks for meters; what was found before a cancel is in the result as well.
    public ScanResult run() {
        for (LineSettings settings : plan.settings()) {
            if (cancelled) {
                complete = false;
            } else {
                at(settings);
            }
        }
        return new ScanResult(sightings.meters(), sightings.remarks(), complete, asked);
    }

    /// Ends the search as soon as what is on the wire has ended; safe from any thread.
    public void cancel() {
        cancelled = true;
        Asker now = asker;
        if (now != null) {
            now.cancel();
        }
    }

    private void at(LineSettings settings) {
        try (ScanLine.Opened opened = line.open(settings)) {
            Bus bus = opened.bus();
            Asker now = new Asker(bus, plan, (protocol, address, done, total) ->
                    progress.accept(new ScanProgress(settings, protocol, address, done, total,
                            sightings.meters().size())));
            asker = now;
            if (cancelled) {
                now.cancel();
            }
            bus.clock().enter();
            try {
                new LineScan(now, settings, profiles, sightings).run(plan.searches());
            } finally {
                bus.clock().leave();
            }
            asked += now.done();
            note(settings, now);
        }
    }

    private void note(LineSettings settings, Asker now) {
        complete &= !now.over();
        String why = now.lost();
        if (why != null) {
            sightings.remark(new Remark.LineDown(settings, why));
        }
    }
}
