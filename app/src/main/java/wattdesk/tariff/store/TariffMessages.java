package wattdesk.tariff.store;

import wattdesk.message.BookMessages;
import wattdesk.message.Message;

/// What taking a tariff document came to, as coded messages.
public final class TariffMessages {
    private TariffMessages() {}

    static Message message(String code, Object... arguments) {
        return Message.of("tariff", code, arguments);
    }

    public static Message of(TariffRows.Added added) {
        return switch (added) {
            case TariffRows.Added.Ok(var tariff) -> message("WD-6201", tariff.id());
            case TariffRows.Added.NotPermitted _ -> message("WD-6202");
            case TariffRows.Added.IdTaken(var id) -> message("WD-6203", id);
            case TariffRows.Added.NotValid(var detail) -> message("WD-6204", detail);
            case TariffRows.Added.NotWritten(var code, var detail) ->
                BookMessages.of(code, detail);
        };
    }
}
