package wattdesk.metering.ui;

import java.util.List;
import wattdesk.message.Message;
import wattdesk.metering.Line;
import wattdesk.metering.Lines;
import wattdesk.operator.Actor;

/// The line sheet's only door to services; blocks.
final class LineInteractor {

    private final Lines lines;
    private final Actor actor;

    LineInteractor(Lines lines, Actor actor) {
        this.lines = lines;
        this.actor = actor;
    }

    Lines.Saved add(Line line) {
        return lines.add(line, actor);
    }

    List<Line> list() {
        return lines.list();
    }

    Lines.Saved remove(Line line) {
        return lines.remove(line.name(), actor);
    }

    static Message tell(Lines.Saved saved) {
        return switch (saved) {
            case Lines.Saved.Ok() -> say("WD-3208");
            case Lines.Saved.NotPermitted() -> say("WD-3201");
            case Lines.Saved.NameTaken(var name) -> say("WD-3202", name);
            case Lines.Saved.NoSuchLine(var name) -> say("WD-3203", name);
            case Lines.Saved.PortTaken(var port, var line) -> say("WD-3204", port, line);
            case Lines.Saved.InUse(var name, int meters) -> say("WD-3205", name, meters);
            case Lines.Saved.NotValid(var field, var given) -> say("WD-3206", field, given);
            case Lines.Saved.NotWritten(var code, var detail) -> say("WD-3209", code, detail);
        };
    }

    private static Message say(String code, Object... arguments) {
        return Message.of("metering", code, arguments);
    }
}
