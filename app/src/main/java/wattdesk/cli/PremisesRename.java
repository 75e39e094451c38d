package wattdesk.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import wattdesk.operator.Actor;
import wattdesk.premises.Building;
import wattdesk.premises.Premises;
import wattdesk.premises.Property;
import wattdesk.premises.Room;
import wattdesk.premises.RoomFacts;
import wattdesk.premises.RoomRow;
import wattdesk.station.Station;

/// Gives a building or a room another name; the accounts go along.
@Command(name = "rename")
final class PremisesRename implements Callable<Integer> {

    private final Desk desk;

    @Parameters(index = "0", paramLabel = "FROM", descriptionKey = "wattdesk.premises.rename.FROM")
    private String from = "";

    @Parameters(index = "1", paramLabel = "TO", descriptionKey = "wattdesk.premises.rename.TO")
    private String to = "";

    PremisesRename(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Who who = Who.required(desk);
        Room now = from.contains("-") ? PremisesText.room("TO", to) : null;
        try (Station station = desk.open()) {
            Actor actor = who.operator(station);
            Premises premises = station.premises();
            Premises.Answer answer = now == null ? building(premises, actor)
                    : room(premises, now, actor);
            return PremisesText.told(desk, answer,
                    Json.object().put("from", from).put("to", to));
        }
    }

    private Premises.Answer building(Premises premises, Actor actor) {
        int site = premises.all().building(from).map(Building::site).orElse(1);
        return premises.changeBuilding(from, to, site, actor);
    }

    private Premises.Answer room(Premises premises, Room now, Actor actor) {
        Room was = PremisesText.room("FROM", from);
        Property all = premises.all();
        RoomFacts facts = all.room(was.building(), was.number()).map(RoomRow::facts)
                .orElseGet(() -> RoomFacts.plain(was));
        return premises.changeRoom(was, facts.at(now), actor);
    }
}
