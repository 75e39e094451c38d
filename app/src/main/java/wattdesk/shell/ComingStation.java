package wattdesk.shell;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wattdesk.operator.Actor;
import wattdesk.operator.Recovery;
import wattdesk.operator.SignIn;
import wattdesk.station.Station;
import wattdesk.station.ui.StationDoor;
import wattdesk.station.ui.StationDoor.Opened;

/// A station that is opened on a thread of its own while somebody already types. Whoever signs in
/// meanwhile waits, off the screen's thread, until it has been let in.
final class ComingStation implements SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(ComingStation.class);
    private static final String NOT_OPEN = "WD-4213";

    private final StationDoor station;
    private final CompletableFuture<Opened> opened = new CompletableFuture<>();
    private final CompletableFuture<Optional<SignIn>> door = new CompletableFuture<>();

    ComingStation(StationDoor station) {
        this.station = station;
    }

    /// Begins to open what stands behind the door.
    void begin() {
        Thread.ofPlatform().daemon().name("station-coming").start(() -> {
            try {
                opened.complete(station.open());
            } catch (RuntimeException | Error e) {
                LOG.error("the station did not open", e);
                opened.completeExceptionally(e);
            }
        });
    }

    /// What came of it. Waits.
    Opened await() {
        return opened.join();
    }

    /// Lets through who waited.
    void letThrough(Station open) {
        door.complete(Optional.of(open.signIn()));
    }

    /// Sends away who waited: another screen says why.
    void sendAway() {
        door.complete(Optional.empty());
    }

    /// Closes the station as soon as it is open: nobody waits for it any more.
    void abandon() {
        sendAway();
        var _ = opened.handle((what, _) -> {
            if (what instanceof Opened.Ready ready) {
                ready.station().close();
            }
            return what;
        });
    }

    @Override
    public Result signIn(String login, char[] password) {
        return door.join().map(in -> in.signIn(login, password))
                .orElseGet(() -> notOpen(password));
    }

    @Override
    public Result prove(String login, char[] password) {
        return door.join().map(in -> in.prove(login, password))
                .orElseGet(() -> notOpen(password));
    }

    private static Result notOpen(char[] password) {
        Arrays.fill(password, '\0');
        return new Result.NotWritten(NOT_OPEN, "");
    }

    @Override
    public void signOut(Actor actor) {
        door.join().ifPresent(in -> in.signOut(actor));
    }

    @Override
    public Recovery recover(String login, char[] code, char[] password) {
        return door.join().map(in -> in.recover(login, code, password)).orElseGet(() -> {
            Arrays.fill(code, '\0');
            Arrays.fill(password, '\0');
            return new Recovery.NotWritten(NOT_OPEN, "");
        });
    }
}
