package wattdesk.customer;

import wattdesk.message.BookMessages;
import wattdesk.message.Message;

/// What opening an account came to, as coded messages.
public final class AccountMessages {
    private AccountMessages() {}

    private static Message message(String code, Object... arguments) {
        return Message.of("customer", code, arguments);
    }

    public static Message of(Opening opening) {
        return switch (opening) {
            case Opening.Opened(var account, var _) ->
                message("WD-6001", account.number(), account.room().code());
            case Opening.Refused(var why) -> of(why);
        };
    }

    public static Message of(MeterFile.Corrected corrected) {
        return switch (corrected) {
            case MeterFile.Corrected.Ok(var account) ->
                message("WD-6021", account.meter().number(), account.room().code());
            case MeterFile.Corrected.Refused(var why) -> of(why);
            case MeterFile.Corrected.NoReason() -> message("WD-6022");
            case MeterFile.Corrected.NoSuchAccount(var account) -> message("WD-6023", account);
            case MeterFile.Corrected.CreditOpen(var meter) -> message("WD-6024", meter);
            case MeterFile.Corrected.NumberSold(var meter) -> message("WD-6025", meter);
        };
    }

    public static Message of(Hanging hanging) {
        return switch (hanging) {
            case Hanging.Hung(var account) -> message("WD-6500", account.meter().number(),
                    account.number(), account.room().code());
            case Hanging.Refused(var why) -> of(why);
            case Hanging.NoSuchAccount(var account) -> message("WD-6023", account);
            case Hanging.OtherTariff(var has, var given) -> message("WD-6504", has, given);
            case Hanging.BadRatio(var ct, var pt) -> message("WD-6503", ct, pt);
        };
    }

    public static Message of(Opening.Why why) {
        return switch (why) {
            case Opening.Why.NotPermitted _ -> message("WD-6002");
            case Opening.Why.NoSuchLine(var line) -> message("WD-6003", line);
            case Opening.Why.NoSuchProfile(var profile) -> message("WD-6004", profile);
            case Opening.Why.NoPurse(var profile) -> message("WD-6501", profile);
            case Opening.Why.OtherCommodity(var profile, var tariff) ->
                message("WD-6502", profile, tariff);
            case Opening.Why.NoPriceFor(var profile) -> message("WD-6116", profile);
            case Opening.Why.UsedBeforeBegun _ -> message("WD-6117");
            case Opening.Why.NoSuchTariff(var tariff) -> message("WD-6005", tariff);
            case Opening.Why.MeterInUse(var meter, var account) ->
                message("WD-6006", meter, account);
            case Opening.Why.AddressInUse(var line, var address, var meter) ->
                message("WD-6007", line, address, meter);
            case Opening.Why.NotValid(var field, var given) -> notValid(field, given);
            case Opening.Why.NotWritten(var code, var detail) -> BookMessages.of(code, detail);
        };
    }

    private static Message notValid(String field, String given) {
        return switch (field) {
            case "room" -> message("WD-6011", given);
            case "customer" -> message("WD-6012", given);
            case "phone" -> message("WD-6013", given);
            case "meter" -> message("WD-6014", given);
            case "address" -> message("WD-6015", given);
            case "used" -> message("WD-6115", given);
            default -> message("WD-6016", field, given);
        };
    }
}
