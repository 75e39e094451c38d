package wattdesk.station;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import wattdesk.message.Message;
import wattdesk.meterio.port.RealLineClock;
import wattdesk.meterio.sim.VirtualSites;
import wattdesk.operator.Founding;
import wattdesk.store.Work;

/// Making stations and opening them. May be called from any thread but the screen's: the work runs
/// on a thread of its own, which nobody interrupts.
public final class Stations {

    private static final long LIMIT_SECONDS = 600;

    private final Clock clock;
    private final VirtualSites sites;

    public Stations(Clock clock) {
        this(clock, new VirtualSites(new RealLineClock()));
    }

    /// With the virtual sites of its `sim:` lines given: the demo changes their faults.
    public Stations(Clock clock, VirtualSites sites) {
        this.clock = clock;
        this.sites = sites;
    }

    /// Opens the station in that folder, or says why not.
    public OpenResult open(Path folder) {
        return onOwnThread(() -> new Opening(Place.ofThisMachine(), clock, sites).open(folder));
    }

    /// Makes a station in a folder that is empty or not there yet; operator "admin" has the
    /// password. The array is wiped. Nothing is left behind where it is refused.
    public CreateResult create(NewStation request, char[] password) {
        return onOwnThread(() -> made(request, password));
    }

    private CreateResult made(NewStation request, char[] password) {
        try {
            Optional<Message> objection =
                    new Creation(clock).make(request.folder(), request.practice());
            return objection.<CreateResult>map(CreateResult.Refused::new)
                    .orElseGet(() -> furnished(request, password));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private CreateResult furnished(NewStation request, char[] password) {
        Opening opening = new Opening(Place.ofThisMachine(), clock, sites);
        CreateResult result = switch (opening.open(request.folder())) {
            case OpenResult.Refused(var why) -> new CreateResult.Refused(why);
            case OpenResult.Opened(Station station, var _) -> furnish(station, request, password);
        };
        return result instanceof CreateResult.Refused ? withdrawn(request, result) : result;
    }

    private static CreateResult furnish(Station station, NewStation request, char[] password) {
        try (OpenStation open = (OpenStation) station) {
            Founding.Result founded = open.services().staff.found(
                    DemoPeople.ADMIN.operator(), password);
            return switch (founded) {
                case Founding.Result.Founded(var code) -> {
                    if (request.kind() == NewStation.Kind.DEMO) {
                        new DemoProperty(open).fill();
                    }
                    yield new CreateResult.Created(code);
                }
                case Founding.Result.PasswordTooWeak() -> new CreateResult.Refused(
                        StationMessages.of(StationMessages.WEAK_PASSWORD));
                case Founding.Result.AlreadyFounded() -> new CreateResult.Refused(
                        StationMessages.of(StationMessages.NOT_EMPTY, request.folder()));
                case Founding.Result.NotWritten(var code, var detail) ->
                    new CreateResult.Refused(StationMessages.of(code, detail));
            };
        } catch (IOException | IllegalStateException e) {
            return new CreateResult.Refused(StationMessages.of(
                    StationMessages.FAILED, String.valueOf(e.getMessage())));
        }
    }

    private static CreateResult withdrawn(NewStation request, CreateResult result) {
        try {
            Creation.undo(request.folder());
        } catch (IOException e) {
            System.getLogger(Stations.class.getName())
                    .log(System.Logger.Level.WARNING, "what was made is left behind", e);
        }
        return result;
    }

    private static <T> T onOwnThread(Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("station").start(() -> {
            try {
                result.complete(work.get());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        return Work.await(result, LIMIT_SECONDS);
    }
}
