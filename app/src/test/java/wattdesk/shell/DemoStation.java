package wattdesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import wattdesk.message.Language;
import wattdesk.meterio.port.PortException;
import wattdesk.meterio.port.RealLineClock;
import wattdesk.meterio.sim.VirtualSite;
import wattdesk.meterio.sim.VirtualSites;
import wattdesk.station.CreateResult;
import wattdesk.station.DemoPeople;
import wattdesk.station.NewStation;
import wattdesk.station.OpenResult;
import wattdesk.station.Station;
import wattdesk.station.Stations;

/// The demo property in a folder of its own, with the real database.
final class DemoStation implements AutoCloseable {

    final Station station;
    private final Path folder;
    private final VirtualSites sites = new VirtualSites(new RealLineClock());

    DemoStation() {
        try {
            folder = Files.createTempDirectory("wattdesk-tariffs").resolve("station");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Stations stations = new Stations(Clock.systemUTC(), sites);
        assertThat(stations.create(new NewStation(folder, NewStation.Kind.DEMO, true),
                DemoPeople.ADMIN.password().toCharArray()))
                .isInstanceOf(CreateResult.Created.class);
        station = switch (stations.open(folder)) {
            case OpenResult.Opened(var open, var _) -> open;
            case OpenResult.Refused(var why) ->
                throw new AssertionError(why.in(Language.EN).line());
        };
    }

    /// From now on bytes take no time on the lines.
    void hurry() {
        try {
            VirtualSite site = sites.site(station.folder().resolve("sim").resolve("demo.toml"));
            site.lineNames().forEach(name -> site.line(name).orElseThrow().tune(0));
        } catch (PortException e) {
            throw new AssertionError(e);
        }
    }

    /// Signed in and at that place.
    Screen at(KeyCode place, DemoPeople person, Look look, double width, double height) {
        Screen screen = Screen.open(station, look, Clock.systemUTC(), width, height);
        screen.await("sign-in", () -> screen.find("#login") != null);
        screen.enter("#login", person.login());
        screen.enter("#password", person.password());
        screen.key(KeyCode.ENTER);
        screen.await("counter", () -> screen.find("#counter") != null);
        screen.key(place);
        screen.rest();
        return screen;
    }

    @Override
    public void close() {
        station.close();
        try (Stream<Path> all = Files.walk(folder.getParent())) {
            all.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
