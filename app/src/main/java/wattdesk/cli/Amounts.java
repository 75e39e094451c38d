package wattdesk.cli;

import wattdesk.quantity.AmountInput;
import wattdesk.quantity.Money;

/// Reads an amount as a person types it, or says what is wrong with it.
final class Amounts {

    private Amounts() {}

    static Money parse(String typed) {
        return switch (AmountInput.parse(typed)) {
            case AmountInput.Amount amount -> amount.money();
            case AmountInput.Empty _, AmountInput.NotMoney _ -> throw wrong("WD-1031", typed);
            case AmountInput.FinerThanFen _ -> throw wrong("WD-1032", typed);
            case AmountInput.NotPositive _ -> throw wrong("WD-1033", typed);
            case AmountInput.TooLarge _ -> throw wrong("WD-1034", typed);
        };
    }

    private static CommandFault wrong(String code, String typed) {
        return Fault.of(Exit.USAGE, code, typed).with("amount", typed).thrown();
    }
}
