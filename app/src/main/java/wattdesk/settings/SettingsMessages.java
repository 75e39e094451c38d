package wattdesk.settings;

import wattdesk.message.Message;

/// What a change of settings came to, as coded messages.
public final class SettingsMessages {
    private SettingsMessages() {}

    private static Message message(String code, Object... arguments) {
        return Message.of("settings", code, arguments);
    }

    public static Message of(SettingsBook.Saved saved) {
        return switch (saved) {
            case SettingsBook.Saved.Ok _ -> message("WD-6101");
            case SettingsBook.Saved.NotPermitted _ -> message("WD-6102");
            case SettingsBook.Saved.NotWritten(var code, var detail) ->
                message("WD-6103", code, detail);
            case SettingsBook.Saved.NotValid(var field, var given) -> notValid(field, given);
        };
    }

    private static Message notValid(String field, String given) {
        return switch (field) {
            case "minimumPurchase" -> message("WD-6111", given);
            case "maximumPurchase" -> message("WD-6112", given);
            case "hoardingLimit" -> message("WD-6113", given);
            case "receiptSeries" -> message("WD-6114", given);
            case "printer" -> message("WD-6115", given);
            default -> message("WD-6116", field, given);
        };
    }
}
