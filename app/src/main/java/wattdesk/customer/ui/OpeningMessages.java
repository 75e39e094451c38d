package wattdesk.customer.ui;

import wattdesk.customer.Opening.Why;
import wattdesk.message.Message;

/// Why an account was not opened, as coded messages.
public final class OpeningMessages {
    private OpeningMessages() {}

    public static Message of(Why why) {
        return switch (why) {
            case Why.NotPermitted() -> say("WD-6101");
            case Why.NoSuchLine(var line) -> say("WD-6102", line);
            case Why.NoSuchProfile(var profile) -> say("WD-6103", profile);
            case Why.NoSuchTariff(var tariff) -> say("WD-6104", tariff);
            case Why.MeterInUse(var meter, var account) -> say("WD-6105", meter, account);
            case Why.AddressInUse(var line, var address, var meter) ->
                say("WD-6106", line, address, meter);
            case Why.NotValid(var field, var given) -> say("WD-6107", field, given);
            case Why.NotWritten(var code, var detail) -> say("WD-6108", code, detail);
        };
    }

    static Message say(String code, Object... arguments) {
        return Message.of("customer", code, arguments);
    }
}
