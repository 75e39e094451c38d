package wattdesk.start.ui;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;
import wattdesk.metering.PortSearch.Outcome;
import wattdesk.metering.PortSearch.Progress;
import wattdesk.ui.Background;

/// One search for meters: tells how far it is, and can be ended.
final class Hunt {

    private final StartInteractor interactor;
    private final Background background;
    private AtomicBoolean wanted = new AtomicBoolean();

    Hunt(StartInteractor interactor, Background background) {
        this.interactor = interactor;
        this.background = background;
    }

    boolean underWay() {
        return wanted.get();
    }

    /// Ends as soon as what is on the wire has ended.
    void end() {
        wanted.set(false);
    }

    /// On the screen's thread, like what it tells.
    void begin(String port, boolean everywhere, StepPage page, Consumer<Progress> at,
            Consumer<Outcome> done) {
        AtomicBoolean mine = new AtomicBoolean(true);
        wanted = mine;
        page.hush();
        page.progress(-1);
        background.runBusy(busy -> {
            page.busy(busy);
            if (!busy) {
                mine.set(false);
            }
        }, () -> interactor.search(port, everywhere, now -> {
            Platform.runLater(() -> {
                if (mine.get()) {
                    at.accept(now);
                }
            });
            return mine.get();
        }), done);
    }
}
