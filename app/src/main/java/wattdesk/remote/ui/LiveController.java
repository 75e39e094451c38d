package wattdesk.remote.ui;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Language;
import wattdesk.message.Words;
import wattdesk.metering.LiveGateway.Look;
import wattdesk.metering.Meter;
import wattdesk.sweep.MeterSeen;
import wattdesk.sweep.Sights;
import wattdesk.sweep.ToldTimes;
import wattdesk.ui.Background;
import wattdesk.ui.Latest;

/// A meter in front of somebody: what was last seen of it, and reading it now.
public final class LiveController {

    private final Sights sights;
    private final Background background;
    private final Latest looking;
    private final Clock clock;
    private final LivePane pane;
    private @Nullable Meter meter;
    private String unit = "";
    private boolean reading;
    private Runnable afterwards = () -> { };

    public LiveController(Sights sights, Language language, Background background, Clock clock) {
        this.sights = sights;
        this.background = background;
        this.clock = clock;
        looking = background.latest();
        pane = new LivePane(Words.of("remote", "ui", language));
    }

    private record Known(Optional<MeterSeen> seen, ToldTimes told) {}

    public Region view() {
        return pane;
    }

    /// Runs whenever it was read from here, whatever came of it.
    public void onRead(Runnable run) {
        afterwards = run;
    }

    /// From now on this meter; its registers count `counts`.
    public void of(Meter wanted, String counts) {
        if (!wanted.equals(meter)) {
            reading = false;
            pane.reading(false);
            pane.asked(false);
        }
        meter = wanted;
        unit = counts;
        look();
    }

    /// What the station knows now; asks nobody.
    public void look() {
        Meter wanted = meter;
        if (wanted != null && !looking.isWaiting()) {
            looking.run(() -> known(wanted), found -> show(wanted, found));
        }
    }

    private Known known(Meter wanted) {
        var seen = sights.seen();
        return new Known(seen.of(wanted.number()), seen.told(wanted.number()));
    }

    private void show(Meter of, Known found) {
        if (of.equals(meter)) {
            pane.show(found.seen().orElse(null), found.told(), unit, clock.instant());
        }
    }

    /// Once a second: a look at what is known, and ages.
    public void tick(Instant now) {
        pane.tick(now);
        look();
    }

    /// Asks the meter, in front of everything else on its line; once at a time.
    public void read() {
        Meter wanted = meter;
        if (wanted == null || reading) {
            return;
        }
        reading = true;
        pane.reading(true);
        background.run(() -> {
            Look look = sights.now(wanted);
            return new Asked(look instanceof Look.Seen, known(wanted));
        }, asked -> ended(wanted, asked), trouble -> {
            over(wanted);
            background.report(trouble);
        });
    }

    private record Asked(boolean answered, Known known) {}

    private void ended(Meter of, Asked asked) {
        over(of);
        if (of.equals(meter)) {
            pane.asked(asked.answered());
            looking.drop();
            show(of, asked.known());
            afterwards.run();
        }
    }

    private void over(Meter of) {
        if (of.equals(meter)) {
            reading = false;
            pane.reading(false);
        }
    }
}
