package wattdesk.vending.ui.counter;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountCard;
import wattdesk.metering.MeterReading;
import wattdesk.quantity.AmountInput;
import wattdesk.quantity.Money;
import wattdesk.rating.TierCount;
import wattdesk.settings.Settings;
import wattdesk.tariff.Quote;
import wattdesk.ui.Latest;
import wattdesk.vending.SaleMessages;
import wattdesk.vending.SellCommand;
import wattdesk.vending.SellCommand.Delivery;
import wattdesk.vending.SellOutcome.Why;
import wattdesk.vending.Tender;
import wattdesk.vending.ui.AmountMessages;
import wattdesk.vending.ui.counter.AmountRule.Judged;
import wattdesk.vending.ui.counter.CounterModel.Phase;

/// The open form: judges what is typed, quotes it, and makes the one command of its sale.
final class CounterForm {

    private final CounterModel model;
    private final CounterInteractor interactor;
    private final Latest quoting;
    private @Nullable Settings settings;
    private Money waiting = Money.ZERO;
    private TierCount counted = TierCount.NONE;

    CounterForm(CounterModel model, CounterInteractor interactor, Latest quoting) {
        this.model = model;
        this.interactor = interactor;
        this.quoting = quoting;
    }

    void open(Settings limits, Money notDelivered, TierCount soFar) {
        settings = limits;
        waiting = notDelivered;
        counted = soFar;
    }

    void close() {
        quoting.drop();
        settings = null;
        waiting = Money.ZERO;
        counted = TierCount.NONE;
    }

    void judge() {
        if (model.phase.get() != Phase.FILLING) {
            return;
        }
        quoting.drop();
        switch (judged()) {
            case Judged.Good(var amount) -> good(amount);
            case Judged.Nothing() -> shows(null, null);
            case Judged.Wrong(var message) -> shows(message, null);
        }
        judgeGiven();
    }

    private void good(Money amount) {
        model.problem.set(null);
        AccountCard card = java.util.Objects.requireNonNull(model.card.get());
        TierCount soFar = counted;
        quoting.run(() -> interactor.quote(card, soFar, amount), quote -> quoted(card, quote));
    }

    private void quoted(AccountCard card, Optional<Quote> quote) {
        shows(quote.isEmpty() ? SaleMessages.of(new Why.NoPrice(card.tariffId())) : null,
                quote.orElse(null));
    }

    private void shows(wattdesk.message.@Nullable Message problem, @Nullable Quote quote) {
        model.problem.set(problem);
        model.quote.set(quote);
    }

    private Judged judged() {
        Settings limits = settings;
        if (limits == null) {
            return new Judged.Nothing();
        }
        MeterReading reading =
                model.live.get() instanceof Live.Known(var known) ? known : null;
        return new AmountRule(limits, waiting, reading).judge(model.amount.get());
    }

    void judgeGiven() {
        if (model.phase.get() != Phase.FILLING) {
            return;
        }
        AmountInput given = AmountInput.parse(model.given.get());
        model.givenProblem.set(AmountMessages.of(given).orElse(null));
        model.change.set(null);
        if (given instanceof AmountInput.Amount(var cash)
                && judged() instanceof Judged.Good(var amount)) {
            boolean enough = cash.compareTo(amount) >= 0;
            model.change.set(enough ? cash.minus(amount) : null);
            model.givenProblem.set(enough ? null : AmountMessages.tooLittleCash());
        }
    }

    /// The command of this form, while it may be pressed.
    Optional<SellCommand> command() {
        AccountCard card = model.card.get();
        UUID sale = model.sale.get();
        if (model.phase.get() != Phase.FILLING || card == null || sale == null
                || model.givenProblem.get() != null) {
            return Optional.empty();
        }
        return judged() instanceof Judged.Good(var amount)
                ? Optional.of(new SellCommand(
                        sale, card.number(), card.meter().number(), amount, tender(amount),
                        Delivery.BUS))
                : Optional.empty();
    }

    private Tender tender(Money amount) {
        Money change = model.change.get();
        return change == null
                ? Tender.Cash.exact(amount) : new Tender.Cash(amount.plus(change), change);
    }
}
