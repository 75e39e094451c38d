package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wattdesk.message.Message;
import wattdesk.operator.Actor;
import wattdesk.premises.RangePlan;
import wattdesk.premises.RoomRange;
import wattdesk.station.Station;

/// Makes many rooms of a building at once.
@Command(name = "add-rooms")
final class PremisesAddRooms implements Callable<Integer> {

    private final Desk desk;

    @Option(names = "--building", paramLabel = "NAME", required = true,
            descriptionKey = "premises.building")
    private String building = "";

    @Option(names = "--floors", paramLabel = "1-18", required = true)
    private String floors = "";

    @Option(names = "--skip-floors", paramLabel = "4,14", defaultValue = "")
    private String skipFloors = "";

    @Option(names = "--rooms", paramLabel = "8", required = true)
    private String rooms = "";

    @Option(names = "--skip-rooms", paramLabel = "4", defaultValue = "")
    private String skipRooms = "";

    @Option(names = "--pattern", paramLabel = "FNN", defaultValue = RoomRange.USUAL_PATTERN)
    private String pattern = "";

    @Option(names = "--use", defaultValue = "dwelling", paramLabel = "USE",
            descriptionKey = "premises.use")
    private String use = "";

    @Option(names = "--area", paramLabel = "M2", descriptionKey = "premises.area")
    private @Nullable String area;

    @Option(names = "--dry-run")
    private boolean dryRun;

    PremisesAddRooms(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Who who = dryRun ? new Who(desk) : Who.required(desk);
        RoomRange range = new RoomRange(building, floors, skipFloors, rooms, skipRooms, pattern,
                PremisesText.use(use), PremisesText.area("--area", area));
        try (Station station = desk.open()) {
            Actor actor = who.operatorOrSystem(station);
            RangePlan plan = station.premises().plan(range);
            Message hindrance = plan.hindrance();
            if (hindrance != null) {
                throw Fault.told(Exit.REFUSED, hindrance).thrown();
            }
            ObjectNode document = document(plan);
            if (dryRun) {
                desk.terminal().answer(desk.json(), document, preview(plan));
                return Exit.DONE.code();
            }
            return PremisesText.told(desk, station.premises().create(range, actor), document);
        }
    }

    private String preview(RangePlan plan) {
        return desk.terminal().word("premises.preview", plan.made().size(),
                plan.made().getFirst().room().code(), plan.made().getLast().room().code(),
                plan.existing().size());
    }

    private ObjectNode document(RangePlan plan) {
        ObjectNode document = Json.object().put("dryRun", dryRun)
                .put("count", plan.made().size()).put("existing", plan.existing().size());
        ArrayNode made = document.putArray("rooms");
        plan.made().forEach(facts -> made.add(facts.room().code()));
        return document;
    }
}
