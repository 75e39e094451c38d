package wattdesk.vending.ui;

import java.util.Optional;
import wattdesk.message.Message;
import wattdesk.metering.ReadResult;
import wattdesk.quantity.AmountInput;
import wattdesk.vending.SellOutcome.Why;

/// Refusals and readings as coded messages.
public final class SaleMessages {
    private SaleMessages() {}

    /// What is wrong with a typed amount; empty for good ones and for nothing typed yet.
    public static Optional<Message> of(AmountInput typed) {
        return switch (typed) {
            case AmountInput.Amount(_), AmountInput.Empty() -> Optional.empty();
            case AmountInput.NotMoney() -> Optional.of(say("WD-1101"));
            case AmountInput.FinerThanFen() -> Optional.of(say("WD-1102"));
            case AmountInput.NotPositive() -> Optional.of(say("WD-1103"));
            case AmountInput.TooLarge() -> Optional.of(say("WD-1104"));
        };
    }

    public static Message lessThanAmount() {
        return say("WD-1105");
    }

    public static Message noPrice() {
        return say("WD-2020");
    }

    public static Message inDoubt(String code, String detail) {
        return say("WD-2019", code, detail);
    }

    public static Message of(Why why) {
        return wattdesk.vending.SaleMessages.of(why);
    }

    /// Why a meter could not be read; empty when it was.
    public static Optional<Message> of(ReadResult result) {
        return switch (result) {
            case ReadResult.Read(_) -> Optional.empty();
            case ReadResult.NoAnswer(_) -> Optional.of(say("WD-3101"));
            case ReadResult.LineDown(var line, _) -> Optional.of(say("WD-3102", line));
            case ReadResult.WrongMeter(var expected, var found) ->
                Optional.of(say("WD-3103", expected, found));
            case ReadResult.Unusable(var detail) -> Optional.of(say("WD-3104", detail));
        };
    }

    private static Message say(String code, Object... arguments) {
        return Message.of("vending", code, arguments);
    }
}
