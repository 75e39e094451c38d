package wattdesk.installation;

import wattdesk.customer.AccountMessages;
import wattdesk.installation.DeviceStep.Why;
import wattdesk.message.BookMessages;
import wattdesk.message.Message;
import wattdesk.metering.LineSearch;

/// What orders for devices came to, as coded messages.
public final class DeviceMessages {

    private DeviceMessages() {}

    private static Message message(String code, Object... arguments) {
        return Message.of("installation", code, arguments);
    }

    public static Message of(DeviceStep step) {
        return switch (step) {
            case DeviceStep.Planned(var plan) -> message("WD-6560", plan.lines().size());
            case DeviceStep.Done(var plan, var later) ->
                message(later == null ? "WD-6561" : "WD-6562", plan.lines().size());
            case DeviceStep.Refused(var why) -> of(why);
        };
    }

    /// What a search of a line came to.
    public static Message of(String line, LineSearch.Result result) {
        return switch (result) {
            case LineSearch.Result.NotSearched(var why) -> message("WD-6575", line, why);
            case LineSearch.Result.Found(var meters, var complete, var asked, var shared) ->
                message(!complete ? "WD-6577" : shared.isEmpty() ? "WD-6576" : "WD-6578",
                        meters.size(), asked, String.join(", ", shared));
        };
    }

    public static Message of(Why why) {
        return switch (why) {
            case Why.NotPermitted() -> message("WD-6523");
            case Why.NoSuchDevice(var number) -> message("WD-6563", number);
            case Why.NoAccount(var number) -> message("WD-6564", number);
            case Why.AtAccount(var number, var account) -> message("WD-6565", number, account);
            case Why.LastMeter(var number, var account) -> message("WD-6566", number, account);
            case Why.CreditOpen(var number) -> message("WD-6525", number);
            case Why.HoldsMoney(var number, var yuan) -> message("WD-6579", number, yuan);
            case Why.BalanceUnknown(var number) -> message("WD-6531", number);
            case Why.WrongMeter(var expected, var found) -> message("WD-6527", expected, found);
            case Why.Silent(var number, var cause) -> message("WD-6528", number, cause);
            case Why.Unfit(var hanging) -> AccountMessages.of(hanging);
            case Why.Registers(var obstacle) -> InstallationMessages.of(obstacle);
            case Why.NoReason() -> message("WD-6567");
            case Why.NothingChanges() -> message("WD-6568");
            case Why.NoRange(var from, var to) -> message("WD-6569", from, to);
            case Why.Known(var number) -> message("WD-6570", number);
            case Why.NoSuchPlace(var at) -> message("WD-6571", at);
            case Why.TooFewRooms(var rooms, var meters) -> message("WD-6572", rooms, meters);
            case Why.Moved() -> message("WD-6573");
            case Why.NotWritten(var code, var detail) -> BookMessages.of(code, detail);
        };
    }
}
