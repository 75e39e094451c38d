package wattdesk.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import javafx.scene.input.KeyCode;
import wattdesk.billing.RunWatch;
import wattdesk.customer.AccountCard;
import wattdesk.message.Language;
import wattdesk.meterio.port.RealLineClock;
import wattdesk.meterio.sim.VirtualSite;
import wattdesk.meterio.sim.VirtualSites;
import wattdesk.operator.Actor;
import wattdesk.quantity.BusinessDay;
import wattdesk.station.DemoPeople;
import wattdesk.station.NewStation;
import wattdesk.station.OpenResult;
import wattdesk.station.Station;
import wattdesk.station.Stations;

/// The board and the page of a room for the handbook, after some days that passed at once.
final class RoomsDocsPictures extends Clock {

    private static final int DAYS = 2;
    private static final String ROOM = "2-0102";

    private volatile Duration ahead = Duration.ZERO;

    private RoomsDocsPictures() {}

    static void draw(Path into) throws IOException {
        RoomsDocsPictures clock = new RoomsDocsPictures();
        VirtualSites sites = new VirtualSites(new RealLineClock());
        Path folder = Files.createTempDirectory("wattdesk-rooms").resolve("station");
        Stations stations = new Stations(clock, sites);
        System.out.println(stations.create(new NewStation(folder, NewStation.Kind.DEMO, true),
                DemoPeople.ADMIN.password().toCharArray()));
        if (stations.open(folder) instanceof OpenResult.Opened(var station, var _)) {
            try (station) {
                VirtualSite site = sites.site(folder.resolve("sim").resolve("demo.toml"));
                site.lineNames().forEach(line -> site.line(line).orElseThrow().tune(0));
                clock.live(station, site);
                clock.draw(station, into);
            }
        }
    }

    private void pass(VirtualSite site, Duration time) {
        ahead = ahead.plus(time);
        site.time().step(time);
    }

    /// Days are charged, then an afternoon goes by with a look every half hour.
    private void live(Station station, VirtualSite site) {
        for (int day = 0; day < DAYS; day++) {
            pass(site, Duration.between(instant(), BusinessDay.of(instant()).next().date()
                    .atTime(0, 30).toInstant(BusinessDay.ZONE)));
            var _ = station.dailyRuns().catchUp(Actor.SYSTEM, RunWatch.NOBODY);
        }
        List<AccountCard> cards = station.accounts().all();
        for (int look = 0; look < 34; look++) {
            pass(site, Duration.ofMinutes(30));
            cards.stream().filter(card -> card.room().code().equals(ROOM))
                    .forEach(card -> station.sights().now(card.meter()));
        }
        cards.forEach(card -> station.sights().now(card.meter()));
    }

    private void draw(Station station, Path into) throws IOException {
        WindowOptions options = new WindowOptions(
                this, LookBook.fixed(new Look(Language.ZH, Theme.LIGHT, 100)), List.of());
        try (ScreenDriver driver = new WattdeskApp(options).drive(station, 1366, 728)) {
            driver.signIn("admin", DemoPeople.ADMIN.password());
            driver.press(KeyCode.F3);
            driver.awaitShown("#rooms-place");
            driver.rest();
            driver.picture(into.resolve("board.png"));
            driver.fill("#board-search", ROOM);
            driver.rest();
            driver.press(KeyCode.ENTER);
            driver.awaitShown("#room-read");
            driver.alt(KeyCode.R);
            driver.alt(KeyCode.H);
            driver.alt(KeyCode.DIGIT2);
            driver.rest();
            driver.picture(into.resolve("room.png"));
        }
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    public static void main(String[] arguments) throws IOException {
        draw(Path.of(arguments[0]));
        Exit.exit();
        Runtime.getRuntime().halt(0);
    }
}
