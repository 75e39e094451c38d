package wattdesk.vending.ui;

import java.util.Optional;
import wattdesk.message.Message;
import wattdesk.quantity.AmountInput;

/// What is wrong with money as it was typed.
public final class AmountMessages {
    private AmountMessages() {}

    /// Empty for good amounts and for nothing typed yet.
    public static Optional<Message> of(AmountInput typed) {
        return switch (typed) {
            case AmountInput.Amount(_), AmountInput.Empty() -> Optional.empty();
            case AmountInput.NotMoney() -> Optional.of(say("WD-1101"));
            case AmountInput.FinerThanFen() -> Optional.of(say("WD-1102"));
            case AmountInput.NotPositive() -> Optional.of(say("WD-1103"));
            case AmountInput.TooLarge() -> Optional.of(say("WD-1104"));
        };
    }

    /// Less cash than the amount.
    public static Message tooLittleCash() {
        return say("WD-1105");
    }

    private static Message say(String code) {
        return Message.of("vending", code);
    }
}
