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
        return switch (why) {
            case Why.NotPermitted() -> say("WD-2001");
            case Why.NoSuchAccount(var account) -> say("WD-2002", account);
            case Why.ModeNotSold(var account, var mode) -> say("WD-2003", account, mode);
            case Why.BelowMinimum(var minimum) -> say("WD-2004", minimum);
            case Why.AboveMaximum(var maximum) -> say("WD-2005", maximum);
            case Why.OverHoarding(var balance, var waiting, var limit) ->
                say("WD-2006", balance, waiting, limit);
            case Why.UnresolvedWrite(var order) ->
                say("WD-2007", order.receipt(), order.amount());
            case Why.WrongMeter(var expected, var found) -> say("WD-2008", expected, found);
            case Why.MeterAhead(var ledger, var meter) -> say("WD-2009", ledger, meter);
            case Why.MeterUnusable(var detail) -> say("WD-2010", detail);
            case Why.ProfileUnverified(var profile) -> say("WD-2011", profile);
            case Why.DifferentSale() -> say("WD-2012");
            case Why.ClockSetBack(var lastEntry, var now) -> say("WD-2013", lastEntry, now);
            case Why.SellingStopped(var code) -> say("WD-2014", code);
            case Why.NotWritten(var code, var detail) -> say("WD-2015", code, detail);
        };
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
