package wattdesk.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wattdesk.operator.Actor;
import wattdesk.premises.Room;
import wattdesk.premises.RoomFacts;
import wattdesk.station.Station;

/// Sites, buildings and single rooms that are new.
final class PremisesAdd {

    private PremisesAdd() {}

    @Command(name = "add-site")
    static final class OfSite implements Callable<Integer> {

        private final Desk desk;

        @Parameters(paramLabel = "NAME", descriptionKey = "premises.site.NAME")
        private String name = "";

        OfSite(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            Who who = Who.required(desk);
            try (Station station = desk.open()) {
                Actor actor = who.operator(station);
                return PremisesText.told(desk, station.premises().addSite(name, actor),
                        Json.object().put("site", name));
            }
        }
    }

    @Command(name = "add-building")
    static final class OfBuilding implements Callable<Integer> {

        private final Desk desk;

        @Parameters(paramLabel = "NAME", descriptionKey = "premises.building")
        private String name = "";

        @Option(names = "--site", paramLabel = "NAME", descriptionKey = "premises.site")
        private @Nullable String site;

        OfBuilding(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            Who who = Who.required(desk);
            try (Station station = desk.open()) {
                Actor actor = who.operator(station);
                return PremisesText.told(desk, station.premises().addBuilding(name,
                        siteNumber(station), actor), Json.object().put("building", name));
            }
        }

        private @Nullable Integer siteNumber(Station station) {
            return site == null ? null : station.premises().all().sites().stream()
                    .filter(each -> each.name().equals(site)).findFirst()
                    .orElseThrow(() -> Typed.wrong("--site", site)).number();
        }
    }

    @Command(name = "add-room")
    static final class OfRoom implements Callable<Integer> {

        private final Desk desk;

        @Parameters(paramLabel = "ROOM", descriptionKey = "premises.ROOM")
        private String room = "";

        @Option(names = "--use", defaultValue = "other", paramLabel = "USE",
                descriptionKey = "premises.use")
        private String use = "";

        @Option(names = "--area", paramLabel = "M2", descriptionKey = "premises.area")
        private @Nullable String area;

        OfRoom(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            Who who = Who.required(desk);
            Room named = PremisesText.room("ROOM", room);
            RoomFacts facts = new RoomFacts(named, PremisesText.use(use),
                    PremisesText.area("--area", area), "");
            try (Station station = desk.open()) {
                Actor actor = who.operator(station);
                return PremisesText.told(desk, station.premises().addRoom(facts, actor),
                        PremisesText.document(facts));
            }
        }
    }
}
