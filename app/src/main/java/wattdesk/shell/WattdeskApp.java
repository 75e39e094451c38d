package wattdesk.shell;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import wattdesk.station.Station;
import wattdesk.station.ui.StationDoor;

/// Starts the toolkit and keeps a window until it is closed. Needs a display or, for the demo and
/// tests, `-Dglass.platform=Headless`.
public final class WattdeskApp {

    private static final CountDownLatch TOOLKIT_TRIED = new CountDownLatch(1);
    private static final FutureTask<Void> TOOLKIT =
            new FutureTask<>(WattdeskApp::tryToStart, null) {
                @Override
                protected void done() {
                    TOOLKIT_TRIED.countDown();
                }
            };

    private final WindowOptions options;

    public WattdeskApp(WindowOptions options) {
        this.options = options;
    }

    /// Begins to start the toolkit on a thread of its own; `startToolkit` waits for it.
    public static void wakeToolkit() {
        Thread.ofPlatform().daemon().name("toolkit").start(TOOLKIT);
    }

    /// Starts the toolkit once per process, or waits until it has started.
    public static void startToolkit() {
        TOOLKIT.run();
        await(TOOLKIT_TRIED);
        if (TOOLKIT.state() == Future.State.FAILED) {
            throw new IllegalStateException(TOOLKIT.exceptionNow());
        }
    }

    private static void tryToStart() {
        CompletableFuture<Boolean> up = new CompletableFuture<>();
        try {
            Platform.startup(() -> up.complete(true));
            Platform.setImplicitExit(false);
        } catch (IllegalStateException alreadyUp) {
            up.complete(false);
        }
        up.join();
    }

    /// Opens (or first makes) the station behind the door, shows it, and returns when the window
    /// has been closed and the station with it. Never on the screen's thread.
    public void run(StationDoor door) {
        ComingStation coming = coming(door);
        startToolkit();
        runInToolkit(door, coming);
        Exit.exit();
    }

    /// As `run`, in a toolkit that is up and stays up.
    void runInToolkit(StationDoor door) {
        runInToolkit(door, coming(door));
    }

    private void runInToolkit(StationDoor door, @Nullable ComingStation coming) {
        CountDownLatch gone = new CountDownLatch(1);
        Platform.runLater(() -> new Entrance(door, options, gone).show(coming));
        await(gone);
    }

    private static @Nullable ComingStation coming(StationDoor door) {
        return door.hasStation() ? new ComingStation(door) : null;
    }

    /// Shows an open station and hands back its driver; closing the driver leaves the station open.
    /// Width and height 0 take the standard size.
    public ScreenDriver drive(Station station, double width, double height) {
        startToolkit();
        return ScreenDriver.onScreen(() -> {
            Stage stage = new Stage();
            StationWindow window = new StationWindow(station, stage, options, width, height);
            CountDownLatch gone = new CountDownLatch(1);
            window.show(gone::countDown);
            return new ScreenDriver(stage, window, gone);
        });
    }

    static void await(CountDownLatch gone) {
        boolean waiting = true;
        while (waiting) {
            try {
                gone.await();
                waiting = false;
            } catch (InterruptedException e) {
                LoggerFactory.getLogger(WattdeskApp.class)
                        .warn("asked to stop waiting for the window; it is still open", e);
            }
        }
    }
}
