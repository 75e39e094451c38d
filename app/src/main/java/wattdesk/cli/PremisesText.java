package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import wattdesk.premises.Area;
import wattdesk.premises.Floor;
import wattdesk.premises.Premises;
import wattdesk.premises.Room;
import wattdesk.premises.RoomFacts;
import wattdesk.premises.RoomRow;
import wattdesk.premises.RoomUse;

/// Rooms as the command line prints and reads them.
final class PremisesText {

    private PremisesText() {}

    static ObjectNode document(RoomRow row) {
        return document(row.facts()).put("accounts", row.accounts());
    }

    static ObjectNode document(RoomFacts facts) {
        return Json.object().put("room", facts.room().code())
                .put("building", facts.room().building()).put("number", facts.room().number())
                .put("floor", Floor.label(facts.room().floor()))
                .put("area", area(facts.area())).put("use", facts.use().name())
                .put("note", facts.note());
    }

    private static @Nullable String area(@Nullable Area area) {
        return area == null ? null : area.squareMetres();
    }

    static String line(RoomRow row) {
        RoomFacts facts = row.facts();
        String metres = area(facts.area());
        return String.join("\t", facts.room().code(), Floor.label(facts.room().floor()),
                metres == null ? "-" : metres, facts.use().name(), String.valueOf(row.accounts()));
    }

    static Room room(String named, String typed) {
        try {
            return Room.parse(typed);
        } catch (IllegalArgumentException e) {
            throw Typed.wrong(named, typed);
        }
    }

    static @Nullable Area area(String option, @Nullable String typed) {
        try {
            return typed == null ? null : Area.parse(typed);
        } catch (IllegalArgumentException e) {
            throw Typed.wrong(option, typed);
        }
    }

    static RoomUse use(String typed) {
        return Typed.word("--use", RoomUse.class, typed);
    }

    /// One document for a script, the sentence for a reader; what was refused ends the command.
    static int told(Desk desk, Premises.Answer answer, ObjectNode document) {
        if (!answer.done()) {
            throw Fault.told(Exit.REFUSED, answer.message()).thrown();
        }
        if (desk.json()) {
            desk.terminal().document(document);
        }
        desk.terminal().tell(answer.message());
        return Exit.DONE.code();
    }
}
