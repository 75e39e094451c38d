package wattdesk.metering.ui;

import java.util.List;
import wattdesk.message.Message;
import wattdesk.metering.Line;
import wattdesk.metering.LineTrial;
import wattdesk.metering.Lines;
import wattdesk.metering.Meter;
import wattdesk.metering.MeterGateway;
import wattdesk.metering.MeterMessages;
import wattdesk.metering.ReadResult;
import wattdesk.operator.Actor;

/// The line sheet's only door to services; blocks.
final class LineInteractor {

    private final Lines lines;
    private final MeterGateway gateway;
    private final LineTrial trial;
    private final Actor actor;

    LineInteractor(LineServices services, Actor actor) {
        lines = services.lines();
        gateway = services.gateway();
        trial = services.trial();
        this.actor = actor;
    }

    /// On a port that the station has open already it is read there.
    ReadResult tryOut(Line line, String profile, String address) {
        return lines.list().stream().filter(known -> known.port().equals(line.port())).findFirst()
                .map(known -> gateway.read(meter(known, profile, address)))
                .orElseGet(() -> trial.read(line, meter(line, profile, address)));
    }

    private static Meter meter(Line line, String profile, String address) {
        return new Meter(address, line.name(), profile, address, address);
    }

    /// Whatever meter answers, the line is good.
    static Message tell(ReadResult result) {
        return switch (result) {
            case ReadResult.Read(var reading) -> say("WD-3211", reading.meterNumber());
            case ReadResult.WrongMeter(_, var found) -> say("WD-3211", found);
            case ReadResult.NoAnswer _, ReadResult.LineDown _, ReadResult.Unusable _ ->
                MeterMessages.of(result);
        };
    }

    static boolean good(ReadResult result) {
        return result instanceof ReadResult.Read || result instanceof ReadResult.WrongMeter;
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
