package wattdesk.metering;

import wattdesk.message.BookMessages;
import wattdesk.message.Message;

/// What adding or removing a line came to, as coded messages.
public final class LineMessages {
    private LineMessages() {}

    private static Message message(String code, Object... arguments) {
        return Message.of("metering", code, arguments);
    }

    public static Message of(Lines.Saved saved) {
        return switch (saved) {
            case Lines.Saved.Ok _ -> message("WD-3110");
            case Lines.Saved.NotPermitted _ -> message("WD-3111");
            case Lines.Saved.NameTaken(var name) -> message("WD-3112", name);
            case Lines.Saved.NoSuchLine(var name) -> message("WD-3113", name);
            case Lines.Saved.PortTaken(var port, var line) -> message("WD-3114", port, line);
            case Lines.Saved.InUse(var name, var meters) -> message("WD-3115", name, meters);
            case Lines.Saved.NotWritten(var code, var detail) -> BookMessages.of(code, detail);
            case Lines.Saved.NotValid(var field, var given) -> notValid(field, given);
        };
    }

    private static Message notValid(String field, String given) {
        return switch (field) {
            case "name" -> message("WD-3121", given);
            case "port" -> message("WD-3122", given);
            default -> message("WD-3123", given);
        };
    }
}
