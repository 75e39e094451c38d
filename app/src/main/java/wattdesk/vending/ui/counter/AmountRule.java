package wattdesk.vending.ui.counter;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Message;
import wattdesk.metering.MeterReading;
import wattdesk.quantity.AmountInput;
import wattdesk.quantity.Money;
import wattdesk.settings.Settings;
import wattdesk.vending.SaleMessages;
import wattdesk.vending.SellOutcome.Why;
import wattdesk.vending.ui.AmountMessages;

/// Judges a typed amount while it is typed, with what the screen knows. The service judges again.
record AmountRule(Settings settings, Money waiting, @Nullable MeterReading reading) {

    /// Good, not there yet, or wrong.
    sealed interface Judged {
        record Good(Money amount) implements Judged {}

        record Nothing() implements Judged {}

        record Wrong(Message message) implements Judged {}
    }

    Judged judge(String typed) {
        AmountInput input = AmountInput.parse(typed);
        if (input instanceof AmountInput.Amount(Money amount)) {
            return against(amount).<Judged>map(why -> new Judged.Wrong(SaleMessages.of(why)))
                    .orElseGet(() -> new Judged.Good(amount));
        }
        return AmountMessages.of(input).<Judged>map(Judged.Wrong::new)
                .orElseGet(Judged.Nothing::new);
    }

    private Optional<Why> against(Money amount) {
        if (amount.compareTo(settings.minimumPurchase()) < 0) {
            return Optional.of(new Why.BelowMinimum(settings.minimumPurchase()));
        }
        if (amount.compareTo(settings.maximumPurchase()) > 0) {
            return Optional.of(new Why.AboveMaximum(settings.maximumPurchase()));
        }
        return hoarding(amount);
    }

    private Optional<Why> hoarding(Money amount) {
        Money balance = reading == null ? null : reading.balance();
        if (balance == null) {
            return Optional.empty();
        }
        Money limit = limit();
        boolean over = balance.plus(waiting).plus(amount).compareTo(limit) > 0;
        return over ? Optional.of(new Why.OverHoarding(balance, waiting, limit)) : Optional.empty();
    }

    private Money limit() {
        Money own = reading == null ? null : reading.hoardingLimit();
        if (own == null || !own.isPositive()) {
            return settings.hoardingLimit();
        }
        return own.compareTo(settings.hoardingLimit()) < 0 ? own : settings.hoardingLimit();
    }
}
