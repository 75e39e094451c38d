package wattdesk.installation;

import org.jspecify.annotations.Nullable;
import wattdesk.billing.Handover.Obstacle;
import wattdesk.customer.AccountMessages;
import wattdesk.installation.ChangeStep.Why;
import wattdesk.message.BookMessages;
import wattdesk.message.Message;
import wattdesk.quantity.Money;

/// What changing devices came to, as coded messages.
public final class InstallationMessages {
    private InstallationMessages() {}

    private static Message message(String code, Object... arguments) {
        return Message.of("installation", code, arguments);
    }

    public static Message of(ChangeStep step) {
        return switch (step) {
            case ChangeStep.Kept(var change) ->
                message("WD-6520", change.old().number(), change.room());
            case ChangeStep.Done(var change, var later, var slip) ->
                message(later == null ? "WD-6521" : "WD-6522", change.old().number(),
                        number(change.fresh()), change.room(), yuan(change.carried()),
                        slip == null ? "–" : slip.number());
            case ChangeStep.Refused(var why) -> of(why);
        };
    }

    private static String number(@Nullable NewDevice fresh) {
        return fresh == null ? "" : fresh.meter().number();
    }

    private static String yuan(@Nullable Money carried) {
        return carried == null ? "0.00" : carried.yuan();
    }

    public static Message of(Why why) {
        return switch (why) {
            case Why.NotPermitted() -> message("WD-6523");
            case Why.NoSuchMeter(var number) -> message("WD-6524", number);
            case Why.CreditOpen(var number) -> message("WD-6525", number);
            case Why.NoDraft() -> message("WD-6526");
            case Why.WrongMeter(var expected, var found) -> message("WD-6527", expected, found);
            case Why.Silent(var number, var cause) -> message("WD-6528", number, cause);
            case Why.Device(var hanging) -> AccountMessages.of(hanging);
            case Why.SameNumber(var number) -> message("WD-6529", number);
            case Why.Registers(var obstacle) -> of(obstacle);
            case Why.FirstTooEarly(var at) -> message("WD-6530", at);
            case Why.BalanceUnknown(var number) -> message("WD-6531", number);
            case Why.AddedWithoutReason() -> message("WD-6532");
            case Why.NoReason() -> message("WD-6533");
            case Why.Incomplete(var step) -> message("WD-6534", step);
            case Why.NoPrice(var tariff) -> message("WD-6535", tariff);
            case Why.NotWritten(var code, var detail) -> BookMessages.of(code, detail);
        };
    }

    /// What stands against closing registers.
    public static Message of(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.NoSuchAccount(var account) -> message("WD-6536", account);
            case Obstacle.NotItsMeter(var account, var meter) ->
                message("WD-6537", account, meter);
            case Obstacle.BadInstant(var meter, var at) -> message("WD-6538", meter, at);
            case Obstacle.Below(var meter, var before) -> message("WD-6539", meter, before);
            case Obstacle.Stands(var kind, var meter, var detail) ->
                message("WD-6540", meter, kind, detail);
            case Obstacle.NotWritten(var code, var detail) -> BookMessages.of(code, detail);
        };
    }
}
