package wattdesk.customer;

import wattdesk.customer.AccountLife.Performed;
import wattdesk.customer.AccountLife.Why;
import wattdesk.message.BookMessages;
import wattdesk.message.Message;

/// What happened to an account, or why not, as coded messages.
public final class LifeMessages {
    private LifeMessages() {}

    private static Message message(String code, Object... arguments) {
        return Message.of("customer", code, arguments);
    }

    public static Message of(Performed performed) {
        return switch (performed) {
            case Performed.Refused(var why) -> of(why);
            case Performed.InDoubt(var code, var detail) -> BookMessages.of(code, detail);
            case Performed.Done(var slip, var newAccount, _) -> switch (slip.kind()) {
                case OPENED -> message("WD-6030", slip.account(), slip.room(), slip.number());
                case SUSPENDED -> message("WD-6031", slip.account(), slip.room(), slip.number());
                case RESUMED -> message("WD-6032", slip.account(), slip.room(), slip.number());
                case DEPOSIT_TAKEN, DEPOSIT_RETURNED -> message("WD-6033", slip.account(),
                        slip.room(), slip.number(), slip.drawer().yuan());
                case CLOSED -> message("WD-6034", slip.account(), slip.room(), slip.number(),
                        slip.drawer().yuan());
                case TRANSFERRED -> message("WD-6035", slip.account(), slip.room(),
                        slip.number(), slip.drawer().yuan(), newAccount);
                case METER_CHANGED, FROM_TAPE ->
                    throw new IllegalArgumentException("no order " + slip.kind());
            };
        };
    }

    /// An account that was entered before it begins.
    public static Message preset(AccountCard account) {
        return message("WD-6036", account.number(), account.room().code());
    }

    /// Several opened at once: so many were, so many not.
    public static Message together(int opened, int not) {
        return message("WD-6038", opened, not);
    }

    public static Message of(Why why) {
        return switch (why) {
            case Why.NotPermitted() -> message("WD-6040");
            case Why.NoSuchAccount(var account) -> message("WD-6023", account);
            case Why.WrongState(var account, var state, _) -> message(switch (state) {
                case PRESET -> "WD-6041";
                case OPEN -> "WD-6042";
                case SUSPENDED -> "WD-6043";
                case CLOSED -> "WD-6044";
            }, account);
            case Why.NoReason() -> message("WD-6045");
            case Why.NoShift() -> message("WD-6046");
            case Why.CreditOpen(var meter) -> message("WD-6047", meter);
            case Why.MeterNotRead(var meter, var cause) -> message("WD-6048", meter, cause);
            case Why.NoSuchMeter(var account, var meter) -> message("WD-6049", account, meter);
            case Why.NotSettled(var problem, var meter, var detail) ->
                message("WD-6050", meter, problem, detail);
            case Why.AmountNotValid(var given) -> message("WD-6051", given);
            case Why.DepositTooSmall(var held) -> message("WD-6052", held.yuan());
            case Why.NeedsSecondPerson(var leaves) -> message("WD-6053", leaves.yuan());
            case Why.ApprovalDoesNotFit() -> message("WD-6054");
            case Why.Moved() -> message("WD-6055");
            case Why.NotValid(var what) -> AccountMessages.of(what);
            case Why.UsedId() -> message("WD-6056");
            case Why.ClockSetBack(var last, var now) ->
                BookMessages.of(BookMessages.CLOCK, now + " < " + last);
            case Why.NotWritten(var code, var detail) -> BookMessages.of(code, detail);
        };
    }
}
