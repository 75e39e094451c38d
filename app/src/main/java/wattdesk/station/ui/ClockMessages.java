package wattdesk.station.ui;

import wattdesk.ledger.TimeGuard;
import wattdesk.message.BookMessages;
import wattdesk.message.Message;

/// What confirming the clock came to, as coded messages.
final class ClockMessages {
    private ClockMessages() {}

    static Message of(TimeGuard.Confirmed confirmed) {
        return switch (confirmed) {
            case TimeGuard.Confirmed.Ok() -> message("WD-4215");
            case TimeGuard.Confirmed.NotPermitted() -> message("WD-4216");
            case TimeGuard.Confirmed.NothingToConfirm() -> message("WD-4217");
            case TimeGuard.Confirmed.NotWritten(var code, var detail) ->
                BookMessages.of(code, detail);
        };
    }

    private static Message message(String code, Object... arguments) {
        return Message.of("station", code, arguments);
    }
}
