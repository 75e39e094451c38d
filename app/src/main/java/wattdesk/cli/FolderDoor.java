package wattdesk.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import wattdesk.station.CreateResult;
import wattdesk.station.DemoPeople;
import wattdesk.station.NewStation;
import wattdesk.station.NewStation.Kind;
import wattdesk.station.OpenResult;
import wattdesk.station.Stations;
import wattdesk.station.ui.StationDoor;

/// The station folder of a start, for the window.
record FolderDoor(Path folder, Stations stations) implements StationDoor {

    @Override
    public boolean hasStation() {
        return Files.isDirectory(folder.resolve("db"));
    }

    @Override
    public Opened open() {
        FolderOpener.logInto(folder);
        return switch (stations.open(folder)) {
            case OpenResult.Opened opened -> new Opened.Ready(opened.station(), opened.notes());
            case OpenResult.Refused refused -> new Opened.Refused(refused.why());
        };
    }

    @Override
    public Made makeDemo() {
        return make(Kind.DEMO, DemoPeople.ADMIN.password().toCharArray());
    }

    @Override
    public Made makeEmpty(char[] adminPassword) {
        return make(Kind.EMPTY, adminPassword);
    }

    @Override
    public List<DemoPeople> demoPeople() {
        return DemoFolder.people(folder);
    }

    private Made make(Kind kind, char[] password) {
        return switch (stations.create(new NewStation(folder, kind, false), password)) {
            case CreateResult.Created created ->
                new Made.Done(kind == Kind.DEMO ? "" : created.recoveryCode());
            case CreateResult.Refused refused -> new Made.Refused(refused.why());
        };
    }
}
