package wattdesk.shell;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wattdesk.station.Station;
import wattdesk.station.ui.StationDoor;

/// Starts the toolkit and keeps a window until it is closed. Needs a display or, for the demo and
/// tests, `-Dglass.platform=Headless`.
public final class WattdeskApp {

    private static final Logger LOG = LoggerFactory.getLogger(WattdeskApp.class);

    private final WindowOptions options;

    public WattdeskApp(WindowOptions options) {
        this.options = options;
    }

    /// Starts the toolkit once per process; later calls do nothing.
    public static synchronized void startToolkit() {
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
                LOG.warn("asked to stop waiting for the window; it is still open", e);
            }
        }
    }
}
