package wattdesk.cli.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import wattdesk.message.Language;
import wattdesk.message.Message;
import wattdesk.meterio.sim.VirtualSites;
import wattdesk.shell.play.Keys;
import wattdesk.station.CreateResult;
import wattdesk.station.DemoPeople;
import wattdesk.station.NewStation;
import wattdesk.station.NewStation.Kind;
import wattdesk.station.OpenResult;
import wattdesk.station.Station;
import wattdesk.station.Stations;

/// Builds the demo property, opens it, lets the play run and closes everything again.
public final class DemoStage {

    private final Path folder;
    private final Language language;
    private final DemoReport report;
    private final DemoTime time;
    private final VirtualSites sites;
    private final Stations stations;
    private final int days;

    /// `days` are charged after the day at the counter.
    public DemoStage(Path folder, Language language, DemoReport report, int days) {
        this.folder = folder;
        this.language = language;
        this.report = report;
        this.days = days;
        time = new DemoTime(Clock.systemUTC(), days);
        sites = new VirtualSites(time.lines());
        stations = new Stations(time, sites);
    }

    /// What became of the demo.
    public sealed interface Result {
        /// It ran; the report tells whether all went well.
        record Played() implements Result {}

        /// The station could not be made or opened.
        record Refused(Message why) implements Result {}
    }

    public Result play() throws IOException {
        NewStation request = new NewStation(folder, Kind.DEMO, true);
        if (stations.create(request, DemoPeople.ADMIN.password().toCharArray())
                instanceof CreateResult.Refused(Message why)) {
            return new Result.Refused(why);
        }
        return switch (stations.open(folder)) {
            case OpenResult.Refused(Message why) -> new Result.Refused(why);
            case OpenResult.Opened opened -> played(opened.station());
        };
    }

    private Result played(Station station) throws IOException {
        try (station) {
            DemoMeters meters = new DemoMeters(station, sites);
            try (Keys cashier = Keys.at(station, language, time)) {
                new DemoPlay(station, meters, report, cashier, time)
                        .play(new DemoScenes(report, cashier));
            }
            try (Keys office = Keys.at(station, language, time)) {
                new DemoOffice(station, meters, report, time, days)
                        .play(new DemoScenes(report, office), office);
            }
        }
        report.write();
        return new Result.Played();
    }
}
