package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import wattdesk.operator.Actor;
import wattdesk.premises.Premises;
import wattdesk.premises.Room;
import wattdesk.station.Station;

/// Removes one building with its rooms, or rooms; all that were named or none.
@Command(name = "remove")
final class PremisesRemove implements Callable<Integer> {

    private final Desk desk;

    @Parameters(paramLabel = "WHAT", arity = "1..*",
            descriptionKey = "wattdesk.premises.remove.WHAT")
    private List<String> named = new ArrayList<>();

    PremisesRemove(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Who who = Who.required(desk);
        boolean building = named.size() == 1 && !named.getFirst().contains("-");
        List<Room> rooms = building ? List.of()
                : named.stream().map(each -> PremisesText.room("WHAT", each)).toList();
        try (Station station = desk.open()) {
            Actor actor = who.operator(station);
            Premises.Answer answer = building
                    ? station.premises().removeBuilding(named.getFirst(), actor)
                    : station.premises().removeRooms(rooms, actor);
            ObjectNode document = Json.object();
            ArrayNode removed = document.putArray("removed");
            named.forEach(removed::add);
            return PremisesText.told(desk, answer, document);
        }
    }
}
