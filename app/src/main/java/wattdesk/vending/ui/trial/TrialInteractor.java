package wattdesk.vending.ui.trial;

import java.time.Duration;
import java.util.UUID;
import wattdesk.customer.AccountCard;
import wattdesk.metering.Meter;
import wattdesk.operator.Actor;
import wattdesk.operator.Approval;
import wattdesk.quantity.Money;
import wattdesk.vending.SellOutcome;
import wattdesk.vending.Trials;

/// The test sale's only door to services; blocks.
final class TrialInteractor {

    private static final Duration WAIT = Duration.ofSeconds(30);

    private final Trials trials;
    private final Actor actor;

    TrialInteractor(Trials trials, Actor actor) {
        this.trials = trials;
        this.actor = actor;
    }

    Trials.Standing standing(Meter meter) {
        return trials.of(meter);
    }

    SellOutcome begin(UUID sale, AccountCard card, Approval approval) {
        return trials.begin(sale, card, actor, approval, _ -> { }, WAIT);
    }

    Trials.Proof confirm(UUID sale, Money displayed) {
        return trials.confirm(sale, displayed, actor);
    }
}
