package wattdesk.start;

import java.nio.file.Path;
import wattdesk.message.Message;
import wattdesk.metering.PortSearch;
import wattdesk.metering.PortSearch.Outcome;
import wattdesk.printing.Printer;

/// What came of looking for meters and of trying a printer, and what to do about it.
public final class StartMessages {
    private StartMessages() {}

    private static Message message(String code, Object... arguments) {
        return Message.of("start", code, arguments);
    }

    public static Message of(Outcome outcome, String port) {
        return switch (outcome) {
            case Outcome.Found(var meters) -> meters.stream()
                    .anyMatch(PortSearch.Sighted::doubled)
                    ? message("WD-6702", meters.size()) : message("WD-6701", meters.size());
            case Outcome.Nobody(var asked, var noise) ->
                message(noise ? "WD-6704" : "WD-6703", port, asked);
            case Outcome.Stopped() -> message("WD-6705", port);
            case Outcome.NoPort(var why, var detail) -> message(switch (why) {
                case MISSING -> "WD-6706";
                case IN_USE -> "WD-6707";
                case NO_PERMISSION -> "WD-6708";
                case UNREACHABLE -> "WD-6709";
                case NOT_VALID -> "WD-6710";
                case OTHER -> "WD-6711";
            }, port, detail);
        };
    }

    public static Message of(Printer.Outcome outcome, String printer) {
        return switch (outcome) {
            case Printer.Outcome.Done() -> message("WD-6712", printer);
            case Printer.Outcome.NotBegun(var detail) -> message("WD-6713", printer, detail);
            case Printer.Outcome.Torn(var detail) -> message("WD-6714", printer, detail);
        };
    }

    public static Message written(Path file) {
        return message("WD-6715", file);
    }

    public static Message notWritten(Path file, String why) {
        return message("WD-6716", file, why);
    }

    /// A field that has to be filled first, by its word.
    public static Message missing(String field) {
        return message("WD-6717", field);
    }
}
