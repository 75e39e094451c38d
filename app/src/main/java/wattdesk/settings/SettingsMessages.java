package wattdesk.settings;

import wattdesk.message.BookMessages;
import wattdesk.message.Message;

/// What a change of settings came to, as coded messages.
public final class SettingsMessages {
    private SettingsMessages() {}

    private static Message message(String code, Object... arguments) {
        return Message.of("settings", code, arguments);
    }

    public static Message of(SettingsBook.Saved saved) {
        return switch (saved) {
            case SettingsBook.Saved.Ok _ -> message("WD-6301");
            case SettingsBook.Saved.NotPermitted _ -> message("WD-6302");
            case SettingsBook.Saved.NotWritten(var code, var detail) ->
                BookMessages.of(code, detail);
            case SettingsBook.Saved.NotValid(var field, var given) -> notValid(field, given);
        };
    }

    private static Message notValid(String field, String given) {
        return switch (field) {
            case "minimumPurchase" -> message("WD-6311", given);
            case "maximumPurchase" -> message("WD-6312", given);
            case "hoardingLimit" -> message("WD-6313", given);
            case "receiptSeries" -> message("WD-6314", given);
            case "levels" -> message("WD-6550", given);
            case "printer" -> message("WD-6315", given);
            default -> message("WD-6316", field, given);
        };
    }
}
